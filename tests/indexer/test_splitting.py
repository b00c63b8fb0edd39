"""Passages: exact, ordered, complete, of a size, each with its place. The texts are ours; people are invented."""

import re
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.heads import read_head
from indexer.splitting import BREAKING, ENOUGH, LONGEST, split
from knowledge.records import Document, Kind, Passage
from knowledge.vietnamese.text.labels import HEADINGS
from knowledge.vietnamese.text.layout import layout
from knowledge.vietnamese.writing.spelling import normalise

DECISION = """\
ỦY BAN NHÂN DÂN
HUYỆN ĐÔNG TRÀ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 77/QĐ-UBND
Đông Trà, ngày 05 tháng 4 năm 2024

QUYẾT ĐỊNH
Về việc thành lập Tổ công tác huyện Đông Trà

CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN ĐÔNG TRÀ

Căn cứ Luật Tổ chức chính quyền địa phương;

QUYẾT ĐỊNH:

Điều 1. Thành lập Tổ công tác gồm:
1. Ông Hứa Ngọc Tấn - Tổ trưởng;
2. Bà Nông Thị Xuyến - Tổ phó.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.

Nơi nhận:
- Như Điều 2;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Hứa Ngọc Tấn

DANH SÁCH
Thành viên Tổ công tác
(Kèm theo Quyết định số 77/QĐ-UBND)

STT | Họ và tên | Chức danh
1 | Hứa Ngọc Tấn | Tổ trưởng
2 | Nông Thị Xuyến | Tổ phó
"""


def document(text: str, kind: Kind = Kind.DECISION) -> Document:
    return Document("d", "s", normalise(text), kind)


def passages(text: str, kind: Kind = Kind.DECISION) -> tuple[Passage, ...]:
    return split(document(text, kind))


def told(text: str, kind: Kind = Kind.DECISION) -> list[tuple[int, str | None, str | None]]:
    return [(passage.section, passage.locator, passage.heading) for passage in passages(text, kind)]


def about(share: float) -> str:
    """Words that fill this share of a passage."""
    return ("Sở Nội vụ chủ trì, phối hợp. " * 100)[: int(ENOUGH * share)].rpartition(" ")[0]


def test_a_decision_in_passages() -> None:
    found = passages(DECISION)
    assert [passage.text for passage in found] == [
        "Số: 77/QĐ-UBND\nĐông Trà, ngày 05 tháng 4 năm 2024\n\n"
        "QUYẾT ĐỊNH\nVề việc thành lập Tổ công tác huyện Đông Trà",
        "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN ĐÔNG TRÀ\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n\nQUYẾT ĐỊNH:",
        "Điều 1. Thành lập Tổ công tác gồm:\n1. Ông Hứa Ngọc Tấn - Tổ trưởng;\n2. Bà Nông Thị Xuyến - Tổ phó.",
        "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./.",
        "STT | Họ và tên | Chức danh\n1 | Hứa Ngọc Tấn | Tổ trưởng\n2 | Nông Thị Xuyến | Tổ phó",
    ]
    assert [(passage.section, passage.locator, passage.heading) for passage in found] == [
        (0, None, None),
        (1, None, None),
        (2, "Điều 1", None),
        (3, "Điều 2", None),
        (4, "Danh sách", "Danh sách. Thành viên Tổ công tác"),
    ]


def test_an_id_holds_place_and_words() -> None:
    for passage in passages(DECISION):
        assert passage.id == f"d:{passage.start}:{sha256(passage.text.encode()).hexdigest()[:12]}"


def test_a_long_article_is_packed_from_whole_clauses_under_its_heading() -> None:
    clauses = [f"{number}. {about(0.28)}" for number in range(1, 7)]
    text = "Chương I\nQUY ĐỊNH CHUNG\nĐiều 3. Nhiệm vụ\n" + "\n".join(clauses) + "\nĐiều 4. Hiệu lực\nTừ ngày ký.\n"
    chapter, article = "Chương I. Quy định chung", "Điều 3. Nhiệm vụ"
    assert told(text) == [
        (0, "Điều 3, khoản 1-3", chapter),
        (0, "Điều 3, khoản 4-6", f"{chapter} › {article}"),
        (1, "Điều 4", chapter),
    ]


