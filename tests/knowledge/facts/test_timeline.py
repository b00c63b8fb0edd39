from dataclasses import replace
from datetime import date

from knowledge.facts.endings import Ended, Known
from knowledge.facts.recorded import Recorded, divisions
from knowledge.facts.timeline import Body, Spell, Timeline
from knowledge.records import Says, Statement
from knowledge.vietnamese.names.numbers import canonical

OLD, NEW = "Ban Chỉ đạo Nước sạch huyện Đông Trà", "Ban Chỉ đạo Môi trường huyện Đông Trà"
D2019, D2020, D2021, D2023 = date(2019, 3, 1), date(2020, 7, 15), date(2021, 5, 4), date(2023, 2, 20)


class Documents:
    """Statements, document by document, in the order in which they are said."""

    def __init__(self) -> None:
        self.recorded: list[Recorded] = []

    def say(
        self,
        kind: Says,
        document: str,
        day: date | None,
        *,
        body: str | None = OLD,
        official: bool = True,
        locator: str | None = None,
        **more: str | bool | date,
    ) -> None:
        at = len(self.recorded) * 10
        said = Statement(kind, document, at, at + 5, body=body, **more)  # type: ignore[arg-type]
        number = f"{document}/QĐ-UBND" if official else None
        self.recorded.append(Recorded(said, number and canonical(number), official, day, locator))

    def only_body(self) -> Body:
        (body,) = Timeline(self.recorded).bodies
        return body


def people(spells: list[Spell]) -> list[str | None]:
    return [spell.said.person for spell in spells]


def founded() -> Documents:
    documents = Documents()
    documents.say(Says.FOUNDS, "10", D2019)
    documents.say(Says.HOLDS, "10", D2019, post="Trưởng ban", person="Lò Văn Một")
    documents.say(Says.HOLDS, "10", D2019, post="Ủy viên", person="Mùa Thị Hai")
    return documents


def test_nothing_is_known_before_the_first_document() -> None:
    body = founded().only_body()
    assert people(body.of(Says.HOLDS, first=D2019, last=D2019)) == ["Lò Văn Một", "Mùa Thị Hai"]
    assert body.of(Says.HOLDS, first=date(2018, 1, 1), last=date(2018, 12, 31)) == []


def test_who_comes_in_anothers_place_ends_that_holding_alone() -> None:
    documents = founded()
    documents.say(Says.HOLDS, "20", D2020, post="Trưởng ban", person="Vàng Văn Ba", target="Lò Văn Một")
    body = documents.only_body()
    day_before = date(2020, 7, 14)
    assert people(body.of(Says.HOLDS, first=day_before, last=day_before)) == ["Lò Văn Một", "Mùa Thị Hai"]
    assert people(body.of(Says.HOLDS, first=D2020, last=D2020)) == ["Mùa Thị Hai", "Vàng Văn Ba"]


def test_an_amendment_leaves_the_rest_and_a_new_roster_ends_all() -> None:
    documents = founded()
    documents.say(Says.HOLDS, "20", D2020, post="Ủy viên", person="Sùng A Bốn")
    documents.say(Says.REORGANISES, "30", D2021)
    documents.say(Says.HOLDS, "30", D2021, post="Trưởng ban", person="Vàng Văn Ba")
    body = documents.only_body()
    assert people(body.of(Says.HOLDS, first=D2020, last=D2020)) == ["Lò Văn Một", "Mùa Thị Hai", "Sùng A Bốn"]
    assert people(body.of(Says.HOLDS, first=D2021, last=D2021)) == ["Vàng Văn Ba"]


def test_a_renamed_body_is_one_body() -> None:
    documents = founded()
    documents.say(Says.RENAMES, "40", D2023, body=NEW, target=OLD)
    documents.say(Says.HOLDS, "40", D2023, body=NEW, post="Trưởng ban", person="Vàng Văn Ba")
    body = documents.only_body()
    assert body.names == (NEW, OLD)
    assert people(body.of(Says.HOLDS, first=D2019, last=D2019)) == ["Lò Văn Một", "Mùa Thị Hai"]
    assert people(body.of(Says.HOLDS, first=D2023, last=D2023)) == ["Vàng Văn Ba"]


