"""Which body a typed name means."""

import pytest

from knowledge.facts.naming import bodies_called
from knowledge.facts.timeline import Timeline
from knowledge.records import Says
from tests.knowledge.facts.test_timeline import D2019, D2023, Documents

HERE = "Ban Chỉ đạo Cải cách hành chính thành phố Hải Phòng"
THERE = "Ban Chỉ đạo Cải cách hành chính thành phố Vân Giang"
WIDER = "Ban Chỉ đạo Cải cách hành chính và Chuyển đổi số huyện Đông Trà"
HELPERS = "Tổ giúp việc Ban Chỉ đạo Cải cách hành chính thành phố Hải Phòng"


def called(typed: str, *names: str) -> list[str]:
    documents = Documents()
    for number, name in enumerate(names):
        documents.say(Says.FOUNDS, str(number), D2019, body=name)
    found = bodies_called(typed, Timeline(documents.recorded).bodies, "thành phố Hải Phòng")
    return [body.name for body in found.fitting]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("BCĐ CCHC thành phố", [HERE]),
        ("bcd cchc", [HERE]),
        ("ban chi dao cai cach hanh chinh tp van giang", [THERE]),
        ("Ban Chỉ đạo CCHC Đông Trà", [WIDER]),
        ("tổ giúp việc BCĐ CCHC", [HELPERS]),
        ("BCĐ CCHC tỉnh Cao Lĩnh", []),
        ("Ban Chỉ đạo Chuyển đổi số", [WIDER]),
        (WIDER, [WIDER]),
        ("chỉ đạo", [HERE, THERE, WIDER, HELPERS]),
        ("", []),
        ("?!", []),
    ],
)
def test_a_name_means_the_body_that_it_says_most_of(typed: str, meant: list[str]) -> None:
    assert called(typed, HERE, THERE, WIDER, HELPERS) == meant


def test_a_place_that_two_bodies_lack_leaves_both() -> None:
    other = "Ban Chỉ đạo Cải cách hành chính huyện Nam Trà"
    assert called("BCĐ CCHC", THERE, other) == [THERE, other]


def test_a_former_name_means_the_same_body() -> None:
    documents = Documents()
    documents.say(Says.FOUNDS, "1", D2019, body=THERE)
    documents.say(Says.RENAMES, "2", D2023, body=WIDER.replace("huyện Đông Trà", "thành phố Vân Giang"), target=THERE)
    (body,) = bodies_called(THERE, Timeline(documents.recorded).bodies, "thành phố Hải Phòng").fitting
    assert body.names[-1] == THERE