def test_a_long_clause_is_packed_from_its_points_and_keeps_what_opens_it() -> None:
    points = [f"{letter}) {about(0.4)}" for letter in "abcd"]
    text = "Điều 2. Nhiệm vụ\n1. Họp quý.\n2. Ban có nhiệm vụ:\n" + "\n".join(points) + "\n3. Báo cáo.\nĐiều 3. Hết.\n"
    assert told(text)[:3] == [
        (0, "Điều 2, khoản 1", None),
        (0, "Điều 2, khoản 2, điểm a-b", "Điều 2. Nhiệm vụ"),
        (0, "Điều 2, khoản 2-3", "Điều 2. Nhiệm vụ › 2. Ban có nhiệm vụ:"),
    ]


def test_a_long_line_is_cut_between_sentences_and_a_long_sentence_between_words() -> None:
    sentences = "Ban Chỉ đạo họp định kỳ mỗi quý một lần tại trụ sở. " * 40
    assert all(passage.text.endswith("trụ sở.") for passage in passages(sentences, Kind.NEWS))
    endless = "ban chỉ đạo " * 400
    assert [len(passage.text) <= BREAKING for passage in passages(endless, Kind.NEWS)] == [True] * 4


def test_rows_of_a_table_stay_together_and_carry_its_header() -> None:
    rows = [f"{number} | Nông Thị Xuyến | Phó Chủ tịch Ủy ban nhân dân xã Trà Khê | Ủy viên" for number in range(1, 31)]
    header = "STT | Họ và tên | Chức vụ | Chức danh"
    found = passages("PHỤ LỤC I\nTHÀNH VIÊN\n" + "\n".join([header, *rows]))
    assert len(found) > 2
    assert all(set(passage.text.split("\n")) <= {header, *rows} for passage in found)
    assert [passage.heading for passage in found] == [
        "Phụ lục I. Thành viên",
        *[f"Phụ lục I. Thành viên › {header}"] * (len(found) - 1),
    ]


def test_an_amendment_keeps_what_it_quotes_in_its_own_article() -> None:
    text = "Điều 1. Sửa đổi như sau:\n“Điều 8. Chế độ họp\n1. Họp quý.\n2. Họp năm.”\nĐiều 2. Hiệu lực.\n"
    assert told(text) == [(0, "Điều 1", None), (1, "Điều 2", None)]


def test_parts_of_a_plan_are_sections() -> None:
    head = "Số: 45/KH-UBND\n\nKẾ HOẠCH\nCải cách năm 2024\n\nThực hiện chương trình:\n\n"
    text = f"{head}I. MỤC ĐÍCH\n1. Phục vụ.\n\nII. CHỈ TIÊU\n1. Đúng hạn.\n"
    assert told(text, Kind.PLAN) == [(0, None, None), (1, None, None), (2, "mục I", None), (3, "mục II", None)]


def test_clauses_of_a_notice_are_packed_behind_what_opens_it() -> None:
    head = "Số: 82/TB-SNV\n\nTHÔNG BÁO\nKết quả kiểm tra\n\nSở Nội vụ thông báo như sau:\n\n"
    text = f"{head}1. Ưu điểm\n- Đúng giờ.\n\n2. Yêu cầu\n- Khắc phục.\n"
    assert told(text, Kind.NOTICE) == [(0, None, None), (1, None, None), (2, "khoản 1-2", None)]


def test_news_is_packed_from_paragraphs_without_the_portals_furniture() -> None:
    text = (
        "Print Thứ Hai, 08/05/2023 10:35 Gốc\n\nĐoạn một của bài.\n\nĐoạn hai của bài.\n\n"
        "Tài liệu đính kèm: Quyết định số 5/QĐ-UBND\n\nChia sẻ\nQR Code\nTin khác\nKhai mạc hội chợ\n"
    )
    (only,) = passages(text, Kind.NEWS)
    assert only.text == "Đoạn một của bài.\n\nĐoạn hai của bài.\n\nTài liệu đính kèm: Quyết định số 5/QĐ-UBND"
    assert (only.section, only.locator, only.heading) == (0, "đoạn 1-3", None)


