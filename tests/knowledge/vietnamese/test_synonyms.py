"""Other words for the same thing."""

import pytest

from knowledge.vietnamese.writing.restoring import plain
from knowledge.vietnamese.writing.spelling import bare
from knowledge.vietnamese.writing.synonyms import groups, other_words, plain_line

SAID = [
    ("hạn chót nộp hồ sơ", "Hồ sơ gửi về Sở trước ngày 30/6.", {"hạn chót", "nộp", "hồ sơ"}),
    ("hạn chót nộp hồ sơ", "Sở giữ hồ sơ ba năm.", {"hồ sơ"}),
    ("lễ tốn bao nhiêu tiền", "Kinh phí dự toán là 2 tỷ đồng.", {"tốn bao nhiêu", "tiền"}),
    ("văn phòng đặt ở đâu", "Văn phòng đóng tại thôn Bản Khê.", {"đặt ở"}),
    ("huyện đứng thứ mấy", "Huyện giữ hạng 5.", {"đứng thứ"}),
    ("có bao nhiêu em dự thi", "Có 120 thí sinh đăng ký dự thi.", {"em", "dự thi"}),
    ("hội chè diễn ra lúc nào", "Hội chè mở từ ngày 3 đến ngày 5/4.", {"diễn ra"}),
    ("bờ kè chậm vì lý do gì", "Kè trễ tiến độ do thiếu đá.", {"chậm", "lý do"}),
    ("việc chuyển cho ai", "Công việc giao Phòng Kinh tế.", {"việc", "chuyển"}),
    ("ai lo nước sạch", "Ông Kha phụ trách nước sạch.", {"lo"}),
    ("tổ tồn tại đến khi nào", "Tổ hoạt động đến hết quý II.", {"tồn tại", "đến khi nào"}),
]


@pytest.mark.parametrize("is_bare", [False, True])
@pytest.mark.parametrize(("asked", "text", "said"), SAID)
def test_a_phrase_is_said_in_other_words(asked: str, text: str, said: set[str], is_bare: bool) -> None:
    written = asked.split()
    found = other_words([bare(word) for word in written] if is_bare else written, is_bare=is_bare)
    line = plain_line(text)
    assert {" ".join(written[at] for at in one.places) for one in found if one.are_said_by(line)} == said


def test_the_longest_phrase_is_read_and_no_word_twice() -> None:
    assert [one.places for one in other_words("bàn giao chậm tiến độ".split(), is_bare=False)] == [(0, 1), (2, 3, 4)]


def test_each_group_says_one_thing_in_two_ways_at_least() -> None:
    for asked, told in groups():
        assert len({*asked, *told}) >= 2, asked
        assert len(set(asked)) == len(asked)


def test_the_lexicon_is_written_in_lower_case_without_stops() -> None:
    phrases = [phrase for asked, told in groups() for phrase in (*asked, *told)]
    assert [p for p in phrases if p != p.lower().strip() or p.endswith((".", ","))] == []
    assert all(plain(word) for phrase in phrases for word in phrase.split())
