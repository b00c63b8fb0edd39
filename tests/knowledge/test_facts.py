"""What is known of bodies, over decisions as they are written."""

from collections.abc import Iterator
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path

import pytest

from knowledge import Library
from knowledge.errors import LibraryError, UnclearBody
from knowledge.facts.page import conflicts_page, list_page, portrait_page
from knowledge.facts.portrait import Portrait
from knowledge.records import Citation
from tests.knowledge.decisions import ALL
from tests.libraries import index, open_library, write

NAME = "Ban Chỉ đạo Du lịch và Di sản huyện Mường Lạn"
OLD = "Ban Chỉ đạo Phát triển du lịch huyện Mường Lạn"
D2023, D2024, D2025 = date(2023, 1, 1), date(2024, 1, 1), date(2025, 7, 1)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("facts")
    index(folder / "lib", *write(folder, ALL))
    with open_library(folder / "lib") as library:
        yield library


def citations_in(value: object) -> Iterator[Citation]:
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from citations_in(one)
    elif hasattr(value, "__dataclass_fields__"):
        for field in fields(value):  # type: ignore[arg-type]
            yield from citations_in(getattr(value, field.name))


def members(portrait: Portrait) -> list[tuple[str, str | None]]:
    return [(member.post, member.person) for member in portrait.members]


def test_a_body_on_the_days_of_its_life(library: Library) -> None:
    first = library.facts(OLD, as_of=D2023)
    assert (first.body, first.former_names) == (OLD, ())
    assert members(first) == [
        ("Trưởng ban", "Tòng Văn Inh"),
        ("Phó Trưởng ban Thường trực", "Lò Thị Ngoan"),
        ("Phó Trưởng ban", "Quàng Văn Pọm"),
        ("Ủy viên", "Cà Thị Xôm"),
    ]
    assert [(fact.of, fact.what) for fact in first.agencies] == [("Cơ quan thường trực", "Phòng Văn hóa và Thông tin")]
    assert [duty.citation.locator for duty in first.duties] == ["Điều 2, khoản 1", "Điều 2, khoản 2"]
    assert [fact.what for fact in first.counts] == ["4"]
    second = library.facts(OLD, as_of=D2024)
    assert members(second)[0] == ("Trưởng ban", "Vì Văn Hặc")
    assert second.members[0].since == date(2023, 9, 15)
    assert [(m.person, m.since, m.until) for m in second.earlier] == [
        ("Tòng Văn Inh", date(2022, 3, 10), date(2023, 9, 15))
    ]
    third = library.facts(OLD, as_of=D2025)
    assert (third.body, third.former_names) == (NAME, (OLD,))
    assert members(third) == [("Trưởng ban", "Vì Văn Hặc"), ("Phó Trưởng ban Thường trực", "Lò Thị Ngoan")]
    assert [(s.number, s.in_force, s.ended_by and s.ended_by.number) for s in third.documents] == [
        ("31/QĐ-UBND", False, "12/QĐ-UBND"), ("58/QĐ-UBND", False, "12/QĐ-UBND"), ("12/QĐ-UBND", True, None),
    ]  # fmt: skip
    assert [(f.what, f.decision) for f in third.founded] == [
        ("founds", "31/QĐ-UBND"), ("reorganises", "12/QĐ-UBND"), ("renames", "12/QĐ-UBND"),
    ]  # fmt: skip


@pytest.mark.parametrize("day", [D2023, D2024, D2025])
def test_every_fact_quotes_word_for_word(library: Library, day: date) -> None:
    quoted = list(citations_in(library.facts(OLD, as_of=day)))
    assert len(quoted) > 5
    for citation in quoted:
        assert library.document(citation.document).text[citation.start : citation.end] == citation.quote


def test_the_shape_of_the_json_is_fixed(library: Library) -> None:
    row = asdict(library.facts(NAME, as_of=D2025))
    assert list(row) == [
        "body", "as_of", "former_names", "founded", "dissolved", "members", "earlier", "counts", "agencies", "duties",
        "meetings", "reports", "documents",
    ]  # fmt: skip
    assert list(row["members"][0]) == [
        "post", "person", "office", "since", "until", "reported", "citation", "ended_by", "also",
    ]  # fmt: skip
    first = asdict(library.facts(OLD, as_of=D2023))
    assert list(first["duties"][0]) == ["of", "what", "since", "until", "citation"]