def test_an_article_of_law_alone_is_its_own_passage() -> None:
    (only,) = passages("Điều 89. 1. Hội đồng gồm Chủ tịch.\n\nHội đồng làm việc theo chế độ tập thể.", Kind.LAW)
    assert only.locator == "Điều 89"


WORDS = st.lists(
    st.sampled_from("ban chỉ đạo họp quý Sở Nội vụ 2024 báo cáo; gồm: xong.".split()), min_size=1, max_size=60
)
SENTENCES = WORDS.map(" ".join)
POINTS = st.lists(SENTENCES, max_size=4).map(
    lambda items: "".join(f"\n{'abcd'[at]}) {item}" for at, item in enumerate(items))
)
CLAUSES = st.lists(st.tuples(SENTENCES, POINTS), max_size=5).map(
    lambda items: "".join(f"\n{at}. {item}{points}" for at, (item, points) in enumerate(items, 1))
)
ARTICLES = st.lists(st.tuples(SENTENCES, CLAUSES), min_size=1, max_size=5).map(
    lambda items: "\n\n".join(f"Điều {at}. {item}{clauses}" for at, (item, clauses) in enumerate(items, 1))
)
HEAD, TAIL = DECISION.split("Điều 1.")[0], DECISION[DECISION.index("Nơi nhận") :]
DECISIONS = ARTICLES.map(lambda articles: f"{HEAD}{articles}\n\n{TAIL}")


def unspoken(found: Document) -> list[tuple[int, int]]:
    """The spans that need no passage: furniture, recipients, signatures, letterhead, headings of what follows."""
    told = layout(found.text)
    head = read_head(told.lines) if found.kind is not Kind.NEWS else None
    lines = told.idle | frozenset(head.letterhead_lines if head else ())
    spans = [(line.start, line.end) for at, line in enumerate(told.lines) if at in lines]
    return spans + [(one.start, one.body) for one in told.divisions if one.level in HEADINGS and one.body < one.end]


def check(found: Document) -> None:
    at = 0
    silent = {position for start, end in unspoken(found) for position in range(start, end)}
    for passage in split(found):
        assert at <= passage.start < passage.end <= len(found.text)
        assert passage.text == found.text[passage.start : passage.end] == passage.text.strip()
        lost = [position for position in range(at, passage.start) if not found.text[position].isspace()]
        assert silent.issuperset(lost)
        at = passage.end
    assert silent.issuperset(position for position in range(at, len(found.text)) if not found.text[position].isspace())


@given(DECISIONS)
def test_no_word_of_a_decision_is_lost(text: str) -> None:
    found = document(text)
    check(found)
    sections = [passage.section for passage in split(found)]
    assert sections == sorted(sections)
    assert set(sections) == set(range(len(set(sections))))
    for passage in split(found):
        longest = max(len(line) for line in passage.text.split("\n"))
        assert len(passage.text) <= max(LONGEST, longest)
        assert len(re.findall(r"^Điều \d+\.", passage.text, re.MULTILINE)) <= 1


@given(st.text() | st.lists(st.sampled_from(DECISION.split("\n")), max_size=30).map("\n".join), st.sampled_from(Kind))
def test_no_word_of_any_text_is_lost(text: str, kind: Kind) -> None:
    check(document(text, kind))


@pytest.mark.parametrize("text", ["", " \n ", "|", "Độc lập - Tự do - Hạnh phúc"])
def test_nothing_to_say_makes_no_passage(text: str) -> None:
    assert passages(text) == ()


def test_passages_are_about_as_long_as_they_should_be() -> None:
    clauses = "\n".join(f"{number}. {about(0.2)}" for number in range(1, 60))
    sizes = [len(passage.text) for passage in passages(f"Điều 1. Nhiệm vụ\n{clauses}\n")]
    assert all(ENOUGH / 2 < size <= ENOUGH for size in sizes[:-1])
