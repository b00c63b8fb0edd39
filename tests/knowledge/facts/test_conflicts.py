"""Conflicts and gaps over statements, and over decisions as they are written."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.facts.conflicts import Conflict, Trouble, conflicts
from knowledge.facts.offices import offices_in, shares_an_office
from knowledge.facts.timeline import Timeline
from knowledge.records import Says
from tests.knowledge.decisions import ALL
from tests.knowledge.facts.test_timeline import D2019, D2020, D2021, D2023, OLD, Documents
from tests.libraries import index, open_library, write

COMPLETE = frozenset({Trouble.NO_DUTY})  # what most cases here leave out on purpose


def found(documents: Documents, day: date = D2023) -> list[Conflict]:
    told = conflicts(Timeline(documents.recorded), day)
    return [conflict for conflict in told if conflict.trouble not in COMPLETE]


def named(document: str, day: date, *members: tuple[str, str], documents: Documents | None = None) -> Documents:
    documents = documents or Documents()
    documents.say(Says.FOUNDS, document, day)
    for post, person in members:
        documents.say(Says.HOLDS, document, day, post=post, person=person)
    return documents


def test_two_decisions_in_force_that_name_two_heads() -> None:
    documents = named("10", D2019, ("Trưởng ban", "Lò Văn Một"))
    documents.say(Says.HOLDS, "20", D2020, post="Trưởng ban", person="Vàng Văn Ba")
    (conflict,) = found(documents)
    assert (conflict.trouble, conflict.body, conflict.about) == (
        Trouble.TWO_HOLDERS, OLD, "Trưởng ban: Lò Văn Một / Vàng Văn Ba",
    )  # fmt: skip
    assert [said.document for said in conflict.statements] == ["10", "20"]


def test_two_heads_in_one_roster() -> None:
    documents = named("10", D2019, ("Trưởng ban", "Lò Văn Một"), ("Trưởng ban", "Vàng Văn Ba"))
    assert [conflict.trouble for conflict in found(documents)] == [Trouble.TWO_HOLDERS]


def test_one_who_comes_in_anothers_place_is_no_second_holder() -> None:
    documents = named("10", D2019, ("Trưởng ban", "Lò Văn Một"))
    documents.say(Says.HOLDS, "20", D2020, post="Trưởng ban", person="Vàng Văn Ba", target="Lò Văn Một")
    assert found(documents) == []


@pytest.mark.parametrize("change", [Says.AMENDS, Says.REPLACES])
def test_a_decision_that_changes_the_other_explains_the_new_holder(change: Says) -> None:
    documents = named("10", D2019, ("Trưởng ban", "Lò Văn Một"))
    documents.say(change, "20", D2020, body=None, target="10/QĐ-UBND")
    documents.say(Says.HOLDS, "20", D2020, post="Trưởng ban", person="Vàng Văn Ba")
    assert found(documents) == []


def test_a_new_roster_takes_the_place_of_the_old_one() -> None:
    documents = named("10", D2019, ("Trưởng ban", "Lò Văn Một"))
    documents.say(Says.REORGANISES, "20", D2020)
    documents.say(Says.HOLDS, "20", D2020, post="Trưởng ban", person="Vàng Văn Ba")
    assert found(documents) == []


def test_a_conflict_begins_with_the_second_decision() -> None:
    documents = named("10", D2019, ("Trưởng ban", "Lò Văn Một"))
    documents.say(Says.HOLDS, "20", D2021, post="Trưởng ban", person="Vàng Văn Ba")
    assert found(documents, D2020) == []
    assert len(found(documents, D2021)) == 1


def test_many_deputies_and_members_are_no_conflict() -> None:
    deputies = [("Phó Trưởng ban", "Mùa Thị Hai"), ("Phó Trưởng ban", "Sùng A Bốn"), ("Ủy viên", "Hạng A Năm")]
    assert found(named("10", D2019, ("Trưởng ban", "Lò Văn Một"), *deputies)) == []


def test_news_that_names_another_head_than_the_decision() -> None:
    documents = named("10", D2019, ("Trưởng ban", "Lò Văn Một"))
    documents.say(Says.HOLDS, "tin", D2020, official=False, post="Trưởng ban", person="Vàng Văn Ba")
    assert [(c.trouble, c.about) for c in found(documents)] == [
        (Trouble.NEWS_AGAINST, "Trưởng ban: Lò Văn Một / Vàng Văn Ba")
    ]


def test_news_that_the_holder_of_a_members_office_has_changed() -> None:
    documents = named("10", D2019)
    office = "Chủ tịch UBND huyện Đông Trà"
    documents.say(Says.HOLDS, "10", D2019, post="Trưởng ban", person="Lò Văn Một", office=office)
    agency = "Ủy ban nhân dân huyện Đông Trà"
    documents.say(
        Says.HOLDS, "tin", D2020, body=agency, official=False, post="Chủ tịch", person="Vàng Văn Ba",
        target="Lò Văn Một",
    )  # fmt: skip
    (conflict,) = found(documents)
    assert (conflict.trouble, conflict.body) == (Trouble.NEWS_AGAINST, OLD)
    assert [said.document for said in conflict.statements] == ["10", "tin"]


def test_news_that_a_member_has_left() -> None:
    documents = named("10", D2019, ("Trưởng ban", "Lò Văn Một"), ("Ủy viên", "Hạng A Năm"))
    documents.say(Says.LEAVES, "tin", D2020, official=False, post="Ủy viên", person="Hạng A Năm")
    assert [c.trouble for c in found(documents)] == [Trouble.NEWS_AGAINST]


def test_news_that_agrees_is_no_conflict() -> None:
    documents = named("10", D2019, ("Trưởng ban", "Lò Văn Một"))
    documents.say(Says.HOLDS, "tin", D2020, official=False, post="Trưởng ban", person="Lò Văn Một")
    documents.say(Says.AGENCY, "10", D2019, post="Cơ quan thường trực", office="Phòng Nội vụ")
    documents.say(Says.AGENCY, "tin", D2020, official=False, post="cơ quan thường trực", office="Phòng Nội vụ huyện")
    assert found(documents) == []


def test_news_alone_is_held_against_nothing() -> None:
    documents = Documents()
    documents.say(Says.FOUNDS, "tin", D2019, official=False)
    documents.say(Says.COUNTS, "tin", D2019, official=False, target="12")
    documents.say(Says.HOLDS, "tin", D2019, official=False, post="Ủy viên", person="Lò Văn Một")
    assert conflicts(Timeline(documents.recorded), D2023) == []


@pytest.mark.parametrize(("told", "troubles"), [("2", []), ("3", [Trouble.MISCOUNTED]), ("1", [Trouble.MISCOUNTED])])
def test_a_roster_is_held_against_its_number(told: str, troubles: list[Trouble]) -> None:
    documents = named("10", D2019, ("Trưởng ban", "Lò Văn Một"), ("Ủy viên", "Mùa Thị Hai"))
    documents.say(Says.COUNTS, "10", D2019, target=told)
    assert [conflict.trouble for conflict in found(documents)] == troubles


def test_a_later_change_of_members_leaves_the_number_right() -> None:
    documents = named("10", D2019, ("Trưởng ban", "Lò Văn Một"), ("Ủy viên", "Mùa Thị Hai"))
    documents.say(Says.COUNTS, "10", D2019, target="2")
    documents.say(Says.HOLDS, "20", D2020, post="Trưởng ban", person="Vàng Văn Ba", target="Lò Văn Một")
    assert found(documents) == []


def test_offices_held_by_several_leave_a_number_open() -> None:
    documents = named("10", D2019, ("Trưởng ban", "Lò Văn Một"))
    documents.say(Says.HOLDS, "10", D2019, post="Ủy viên", office="Chủ tịch UBND các xã")
    documents.say(Says.COUNTS, "10", D2019, target="12")
    assert found(documents) == []


def test_one_person_in_two_offices_by_decisions_in_force() -> None:
    documents = named("10", D2019)
    documents.say(Says.HOLDS, "10", D2019, post="Trưởng ban", person="Lò Văn Một", office="Phó Chủ tịch UBND huyện")
    other = "Ban Chỉ đạo Xây dựng nông thôn mới huyện Đông Trà"
    documents.say(
        Says.HOLDS, "20", D2020, body=other, post="Trưởng ban", person="Lò Văn Một", office="Chủ tịch UBND huyện"
    )
    (conflict,) = found(documents)
    assert (conflict.trouble, conflict.about) == (
        Trouble.TWO_OFFICES, "Lò Văn Một: Phó Chủ tịch UBND huyện / Chủ tịch UBND huyện",
    )  # fmt: skip


@pytest.mark.parametrize(
    "other",
    [
        "Chủ tịch Ủy ban nhân dân huyện Đông Trà",  # the same office, in full
        "Phó Bí thư Huyện ủy, Chủ tịch UBND huyện",  # the Party goes with it
        "Phó Bí thư Huyện ủy",
        "Chủ tịch HĐND huyện",
    ],
)
def test_offices_that_go_together_are_no_conflict(other: str) -> None:
    documents = named("10", D2019)
    documents.say(Says.HOLDS, "10", D2019, post="Trưởng ban", person="Lò Văn Một", office="Chủ tịch UBND huyện")
    body = "Ban Chỉ đạo Xây dựng nông thôn mới huyện Đông Trà"
    documents.say(Says.HOLDS, "20", D2020, body=body, post="Trưởng ban", person="Lò Văn Một", office=other)
    assert found(documents) == []


def test_people_of_one_name_in_two_places_are_two() -> None:
    documents = named("10", D2019)
    documents.say(Says.HOLDS, "10", D2019, post="Trưởng ban", person="Lò Văn Một", office="Chủ tịch UBND huyện")
    body = "Ban Chỉ đạo Xây dựng nông thôn mới huyện Nam Trà"
    documents.say(Says.HOLDS, "20", D2020, body=body, post="Ủy viên", person="Lò Văn Một", office="Trưởng phòng Nội vụ")
    assert found(documents) == []


def test_gaps_are_told_of_committees_that_a_decision_founded() -> None:
    documents = named("10", D2019, ("Ủy viên", "Lò Văn Một"))
    documents.say(Says.FOUNDS, "tin", D2019, official=False, body="Tổ công tác Cứu hộ huyện Đông Trà")
    documents.say(Says.HOLDS, "10", D2019, body="Phòng Nội vụ huyện Đông Trà", post="Phó Trưởng phòng", person="Sùng A")
    told = conflicts(Timeline(documents.recorded), D2023)
    assert [(c.trouble, c.body) for c in told] == [(Trouble.NO_HEAD, OLD), (Trouble.NO_DUTY, OLD)]


def test_a_dissolved_body_lacks_nothing() -> None:
    documents = named("10", D2019)
    documents.say(Says.DISSOLVES, "20", D2021)
    assert len(conflicts(Timeline(documents.recorded), D2020)) == 2
    assert conflicts(Timeline(documents.recorded), D2023) == []


def test_offices_are_leading_posts_in_agencies_of_government() -> None:
    assert shares_an_office(
        "Ủy viên Huyện ủy, Trưởng phòng Văn hóa và Thông tin", "Trưởng phòng Văn hóa và Thông tin huyện"
    )
    assert not shares_an_office("Giám đốc Sở Nội vụ", "Phó Giám đốc Sở Nội vụ")
    assert not shares_an_office("Giám đốc Sở Nội vụ", "Giám đốc Sở Tài chính")
    assert offices_in("Chủ tịch Hội đồng nhân dân huyện") == ()


def test_conflicts_of_decisions_as_they_are_written(tmp_path: Path) -> None:
    index(tmp_path / "lib", *write(tmp_path, ALL))
    with open_library(tmp_path / "lib") as library:
        told = library.conflicts(as_of=date(2025, 7, 1))
        assert [(c.trouble, c.body, c.about) for c in told] == [
            (
                Trouble.NEWS_AGAINST, "Ban Chỉ đạo Du lịch và Di sản huyện Mường Lạn",
                "Trưởng ban: Vì Văn Hặc / Lèo Văn Dọn",
            ),
            (Trouble.NO_DUTY, "Ban Chỉ đạo Du lịch và Di sản huyện Mường Lạn", ""),
            (Trouble.MISCOUNTED, "Ban Chỉ đạo Phát triển du lịch xã Pá Khôm", "5 / 2"),
            (Trouble.NO_DUTY, "Ban Chỉ đạo Phát triển du lịch xã Pá Khôm", ""),
        ]  # fmt: skip
        for citation in (c for conflict in told for c in conflict.citations):
            text = library.document(citation.document).text
            assert text[citation.start : citation.end] == citation.quote
        assert library.conflicts(as_of=date(2023, 1, 1)) == []
