"""What bodies, posts in them and agencies for them are to do, in lists and in sentences. All bodies are invented."""

import pytest

from knowledge.records import Says
from tests.indexer.extracting.saying import quoted, said, told

BODY = "Ban Chỉ đạo Chuyển đổi số huyện Đông Trà"
TITLE = f"QUYẾT ĐỊNH\nVề việc thành lập {BODY}\n\nĐiều 1. Thành lập {BODY}.\n"


@pytest.mark.parametrize(
    ("text", "bearer", "spans"),
    [
        (
            "Điều 2. Ban Chỉ đạo có nhiệm vụ:\n1. Đề xuất cơ chế, chính sách.\n2. Đôn đốc các xã.\n",
            "",
            ["1. Đề xuất cơ chế, chính sách.", "2. Đôn đốc các xã."],
        ),
        (
            "Điều 2. Nhiệm vụ, quyền hạn của Ban Chỉ đạo\na) Đề xuất cơ chế;\nb) Đôn đốc các xã.\n",
            "",
            ["a) Đề xuất cơ chế;", "b) Đôn đốc các xã."],
        ),
        (
            "Điều 2. Ban Chỉ đạo có nhiệm vụ:\n- Đề xuất cơ chế.\n- Đôn đốc các xã.\nBan Chỉ đạo tự giải thể.\n",
            "",
            ["- Đề xuất cơ chế.", "- Đôn đốc các xã."],
        ),
        (
            "Điều 2. Trách nhiệm của Trưởng ban\n1. Điều hành hoạt động của Ban Chỉ đạo.\nĐiều 3. Hiệu lực.\n",
            " | post=Trưởng ban",
            ["1. Điều hành hoạt động của Ban Chỉ đạo."],
        ),
        (
            "Điều 2. Ban Chỉ đạo có nhiệm vụ:\n1. Trong quý I:\na) Rà soát;\nb) Báo cáo.\n2. Đôn đốc các xã.\n",
            "",
            ["1. Trong quý I:\na) Rà soát;\nb) Báo cáo.", "2. Đôn đốc các xã."],
        ),
        (
            "Điều 2. Ban Chỉ đạo có nhiệm vụ đề xuất cơ chế, chính sách cho huyện.\n",
            "",
            ["Điều 2. Ban Chỉ đạo có nhiệm vụ đề xuất cơ chế, chính sách cho huyện."],
        ),
    ],
)
def test_a_decision_lists_duties(text: str, bearer: str, spans: list[str]) -> None:
    assert said(f"{TITLE}{text}", Says.DUTY, of=None) == [f"duty | body={BODY}{bearer}"] * len(spans)
    assert quoted(f"{TITLE}{text}", Says.DUTY, of=None) == spans


def test_an_item_may_be_the_duty_of_a_post() -> None:
    text = f"{TITLE}Điều 2. Ban Chỉ đạo có nhiệm vụ:\n1. Đề xuất cơ chế.\n2. Trưởng ban phân công các thành viên.\n"
    assert said(text, Says.DUTY, of=None) == [f"duty | body={BODY}", f"duty | body={BODY} | post=Trưởng ban"]


def test_duties_of_the_standing_agency() -> None:
    text = (
        f"{TITLE}Điều 2. Phòng Nội vụ là cơ quan thường trực của Ban Chỉ đạo.\n"
        "Điều 3. Trách nhiệm của cơ quan thường trực\n1. Chuẩn bị tài liệu các cuộc họp.\n"
    )
    assert said(text, Says.DUTY, of=None) == [f"duty | body={BODY} | office=Phòng Nội vụ"]
    assert quoted(text, Says.DUTY, of=None) == ["1. Chuẩn bị tài liệu các cuộc họp."]


