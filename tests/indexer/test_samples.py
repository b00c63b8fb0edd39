"""The samples are in the form that documents have, so describing and splitting read them whole."""

from datetime import date
from pathlib import Path

import pytest

import indexer
from indexer.describing import describe
from indexer.reading import Read
from indexer.splitting import split
from knowledge.records import Document, Kind
from knowledge.vietnamese.writing.spelling import normalise

SAMPLES = Path(indexer.__file__).parent / "samples"
HAI_PHONG, VAN_GIANG, DONG_TRA = "thành phố Hải Phòng", "thành phố Vân Giang", "huyện Đông Trà"
# kind, number, issuer, place, published, effective, signer
TOLD = {
    "quyet-dinh-1132-hai-phong": (
        Kind.DECISION, "1132/QĐ-UBND", f"Ủy ban nhân dân {HAI_PHONG}", HAI_PHONG, None, None, None,
    ),
    "tin-thanh-lap-ban-chi-dao-hai-phong": (Kind.NEWS, None, None, HAI_PHONG, date(2023, 5, 8), None, None),
    "quyet-dinh-214-van-giang": (
        Kind.DECISION, "214/QĐ-UBND", f"Ủy ban nhân dân {VAN_GIANG}", VAN_GIANG,
        date(2021, 3, 16), date(2021, 3, 16), "Thạch Quang Dự",
    ),
    "quyet-dinh-967-van-giang": (
        Kind.DECISION, "967/QĐ-UBND", f"Ủy ban nhân dân {VAN_GIANG}", VAN_GIANG,
        date(2022, 8, 2), date(2022, 8, 15), "Thạch Quang Dự",
    ),
    "quyet-dinh-1508-van-giang": (
        Kind.DECISION, "1508/QĐ-UBND", f"Ủy ban nhân dân {VAN_GIANG}", VAN_GIANG,
        date(2024, 11, 28), date(2025, 1, 1), "Lưu Bích Hạnh",
    ),
    "quy-che-03-van-giang": (
        Kind.REGULATION, "03/QC-BCĐ", f"Ban Chỉ đạo Cải cách hành chính và Chuyển đổi số {VAN_GIANG}", VAN_GIANG,
        date(2025, 1, 20), date(2025, 1, 20), "Thạch Quang Dự",
    ),
    "ke-hoach-45-dong-tra": (
        Kind.PLAN, "45/KH-UBND", f"Ủy ban nhân dân {DONG_TRA}", DONG_TRA, date(2024, 2, 14), None, "Hứa Ngọc Tấn",
    ),
    "thong-bao-82-van-giang": (
        Kind.NOTICE, "82/TB-SNV", f"Sở Nội vụ {VAN_GIANG}", VAN_GIANG, date(2025, 4, 9), None, "Bạch Đình Phú",
    ),
    "tin-chi-so-hai-long-van-giang": (Kind.NEWS, None, None, VAN_GIANG, date(2025, 3, 13), None, None),
    "tin-mot-cua-dong-tra": (Kind.NEWS, None, None, DONG_TRA, date(2024, 6, 11), None, None),
}  # fmt: skip
# The divisions in which the passages of each lie, however finely they are cut.
DIVISIONS = {
    "quyet-dinh-1132-hai-phong": [None, "Điều 1", "Điều 2", "Điều 3", "Điều 4"],
    "quyet-dinh-967-van-giang": [None, "Điều 1", "Điều 2", "Điều 3", "Điều 4"],
    "quyet-dinh-1508-van-giang": [None, "Điều 1", "Điều 2", "Điều 3", "Điều 4", "Điều 5", "Danh sách"],
    "quy-che-03-van-giang": [None, *(f"Điều {number}" for number in range(1, 8))],
    "ke-hoach-45-dong-tra": [None, "mục I", "mục II", "mục III", "mục IV"],
}


def sample(name: str) -> Document:
    text = normalise((SAMPLES / f"{name}.txt").read_text("utf-8"))
    return describe(name, Read((name,), name, text))


def test_every_sample_is_checked() -> None:
    assert {path.stem for path in SAMPLES.glob("*.txt")} == set(TOLD)


@pytest.mark.parametrize("name", TOLD)
def test_a_sample_tells_of_itself(name: str) -> None:
    found = sample(name)
    told = (found.kind, found.number, found.issuer, found.place, found.published, found.effective, found.signer)
    assert told == TOLD[name]
    assert found.title


@pytest.mark.parametrize("name", DIVISIONS)
def test_a_sample_is_split_where_its_form_says(name: str) -> None:
    locators = (passage.locator for passage in split(sample(name)))
    assert list(dict.fromkeys(locator and locator.split(",")[0] for locator in locators)) == DIVISIONS[name]


@pytest.mark.parametrize("name", TOLD)
def test_a_sample_says_that_it_is_one_and_is_never_quoted_so(name: str) -> None:
    found = sample(name)
    assert found.text.rstrip().split("\n")[-1].startswith(("(Văn bản mẫu", "(Bài mẫu"))
    assert not any("mẫu, do dự án" in passage.text or "dự án soạn" in passage.text for passage in split(found))


def test_the_decision_on_hai_phong_says_what_was_reported() -> None:
    text = sample("quyet-dinh-1132-hai-phong").text
    for fact in (
        "Ông Nguyễn Văn Tùng, Chủ tịch Ủy ban nhân dân thành phố - Trưởng ban;",
        "Ông Hoàng Minh Cường, Phó Chủ tịch Ủy ban nhân dân thành phố - Phó Trưởng ban Thường trực;",
        "Bà Nguyễn Thị Thu, Giám đốc Sở Nội vụ - Phó Trưởng ban.",
        "Sở Nội vụ là cơ quan thường trực của Ban Chỉ đạo",
    ):
        assert fact in text