def test_a_replaced_document_ends_with_what_amends_it() -> None:
    documents = founded()
    documents.say(Says.AMENDS, "20", D2020, body=None, target="10/QĐ-UBND")
    documents.say(Says.HOLDS, "20", D2020, post="Ủy viên", person="Sùng A Bốn")
    documents.say(Says.REPLACES, "50", D2023, body=None, target="10/QĐ-UBND")
    body = documents.only_body()
    assert body.of(Says.HOLDS, first=D2023, last=D2023) == []


def test_a_repealed_clause_ends_its_duty_alone() -> None:
    documents = founded()
    documents.say(Says.DUTY, "10", D2019, locator="Điều 2, khoản 1")
    documents.say(Says.DUTY, "10", D2019, locator="Điều 2, khoản 3")
    documents.say(Says.REPEALS, "20", D2020, body=None, target="10/QĐ-UBND", part="khoản 3 Điều 2")
    body = documents.only_body()
    assert [s.by.locator for s in body.of(Says.DUTY, first=D2019, last=D2019)] == ["Điều 2, khoản 1", "Điều 2, khoản 3"]
    assert [s.by.locator for s in body.of(Says.DUTY, first=D2020, last=D2020)] == ["Điều 2, khoản 1"]


def test_news_against_a_decision_is_reported_and_not_believed() -> None:
    documents = founded()
    documents.say(Says.HOLDS, "tin", D2020, official=False, post="Trưởng ban", person="Vàng Văn Ba")
    body = documents.only_body()
    heads = [s for s in body.of(Says.HOLDS, first=D2021, last=D2021) if s.said.post == "Trưởng ban"]
    assert [(s.said.person, s.reported) for s in heads] == [("Lò Văn Một", False), ("Vàng Văn Ba", True)]


def test_news_that_agrees_is_one_more_proof() -> None:
    documents = founded()
    documents.say(Says.HOLDS, "tin", D2020, official=False, post="Trưởng ban", person="Lò Văn Một")
    (head, _) = documents.only_body().of(Says.HOLDS, first=D2021, last=D2021)
    assert [r.statement.document for r in (head.by, *head.also)] == ["10", "tin"]


def test_a_plan_is_no_fact() -> None:
    documents = founded()
    documents.say(Says.DISSOLVES, "tin", D2020, official=False, planned=True)
    assert people(documents.only_body().of(Says.HOLDS, first=D2021, last=D2021)) == ["Lò Văn Một", "Mùa Thị Hai"]


def test_a_dissolved_body_has_no_members() -> None:
    documents = founded()
    documents.say(Says.DISSOLVES, "60", D2021)
    body = documents.only_body()
    assert body.of(Says.HOLDS, first=D2023, last=D2023) == []
    assert people(body.of(Says.HOLDS, first=D2020, last=D2020)) == ["Lò Văn Một", "Mùa Thị Hai"]


def test_what_nobody_dates_counts_from_ever() -> None:
    documents = Documents()
    documents.say(Says.HOLDS, "tin", None, official=False, post="Trưởng ban", person="Lò Văn Một")
    (head,) = documents.only_body().of(Says.HOLDS, first=D2019, last=D2019)
    assert head.since is None


def test_divisions_are_read_in_either_order() -> None:
    assert divisions("khoản 3 Điều 2") == divisions("Điều 2, khoản 3") == {("dieu", "2"), ("khoan", "3")}


def test_who_comes_in_anothers_place_ends_him_though_news_says_it_twice() -> None:
    documents = founded()
    documents.say(Says.HOLDS, "tin", D2020, official=False, post="Trưởng ban", person="Vàng Văn Ba")
    documents.say(
        Says.HOLDS, "tin", D2020, official=False, post="Trưởng ban", person="Vàng Văn Ba", target="Lò Văn Một"
    )
    heads = [s for s in documents.only_body().of(Says.HOLDS, first=D2021, last=D2021) if s.said.post == "Trưởng ban"]
    assert [(s.said.person, s.reported) for s in heads] == [("Vàng Văn Ba", False)]


