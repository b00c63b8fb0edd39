"""What holds for the statements of any text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from indexer.extracting import extract
from indexer.extracting.source import Source
from knowledge.records import Kind
from tests.indexer.extracting.saying import document

PIECES = (
    "Điều 1. ",
    "1. ",
    "a) ",
    "- ",
    "“",
    "”",
    ": ",
    "; ",
    ", ",
    " | ",
    "\t",
    "\n",
    "Thành lập ",
    "Ban Chỉ đạo ",
    "Chuyển đổi số ",
    "huyện Đông Trà ",
    "Tổ giúp việc ",
    "gồm ",
    "các ủy viên",
    "Trưởng ban",
    "do ",
    "ông Cấn Văn Lư ",
    "bà Sầm Thị Én ",
    "làm ",
    "thay ",
    "là ",
    "đứng đầu ",
    "Phó Chủ tịch UBND ",
    "thôi giữ chức ",
    "có nhiệm vụ ",
    "họp định kỳ hằng quý ",
    "Bãi bỏ khoản 2 Điều 3 ",
    "Quyết định số 77/QĐ-UBND ",
    "ngày 05/4/2024",
    "STT | Họ và tên | Chức vụ",
    "(sau đây gọi tắt là Ban Chỉ đạo) ",
    "Sửa đổi, bổ sung ",
    "như sau",
    "của ",
    "và ",
)
LIKE_DECISIONS = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
TEXTS = st.one_of(st.text(max_size=200), LIKE_DECISIONS)
KINDS = st.sampled_from([None, *Kind])


@given(TEXTS, KINDS)
def test_statements_lie_in_the_text_in_order_and_say_each_thing_once(text: str, kind: Kind | None) -> None:
    statements = extract(document(text, kind))
    assert all(0 <= one.start < one.end <= len(text) for one in statements)
    assert all(text[one.start : one.end].strip() for one in statements)
    assert [one.start for one in statements] == sorted(one.start for one in statements)
    assert len(set(statements)) == len(statements)


@given(TEXTS, KINDS)
def test_a_text_always_states_the_same(text: str, kind: Kind | None) -> None:
    assert extract(document(text, kind)) == extract(document(text, kind))


@given(TEXTS)
def test_names_of_people_stand_in_the_text(text: str) -> None:
    words = text.casefold().split()
    people = [one.person for one in extract(document(text)) if one.person]
    assert all(word.casefold() in " ".join(words) for person in people for word in person.split())


@given(TEXTS)
def test_tokens_of_a_sentence_are_in_order_and_do_not_overlap(text: str) -> None:
    for sentence in Source(document(text)).sentences:
        places = [(token.start, token.end) for token in sentence.tokens]
        assert all(start < end for start, end in places)
        assert all(end <= start for (_, end), (start, _) in pairwise(places))
        assert all(sentence.start <= start and end <= sentence.end for start, end in places)