@pytest.mark.parametrize(
    ("typed", "called"),
    [
        ("ban chi dao du lich va di san huyen muong lan", NAME),
        ("BCĐ du lịch và di sản", NAME),
        ("bcd phat trien du lich muong lan", NAME),
        ("BCĐ phát triển du lịch xã Pá Khôm", "Ban Chỉ đạo Phát triển du lịch xã Pá Khôm"),
        ("UBND huyện Mường Lạn", "Ủy ban nhân dân huyện Mường Lạn"),
    ],
)
def test_a_body_is_found_as_people_type_it(library: Library, typed: str, called: str) -> None:
    assert library.facts(typed, as_of=D2025).body == called


def test_several_bodies_are_listed(library: Library) -> None:
    with pytest.raises(UnclearBody) as told:
        library.facts("bcd phat trien du lich", as_of=D2025)
    assert str(told.value).splitlines() == [
        "Several bodies are called 'bcd phat trien du lich'; give one of these names:",
        f"  {NAME}",
        "  Ban Chỉ đạo Phát triển du lịch xã Pá Khôm",
    ]


def test_of_none_the_nearest_are_told(library: Library) -> None:
    with pytest.raises(UnclearBody) as told:
        library.facts("Ban Chỉ đạo Phát triển đô thị huyện Mường Lạn", as_of=D2025)
    lines = str(told.value).splitlines()
    assert lines[0] == "No body is called 'Ban Chỉ đạo Phát triển đô thị huyện Mường Lạn'. The nearest are:"
    assert lines[1] == f"  {NAME}"
    assert len(lines) == 6


def test_nothing_typed_is_no_body(library: Library) -> None:
    with pytest.raises(UnclearBody, match="No body is called"):
        library.facts("", as_of=D2025)


def test_all_bodies_in_brief(library: Library) -> None:
    listed = library.bodies(as_of=D2025)
    assert [(body.body, body.members, [head.person for head in body.heads]) for body in listed[:2]] == [
        (NAME, 2, ["Vì Văn Hặc"]),
        ("Ban Chỉ đạo Phát triển du lịch xã Pá Khôm", 2, ["Hờ A Tủa"]),
    ]
    assert library.bodies(as_of=date(2020, 1, 1)) == []


def test_an_empty_library_says_so(tmp_path: Path) -> None:
    with open_library(tmp_path / "nothing") as empty, pytest.raises(LibraryError, match="indexer add"):
        empty.facts(NAME, as_of=D2025)


def test_the_page_of_a_body(library: Library) -> None:
    page = portrait_page(library.facts(NAME, as_of=D2025)).splitlines()
    assert page[:14] == [
        NAME,
        "Tại ngày 01/07/2025, theo các văn bản trong thư viện",
        "",
        "Tên cũ",
        f"- {OLD}",
        "",
        "Thành lập, kiện toàn",
        "- Thành lập theo 31/QĐ-UBND, từ ngày 10/03/2022 [1]",
        "- Kiện toàn theo 12/QĐ-UBND, từ ngày 20/01/2025 [2]",
        f"- Đổi tên thành {NAME} theo 12/QĐ-UBND, từ ngày 20/01/2025 [2]",
        "",
        "Thành viên (2)",
        "- Trưởng ban: Vì Văn Hặc, Chủ tịch Ủy ban nhân dân huyện, từ ngày 20/01/2025 [3]",
        "- Phó Trưởng ban Thường trực: Lò Thị Ngoan, Phó Chủ tịch Ủy ban nhân dân huyện, từ ngày 20/01/2025 [4]",
    ]
    assert "- 31/QĐ-UBND, ngày 10/03/2022 (hết hiệu lực, theo 12/QĐ-UBND) [8]" in page
    assert "[3] 12/QĐ-UBND, ngày 20/01/2025, Điều 1, khoản 1" in page


def test_the_pages_of_many_bodies_and_of_conflicts(library: Library) -> None:
    page = list_page(library.bodies(as_of=D2025), D2025).splitlines()
    assert page[1] == f"- {NAME} · Trưởng ban: Vì Văn Hặc · 2 người · 12/QĐ-UBND"
    assert list_page([], D2025) == "Không có cơ quan nào được văn bản trong thư viện nhắc đến tại ngày 01/07/2025."
    told = conflicts_page(library.conflicts(as_of=D2025), D2025).splitlines()
    assert told[:4] == [
        "Mâu thuẫn và thiếu sót tại ngày 01/07/2025 (4)",
        "",
        "Tin khác với quyết định đang có hiệu lực",
        f"- {NAME}: Trưởng ban: Vì Văn Hặc / Lèo Văn Dọn [1] [2]",
    ]
    assert conflicts_page([], D2025) == "Tại ngày 01/07/2025, không thấy mâu thuẫn hay thiếu sót nào."