def test_a_change_of_some_members_is_no_new_roster() -> None:
    documents = founded()
    documents.say(Says.REORGANISES, "30", D2021)
    documents.say(Says.HOLDS, "30", D2021, post="Trưởng ban", person="Vàng Văn Ba", target="Lò Văn Một")
    assert people(documents.only_body().of(Says.HOLDS, first=D2021, last=D2021)) == ["Mùa Thị Hai", "Vàng Văn Ba"]


def test_an_office_outlives_the_decision_that_tells_of_it() -> None:
    documents = Documents()
    agency = "Ủy ban nhân dân huyện Đông Trà"
    documents.say(Says.HOLDS, "10", D2019, body=agency, post="Chủ tịch", person="Lò Văn Một")
    documents.say(Says.REPLACES, "50", D2020, body=None, target="10/QĐ-UBND")
    body = documents.only_body()
    assert people(body.of(Says.HOLDS, first=D2021, last=D2021)) == ["Lò Văn Một"]


def test_duties_of_posts_stay_when_the_body_gets_duties_anew() -> None:
    documents = founded()
    documents.say(Says.DUTY, "10", D2019, locator="Điều 2, khoản 1")
    documents.say(Says.DUTY, "12", D2019, post="Trưởng ban", locator="Điều 3, khoản 1")
    documents.say(Says.REORGANISES, "30", D2021)
    documents.say(Says.DUTY, "30", D2021, locator="Điều 2, điểm a")
    duties = documents.only_body().of(Says.DUTY, first=D2021, last=D2021)
    assert [(s.said.document, s.said.post) for s in duties] == [("12", "Trưởng ban"), ("30", None)]


def test_a_clause_put_anew_ends_and_a_supplemented_article_does_not() -> None:
    documents = founded()
    documents.say(Says.MEETS, "10", D2019, target="mỗi quý một lần", locator="Điều 3, khoản 2")
    documents.say(Says.DUTY, "10", D2019, locator="Điều 2, khoản 1")
    documents.say(Says.AMENDS, "20", D2020, body=None, target="10/QĐ-UBND", part="khoản 2 Điều 3")
    documents.say(Says.AMENDS, "20", D2020, body=None, target="10/QĐ-UBND", part="Điều 2")
    body = documents.only_body()
    assert body.of(Says.MEETS, first=D2021, last=D2021) == []
    assert len(body.of(Says.DUTY, first=D2021, last=D2021)) == 1


def test_who_is_promoted_and_replaced_by_one_decision_keeps_the_new_post() -> None:
    documents = founded()
    documents.say(Says.HOLDS, "10", D2019, post="Phó Trưởng ban Thường trực", person="Vàng Văn Ba")
    documents.say(Says.HOLDS, "20", D2020, post="Trưởng ban", person="Vàng Văn Ba", target="Lò Văn Một")
    documents.say(Says.HOLDS, "20", D2020, post="Phó Trưởng ban Thường trực", person="Sùng A Bốn", target="Vàng Văn Ba")
    held = documents.only_body().of(Says.HOLDS, first=D2021, last=D2021)
    assert [(s.said.post, s.said.person) for s in held if s.said.post != "Ủy viên"] == [
        ("Trưởng ban", "Vàng Văn Ba"),
        ("Phó Trưởng ban Thường trực", "Sùng A Bốn"),
    ]


def test_who_comes_for_another_without_a_post_has_that_one_s() -> None:
    documents = founded()
    documents.say(Says.HOLDS, "20", D2020, person="Vàng Văn Ba", target="Lò Văn Một")
    documents.say(Says.HOLDS, "20", D2020, person="Sùng A Bốn", target="Hờ A Không")
    spells = documents.only_body().of(Says.HOLDS, first=D2020, last=D2020)
    assert [(s.said.post, s.said.person) for s in spells] == [
        ("Ủy viên", "Mùa Thị Hai"),
        ("Trưởng ban", "Vàng Văn Ba"),
        ("Thành viên", "Sùng A Bốn"),
    ]


def test_a_later_post_in_the_committee_ends_the_one_before() -> None:
    documents = founded()
    documents.say(Says.HOLDS, "20", D2020, post="Phó Trưởng ban", person="Mùa Thị Hai")
    spells = documents.only_body().of(Says.HOLDS, first=D2020, last=D2020)
    assert [(s.said.post, s.said.person) for s in spells] == [
        ("Trưởng ban", "Lò Văn Một"),
        ("Phó Trưởng ban", "Mùa Thị Hai"),
    ]


