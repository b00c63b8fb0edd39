"""Pictures: nothing overlaps, nothing is lost, whoever is in them."""

import subprocess
import sys
from collections.abc import Callable
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.transforms import Bbox

from knowledge.charts import holders, organisation
from knowledge.charts.canvas import Canvas, Style, width_of, wrapped
from knowledge.errors import PictureError
from knowledge.facts.portrait import Fact, Member, Portrait, Source
from knowledge.records import Citation

BODY = "Ban Chỉ đạo Phòng, chống thiên tai và tìm kiếm cứu nạn, ứng phó sự cố thiên tai và thảm họa huyện Mường Lạn"
DAY = date(2026, 3, 1)
LONG_OFFICE = (
    "Ủy viên Ban Thường vụ Huyện ủy, Chủ nhiệm Ủy ban Kiểm tra, Phó Chủ tịch Thường trực Ủy ban nhân dân huyện"
)
STYLE = Style(9)


def quote(document: str = "qd31") -> Citation:
    return Citation(document, "…", 0, 1, number=f"{document.removeprefix('qd')}/QĐ-UBND")


def member(
    post: str, person: str | None, office: str | None = "Trưởng phòng Nội vụ", since: date | None = date(2022, 3, 10),
    until: date | None = None, *, reported: bool = False, document: str = "qd31",
) -> Member:  # fmt: skip
    return Member(post, person, office, since, until, reported, quote(document))


def portrait(*members: Member, earlier: tuple[Member, ...] = (), agencies: tuple[Fact, ...] = ()) -> Portrait:
    ids = dict.fromkeys(one.citation.document for one in (*earlier, *members))
    documents = tuple(Source(id_, f"{id_[2:]}/QĐ-UBND", f"Về việc của {BODY}", DAY, True, True) for id_ in ids)
    return Portrait(BODY, DAY, (), (), None, members, earlier, (), agencies, (), (), (), documents)


def committee(size: int) -> Portrait:
    posts = ["Trưởng ban", "Phó Trưởng ban Thường trực", "Phó Trưởng ban", "Phó Trưởng ban", "Ủy viên, Thư ký"]
    people = [
        member(post, f"Nguyễn Phước Quý Thị {'Hoàng ' * (number % 3)}Anh {number}", LONG_OFFICE, document=qd)
        for number, post in enumerate((posts + ["Ủy viên"] * size)[:size])
        for qd in (f"qd{31 + number % 2}",)
    ]  # fmt: skip
    agency = Fact("cơ quan thường trực", "Phòng Nông nghiệp và Phát triển nông thôn", DAY, None, quote())
    return portrait(*people, agencies=(agency,))


def texts_of(canvas: Canvas) -> list[Bbox]:
    return [text.get_window_extent() for text in canvas._axes.texts]


def assert_legible(canvas: Canvas) -> None:
    sheet = canvas._figure.bbox
    boxes = texts_of(canvas)
    assert boxes
    for box in boxes:
        assert sheet.x0 <= box.x0 <= box.x1 <= sheet.x1
        assert sheet.y0 <= box.y0 <= box.y1 <= sheet.y1
    for one, other in combinations(boxes, 2):
        shared = Bbox.intersection(one, other)
        assert shared is None or min(shared.width, shared.height) < 1.5


@pytest.mark.parametrize("size", [0, 1, 3, 6, 15, 23])
def test_no_words_of_a_chart_overlap(size: int) -> None:
    assert_legible(organisation.chart(committee(size)))


@pytest.mark.parametrize("size", [1, 15])
def test_no_words_of_a_timeline_overlap(size: int) -> None:
    earlier = (
        member("Trưởng ban", "Tòng Văn Inh", since=None, until=date(2021, 5, 4)),
        member("Ủy viên", None, "Chủ tịch Ủy ban nhân dân các xã, phường, thị trấn trên địa bàn huyện", DAY, DAY),
        member("Ủy viên", "Lò Thị Ngoan", since=date(2015, 1, 2), until=date(2015, 1, 9)),
    )
    reported = member("Trưởng ban", "Lèo Văn Dọn", since=date(2026, 2, 20), reported=True)
    shown = committee(size)
    assert_legible(holders.timeline(portrait(*shown.members, reported, earlier=earlier)))


def test_a_body_of_which_nobody_is_known_has_pictures() -> None:
    assert_legible(organisation.chart(portrait()))
    assert_legible(holders.timeline(portrait()))


def test_times_without_a_break_are_one() -> None:
    first, second = date(2022, 3, 10), date(2025, 1, 20)
    shown = portrait(
        member("Trưởng ban", "Vì Văn Hặc", since=second),
        earlier=(
            member("Trưởng ban", "Vì Văn Hặc", since=first, until=second),
            member("Trưởng ban", "Tòng Văn Inh", since=None, until=first),
            member("Ủy viên", "Cà Thị Xôm", since=first, until=second),
        ),
    )
    assert [(one.post, one.who, one.since, one.until) for one in holders.holdings(shown)] == [
        ("Trưởng ban", "Tòng Văn Inh", None, first),
        ("Trưởng ban", "Vì Văn Hặc", first, None),
        ("Ủy viên", "Cà Thị Xôm", first, second),
    ]


@pytest.mark.parametrize("draw", [organisation.draw, holders.draw])
def test_pictures_are_written_as_svg_and_png(tmp_path: Path, draw: Callable[[Portrait, Path], None]) -> None:
    svg, again, png = tmp_path / "a.svg", tmp_path / "b.SVG", tmp_path / "a.png"
    for path in (svg, again, png):
        draw(committee(6), path)
    assert svg.read_text(encoding="utf8").lstrip().startswith("<?xml")
    assert f"<dc:title>{BODY}</dc:title>" in svg.read_text(encoding="utf8")
    assert svg.read_bytes() == again.read_bytes()
    assert png.read_bytes().startswith(b"\x89PNG\r\n")


def test_a_file_that_cannot_be_a_picture_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(PictureError, match=r"chart\.pdf is no name for a picture: let it end in \.svg or \.png"):
        organisation.draw(committee(3), tmp_path / "chart.pdf")
    with pytest.raises(PictureError, match="cannot be written"):
        holders.draw(committee(3), tmp_path / "nowhere" / "chart.png")


@given(st.text(alphabet="aăâđêôơưạếỗưộ ỹỲẨ\t\n\u00a0\u200bXWi,.-/語✓", max_size=80))
def test_wrapping_loses_no_letter_and_fits(text: str) -> None:
    lines = wrapped(text, STYLE, 90).lines
    seen = "".join(text.replace("\u200b", " ").split())
    assert "".join(lines).replace(" ", "") == seen.replace("語", "□")
    assert all(len(line) == 1 or width_of(line, STYLE) <= 90 for line in lines)


def test_only_a_picture_loads_the_drawing_library() -> None:
    code = "import sys, knowledge.__main__, knowledge.commands.facts; sys.exit('matplotlib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
