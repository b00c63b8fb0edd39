"""Standing agencies, offices and the like. All bodies are invented."""

import pytest

from knowledge.records import Says
from tests.indexer.extracting.saying import said, told

BODY = "Ban Chỉ đạo Chuyển đổi số huyện Đông Trà"
TITLE = f"QUYẾT ĐỊNH\nVề việc thành lập {BODY}\n\nĐiều 1. Thành lập {BODY}.\n"


@pytest.mark.parametrize(
    ("text", "post", "office"),
    [
        ("Phòng Nội vụ là cơ quan thường trực của Ban Chỉ đạo.", "Cơ quan thường trực", "Phòng Nội vụ"),
        ("Phòng Nội vụ là cơ quan thường trực.", "Cơ quan thường trực", "Phòng Nội vụ"),
        ("Giao Phòng Nội vụ làm cơ quan thường trực Ban Chỉ đạo.", "Cơ quan thường trực", "Phòng Nội vụ"),
        ("Cơ quan thường trực của Ban Chỉ đạo là Phòng Nội vụ.", "Cơ quan thường trực", "Phòng Nội vụ"),
        ("Văn phòng thường trực Ban Chỉ đạo đặt tại Phòng Nội vụ.", "Văn phòng thường trực", "Phòng Nội vụ"),
        ("Văn phòng giúp việc của Ban Chỉ đạo được đặt tại Phòng Nội vụ.", "Văn phòng giúp việc", "Phòng Nội vụ"),
        ("Phòng Nội vụ làm nhiệm vụ thường trực, giúp việc cho Ban Chỉ đạo.", "Cơ quan thường trực", "Phòng Nội vụ"),
        ("Phòng Nội vụ giúp việc cho Ban Chỉ đạo, chuẩn bị hồ sơ.", "Cơ quan giúp việc", "Phòng Nội vụ"),
        ("Giúp việc cho Ban Chỉ đạo là Phòng Nội vụ.", "Cơ quan giúp việc", "Phòng Nội vụ"),
        ("Phòng Nội vụ là bộ phận thường trực của Ban.", "Bộ phận thường trực", "Phòng Nội vụ"),
        ("Phòng Nội vụ là đơn vị đầu mối giúp việc Ban Chỉ đạo.", "Đơn vị đầu mối", "Phòng Nội vụ"),
    ],
)
def test_a_decision_names_the_agency(text: str, post: str, office: str) -> None:
    expected = f"agency | body={BODY} | post={post} | office={office}"
    assert said(f"{TITLE}Điều 2. {text}", Says.AGENCY, of=None) == [expected]


@pytest.mark.parametrize(
    "text", ["Cơ quan thường trực chuẩn bị tài liệu.", "Phòng Nội vụ mời cơ quan thường trực của Hội Nông dân dự họp."]
)
def test_speaking_of_an_agency_names_none(text: str) -> None:
    assert said(f"{TITLE}Điều 2. {text}", Says.AGENCY, of=None) == []


def test_the_press_names_it_too() -> None:
    text = f"Huyện vừa thành lập {BODY}. Phòng Nội vụ huyện Đông Trà là cơ quan thường trực của Ban Chỉ đạo."
    assert told(text, Says.AGENCY) == [
        f"agency | body={BODY} | post=Cơ quan thường trực | office=Phòng Nội vụ huyện Đông Trà"
    ]


def test_a_plan_is_told_as_one() -> None:
    text = f"Huyện vừa thành lập {BODY}. Phòng Nội vụ huyện Đông Trà sẽ là cơ quan thường trực của Ban Chỉ đạo."
    assert told(text, Says.AGENCY) == [
        f"agency | body={BODY} | post=Cơ quan thường trực | office=Phòng Nội vụ huyện Đông Trà | planned"
    ]


def test_two_agencies_each_for_a_part_of_the_matter() -> None:
    text = "Phòng Nội vụ là cơ quan thường trực về cải cách; Công an huyện là cơ quan thường trực về dữ liệu dân cư."
    assert said(f"{TITLE}Điều 2. {text}", Says.AGENCY, of=None) == [
        f"agency | body={BODY} | post=Cơ quan thường trực về cải cách | office=Phòng Nội vụ",
        f"agency | body={BODY} | post=Cơ quan thường trực về dữ liệu dân cư | office=Công an huyện",
    ]


@pytest.mark.parametrize("mark", [",", " –"])
def test_an_agency_is_named_in_apposition(mark: str) -> None:
    text = f"Phòng Nội vụ huyện Đông Trà{mark} cơ quan thường trực {BODY} vừa họp."
    assert told(text, Says.AGENCY) == [
        f"agency | body={BODY} | post=Cơ quan thường trực | office=Phòng Nội vụ huyện Đông Trà"
    ]


def test_an_agency_may_be_that_of_two() -> None:
    text = (
        "UBND huyện Đông Trà kiện toàn Ban Chỉ đạo Chuyển đổi số. "
        "Cơ quan thường trực của Ban và của Tổ giúp việc là Phòng Văn hóa và Thông tin."
    )
    assert told(text, Says.AGENCY) == [
        "agency | body=Ban Chỉ đạo Chuyển đổi số huyện Đông Trà | post=Cơ quan thường trực"
        " | office=Phòng Văn hóa và Thông tin"
    ]