def test_a_new_name_with_a_few_changes_leaves_members_and_duties() -> None:
    documents = founded()
    documents.say(Says.DUTY, "10", D2019, locator="Điều 2, khoản 1")
    documents.say(Says.RENAMES, "40", D2023, body=NEW, target=OLD)
    documents.say(Says.HOLDS, "40", D2023, body=NEW, post="Trưởng ban", person="Vàng Văn Ba", target="Lò Văn Một")
    documents.say(Says.DUTY, "40", D2023, body=NEW, locator="Điều 3, điểm a")
    body = documents.only_body()
    assert people(body.of(Says.HOLDS, first=D2023, last=D2023)) == ["Mùa Thị Hai", "Vàng Văn Ba"]
    assert len(body.of(Says.DUTY, first=D2023, last=D2023)) == 2


def test_a_quoted_clause_is_a_duty_where_its_article_lists_some() -> None:
    documents = founded()
    documents.say(Says.DUTY, "10", D2019, locator="Điều 2, khoản 1")
    documents.say(Says.DUTY, "20", D2020, target="10/QĐ-UBND", part="Điều 2")
    documents.say(Says.DUTY, "20", D2020, target="10/QĐ-UBND", part="Điều 3")
    duties = documents.only_body().of(Says.DUTY, first=D2020, last=D2020)
    assert [(s.said.document, s.said.target) for s in duties] == [("10", None), ("20", None)]


def test_a_body_is_there_until_the_day_that_was_set_last() -> None:
    documents = founded()
    documents.say(Says.DISSOLVES, "10", D2020, effective=D2020)
    assert people(documents.only_body().of(Says.HOLDS, first=D2021, last=D2021)) == []
    documents.say(Says.DISSOLVES, "15", D2023, effective=D2023)
    assert people(documents.only_body().of(Says.HOLDS, first=D2021, last=D2021)) == ["Lò Văn Một", "Mùa Thị Hai"]
    documents.say(Says.REORGANISES, "30", D2021)
    assert people(documents.only_body().of(Says.HOLDS, first=D2023, last=D2023)) == ["Lò Văn Một", "Mùa Thị Hai"]


def test_a_decision_of_the_same_number_is_another_by_its_day_and_its_place() -> None:
    documents = Documents()
    documents.say(Says.FOUNDS, "10", D2020)
    (founding,) = documents.recorded
    documents.say(Says.REPLACES, "50", D2023, body=None, target="10/QĐ-UBND", dated=date(2020, 5, 5))
    ender = documents.recorded[-1]
    told = [
        (date(2020, 5, 5), "huyện Đông Trà", True),
        (date(2021, 7, 7), "huyện Đông Trà", False),
        (date(2020, 6, 6), "huyện Đông Trà", True),  # a slip in the day: of that place and year
        (date(2020, 6, 6), "huyện Vân Sơn", False),
        (None, "huyện Đông Trà, tỉnh An Lâm", True),
        (None, "huyện Vân Sơn", False),
    ]
    for day, place, is_it in told:
        ended = Ended([replace(founding, published=day), replace(ender, place="huyện Đông Trà")])
        assert (ended.whole(Known("10/qd-ubnd", day, place)) is not None) is is_it, (day, place)


def test_the_press_ends_a_decision_on_the_day_that_it_tells_and_a_decision_is_believed_before_it() -> None:
    documents = Documents()
    documents.say(Says.REPLACES, "tin", None, body=None, official=False, target="10/QĐ-UBND", number="50/QĐ-UBND")
    (told,) = documents.recorded
    assert Ended([told]).whole(Known("10/qd-ubnd")) is told
    documents.say(Says.REPEALS, "60", D2023, body=None, target="10/QĐ-UBND")
    assert Ended(documents.recorded).whole(Known("10/qd-ubnd")) is documents.recorded[-1]
    # What nobody dates ends nothing that is so of a body.
    documents.say(Says.FOUNDS, "10", None)
    assert Ended([told, documents.recorded[-1]]).of(documents.recorded[-1]) is None