def test_who_is_standing_agency_is_no_duty_of_the_committee() -> None:
    text = f"{TITLE}Điều 2. Ban Chỉ đạo có nhiệm vụ:\n1. Đề xuất cơ chế.\n"
    text += "2. Phòng Nội vụ là cơ quan thường trực của Ban Chỉ đạo.\n"
    assert quoted(text, Says.DUTY, of=None) == ["1. Đề xuất cơ chế."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{BODY} có nhiệm vụ đôn đốc các xã chuyển đổi số.", [f"duty | body={BODY}"]),
        (f"Nhiệm vụ của {BODY} là đôn đốc các xã.", [f"duty | body={BODY}"]),
        (f"{BODY} chịu trách nhiệm thi hành Quyết định này.", []),
        (
            f"Sở Nội vụ tỉnh Hà Lam là cơ quan thường trực {BODY}, có trách nhiệm chuẩn bị họp.",
            [f"duty | body={BODY} | office=Sở Nội vụ tỉnh Hà Lam"],
        ),
        (f"{BODY} có nhiệm vụ gì?", []),
    ],
)
def test_the_press_tells_duties_in_a_sentence(text: str, expected: list[str]) -> None:
    assert told(text, Says.DUTY) == expected


def test_the_last_article_gives_nobody_a_duty() -> None:
    text = f"{TITLE}Điều 3. Chánh Văn phòng và các thành viên Ban Chỉ đạo chịu trách nhiệm thi hành Quyết định này./.\n"
    assert said(text, Says.DUTY, of=None) == []


def test_what_the_standing_agency_is_to_do_follows_in_items() -> None:
    text = (
        "QUYẾT ĐỊNH\nThành lập Ban Chỉ đạo Chuyển đổi số huyện Đông Trà\n\n"
        "Điều 3. Phòng Nội vụ là cơ quan thường trực của Ban Chỉ đạo, có trách nhiệm:\n"
        "a) Tiếp nhận hồ sơ;\nb) Lập biên bản cuộc họp.\n"
        "Điều 4. Ban Chỉ đạo có nhiệm vụ:\n1. Duyệt kế hoạch.\n2. Ban Chỉ đạo họp thường kỳ ba tháng một lần.\n"
    )
    body = "Ban Chỉ đạo Chuyển đổi số huyện Đông Trà"
    assert said(text, Says.DUTY, of=None) == [
        f"duty | body={body} | office=Phòng Nội vụ",
        f"duty | body={body} | office=Phòng Nội vụ",
        f"duty | body={body}",
    ]


def test_a_law_s_article_on_duties_and_rights() -> None:
    text = "Điều 5. Trách nhiệm và quyền của Đoàn Hội thẩm nhân dân\n1. Phân công hội thẩm.\n2. Tổ chức sinh hoạt."
    assert said(text, Says.DUTY, of="law") == ["duty | body=Đoàn Hội thẩm nhân dân"] * 2


def test_what_rules_have_the_head_found_is_not_founded() -> None:
    text = f"{TITLE}Điều 3. Trưởng ban\n1. Chủ trì các phiên họp.\n2. Quyết định thành lập Tổ giúp việc.\n"
    assert said(text, Says.FOUNDS) == said(TITLE, Says.FOUNDS)


def test_an_article_may_be_headed_by_the_role_and_who_has_it() -> None:
    text = f"{TITLE}Điều 3. Cơ quan thường trực (Phòng Nội vụ)\n1. Chuẩn bị tài liệu.\n"
    assert [line.rpartition(" | ")[2] for line in said(text, Says.DUTY)] == ["office=Phòng Nội vụ"]


FOUNDED = f"UBND huyện Đông Trà vừa thành lập {BODY}."


@pytest.mark.parametrize(
    "duties",
    [
        ["Nhiệm vụ là giải quyết vướng mắc của các xã."],
        ["Nhiệm vụ chính là giải quyết vướng mắc của các xã.", "Ngoài ra, ban cũng giúp UBND huyện xây dựng kế hoạch."],
    ],
)
def test_the_press_tells_duties_behind_the_founding(duties: list[str]) -> None:
    text = f"{FOUNDED} {' '.join(duties)}"
    assert quoted(text, Says.DUTY, "news") == duties
    assert told(text, Says.DUTY) == [f"duty | body={BODY}"] * len(duties)


def test_duties_are_not_those_of_a_committee_told_of_long_before() -> None:
    text = f"{FOUNDED}\nHôm qua trời mưa.\nChợ Đông Trà đông khách.\nNhiệm vụ là giữ sạch chợ."
    assert told(text, Says.DUTY) == []
