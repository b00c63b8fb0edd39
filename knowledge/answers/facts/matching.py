"""Which bodies and statements a question means: those by which every word of it is explained.

A question's words ask, name a post, a day or a document, or stand aside; all others must be words of the body's names,
its place or of what the statement says. One word unexplained ("Đà Nẵng", "lương") and the statement is none for this
question. Of several bodies that explain all, those are meant whose names say least besides.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import Question
from knowledge.answers.evidence import Sources
from knowledge.answers.weights import MOST_UNNAMED
from knowledge.facts.timeline import Body, Spell, Timeline
from knowledge.records import Says
from knowledge.vietnamese.names.bodies import BodyMention, find_bodies
from knowledge.vietnamese.names.dates import Grain, find_dates
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.places import find_listed, find_places
from knowledge.vietnamese.names.titles import STANDING_POST, Rank, find_posts, post_key, rank_of
from knowledge.vietnamese.writing.abbreviations import expand
from knowledge.vietnamese.writing.spelling import fold, folded

ADDRESSES = frozenset(folded("ông bà anh chị chí cô chú bác"))
NAMING = (Says.FOUNDS, Says.REORGANISES, Says.RENAMES)
ROLES = "cơ quan thường trực"
ROLE_PARTS = ("bo phan thuong truc", "bo phan giup viec")
TEAMS = frozenset(folded("tổ nhóm đội bộ"))
PLURAL = frozenset(folded("các những"))
STANDING_ROLE = frozenset(folded(ROLES))  # an agency that has duties for a body is called so
SECRETARY = post_key("Thư ký")
STANDING = post_key(STANDING_POST)
COUNTED = re.compile(
    r"\b(?P<number>hai|ba|bốn|năm|sáu|bảy|tám|\d{1,2}) (?:(?:vị|người|đồng chí|cấp) )*(?:phó|tổ phó|ủy viên)\b"
)
NUMERALS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8}
MEMBERS = (post_key("Ủy viên"), post_key("Thành viên"))
TERM = re.compile(r"\b(?:nhiem ki|khoa)(?: \w+)? (?P<first>(?:19|20)\d\d) (?P<last>(?:19|20)\d\d)\b")
PERIOD = re.compile(  # with which a name may end: who asks for the body leaves it out
    r",? (?:giai đoạn|nhiệm k[ỳì]|từ năm|đến năm)"
    r"(?: (?:từ |đến )?(?:năm )?\d{4}\s*(?:[-–]|đến)?\s*(?:năm )?(?:\d{4})?)?",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d")
# Names have these or leave them out.
FILLERS = frozenset(folded("trên địa bàn các những của về cho và"))
LITTLE_MORE = 3  # words of a name
PLACE_KINDS = frozenset(folded("thành phố tỉnh huyện quận thị xã phường xã đặc khu thị trấn"))


@dataclass(frozen=True, slots=True)
class Match:
    """A body that a question may mean, with the spells that answer, and how much its name says besides."""

    body: Body
    spells: tuple[Spell, ...]
    besides: int  # odd where the body's place is neither asked for nor home; see besides

    def is_as_likely(self, other: "Match") -> bool:
        """Whether this body is meant as likely as another that fits better.

        Where a question names neither place nor the whole matter, a few words more or less of the latter tell nothing.
        """
        of_strangers = self.besides % 2 == other.besides % 2 == 1 and other.besides > 1
        elsewhere = self.body.places.isdisjoint(other.body.places)
        return of_strangers and elsewhere and self.besides - other.besides <= 2 * LITTLE_MORE


@lru_cache(maxsize=50_000)
def words_in(text: str | None) -> frozenset[str]:
    """The folded words of a name, its abbreviations as they stand and written out."""
    return frozenset(folded(text or "")) | frozenset(folded(expand(text or "")))


def matches(
    question: Question,
    sources: Sources,
    kinds: Sequence[Says],
    days: tuple[date, date],
    wanted: Callable[[Spell], bool] = lambda _: True,
) -> list[Match]:
    """The bodies that explain every word of the question and of which something wanted is said in those days.

    They are in the order of how well they fit; where several fit alike, they say the same least besides.
    """
    left, asked = frozenset(question.left), frozenset(question.words)
    named = find_places(question.text)
    places = [frozenset(folded(p.name)) for p in (*named, *find_listed(question.text))]
    units = [fold(p.full).removesuffix(fold(p.name)).strip() for p in named]
    asked_kinds = frozenset(kinds)
    found = []
    for body in sources.timeline.bodies:
        names = body_words(body)
        if (
            (left and not left & names)
            or is_of_another_year(body, question)
            or _is_elsewhere(body, places)
            or _is_of_another_unit(body, units)
        ):
            continue  # bodies are asked for by their names, however short
        spells = [s for s in body.spells if s.said.kind in asked_kinds and wanted(s) and s.covers(*days)]
        spells = [s for s in spells if _explains(s, body, left - names, question, sources)]
        spells = [s for s in spells if not is_of_another_term(s, question, sources)]
        if spells and _is_so_written(body, left & names, question) and is_of_the_kind(body, question):
            found.append(Match(body, tuple(spells), besides(body, asked, sources.home) + len(left - names)))
    return sorted(_best_named(found, left), key=lambda match: match.besides)


def _best_named(found: Sequence[Match], left: frozenset[str]) -> list[Match]:
    """Those whose names say what no other's say besides: of a sentence on one body, other bodies are told as well."""
    unnamed = {id(match): left - body_words(match.body) for match in found}
    return [match for match in found if not any(unnamed[id(match)] > other for other in unnamed.values())]


def _is_so_written(body: Body, words: frozenset[str], question: Question) -> bool:
    """Whether the body's names say these words with the marks that they were typed with: "Vân Sơn", not "Vân Sớn"."""
    return words <= question.said_by(_in_full((*body.names, *body.places)))


@lru_cache(maxsize=50_000)
def _in_full(names: tuple[str, ...]) -> str:
    return " ".join(f"{name} {expand(name)}" for name in names)


def is_of_the_kind(body: Body, question: Question) -> bool:
    """Whether a team that serves a committee is not taken for the committee, nor the committee for the team."""
    asked = _asked_body(question.text)
    served = next((m for name in body.names if (m := _mention(name)) and _serves(m)), None)
    if served:
        return frozenset(folded(served.kind)) <= question.said_by(question.text)
    if asked is None or not _serves(asked) or not _is_team(asked.kind) or _is_role(asked, question):
        return True
    return any((m := _mention(name)) and fold(m.kind) == fold(asked.kind) for name in body.names)


def _serves(team: BodyMention) -> bool:
    """Whether it is named as a part of another committee: "Tổ giúp việc Ban Chỉ đạo …"."""
    return team.inner is not None and team.inner.sort is Sort.COMMITTEE


@lru_cache(maxsize=1_000)
def _asked_body(text: str) -> BodyMention | None:
    return next((mention for mention in find_bodies(text) if not mention.is_generic), None)


@lru_cache(maxsize=50_000)
def _mention(name: str) -> BodyMention | None:
    return next(iter(find_bodies(name)), None)


def subject_of(name: str) -> str:
    """What a body sees to, by its name: without its kind and its place."""
    mention = _mention(name)
    return mention.subject if mention else ""


def _is_role(asked: BodyMention, question: Question) -> bool:
    """Whether what is named so is asked for: "Bộ phận thường trực của Ban … là đơn vị nào?"."""
    return question.ask is Ask.AGENCY and fold(question.text[asked.start : asked.end]).startswith(ROLE_PARTS)


def _is_team(kind: str) -> bool:
    return folded(kind)[0] in TEAMS


def is_of_this_place(body: Body, question: Question) -> bool:
    """Whether a body is of no place that the question leaves out while it names others."""
    named = (*find_places(question.text), *find_listed(question.text))
    return not _is_elsewhere(body, [frozenset(folded(place.name)) for place in named])


def _is_elsewhere(body: Body, asked: Sequence[frozenset[str]]) -> bool:
    """Whether a body has a place, and the question names others only."""
    if not asked or not body.places:
        return False
    own = _words_of(body.places) | body_words(body)
    return not any(place <= own for place in asked)


def _is_of_another_unit(body: Body, asked: Sequence[str]) -> bool:
    """Whether a body is but "… tỉnh", of no place that its source tells, and the question asks of a "thị xã"."""
    if not asked or body.places:
        return False
    told = _open_units(body.names)
    return bool(told) and told.isdisjoint(asked)


@lru_cache(maxsize=20_000)
def _open_units(names: tuple[str, ...]) -> frozenset[str]:
    """The units without a name with which names end: "tỉnh"."""
    return frozenset(fold(m.place) for name in names if (m := _mention(name)) and m.place and m.has_open_place)


def is_of_another_year(body: Body, question: Question) -> bool:
    """Whether a body is named after one year, such as an exam's, and the question names others."""
    asked = set(filter(YEAR.fullmatch, question.numbers))
    if not asked:
        return False
    named = set(filter(YEAR.fullmatch, body_words(body)))
    return len(named) == 1 and not named & asked


def _explains(spell: Spell, body: Body, unnamed: frozenset[str], question: Question, sources: Sources) -> bool:
    """Whether what a statement says, its document's title and its own sentence hold the words that no name does.

    In news a body is often named by half, and the title or the sentence says what it is about.
    """
    said = spell.said
    told = unnamed & told_words(spell, question)
    unnamed -= told & question.said_by(_in_full(tuple(filter(None, (said.office, said.target, said.post, ROLES)))))
    if not unnamed:
        return True
    if question.by_name or len(unnamed) > len(question.left) * MOST_UNNAMED:
        return False
    text = sources.document(said.document).text
    naming = body.first_in(said.document, NAMING)
    spans = [(said.start, said.end)] + ([(naming.statement.start, naming.statement.end)] if naming else [])
    sentence = " … ".join(text[start:end] for start, end in spans)
    if said.kind is Says.HOLDS and said.office and question.ask is not Ask.MEMBER:
        sentence = sentence.replace(said.office, " … ")  # it tells of another body
    title = spell.by.title or ""
    whole = f"{title}. {sentence}"
    if any(map(YEAR.fullmatch, unnamed)):  # a year that was taken for a name is said by no day
        whole = _without_days(whole)
        if not all(map(str.isdigit, unnamed)) and not unnamed <= words_in(_without_days(title)):
            return False
    if not unnamed <= words_in(whole):
        return False
    return unnamed <= question.said_by(_in_full((whole,))) and stands_together(unnamed, question, whole)


def is_of_another_term(spell: Spell, question: Question, sources: Sources) -> bool:
    """Whether a question names a term of office, and a statement's sentence or its document's title other ones only."""
    asked = _terms_in(question.text)
    if not asked:
        return False
    said = spell.said
    told = _terms_in(f"{spell.by.title or ''} {sources.document(said.document).text[said.start : said.end]}")
    return bool(told) and told.isdisjoint(asked)


def _terms_in(text: str) -> frozenset[tuple[str, str]]:
    return frozenset((term["first"], term["last"]) for term in TERM.finditer(fold(text)))


def _without_days(text: str) -> str:
    """A text without its days: "Quyết định số 12 ngày 04 tháng 5 năm 2021" names nothing after 2021."""
    for day in reversed([d for d in find_dates(text) if d.grain is Grain.DAY]):
        text = f"{text[: day.start]} … {text[day.end :]}"
    return text


def stands_together(unnamed: frozenset[str], question: Question, text: str) -> bool:
    """Whether words that follow each other in the question do so in the text: "nhân quyền" is not said by any two."""
    line = f" {' '.join(folded(text))} {' '.join(folded(expand(text)))} "
    pairs = [(one, other) for one, other in pairwise(question.words) if {one, other} <= unnamed]
    return all(f" {one} {other} " in line for one, other in pairs)


def best(found: Sequence[Match]) -> list[Match]:
    """Those that fit best: several where the question leaves open which is meant."""
    return [match for match in found if match.besides == found[0].besides or match.is_as_likely(found[0])]


@lru_cache(maxsize=50_000)
def _name_words(names: tuple[str, ...], places: frozenset[str]) -> frozenset[str]:
    return frozenset(word for name in (*names, *places) for word in words_in(name))


@lru_cache(maxsize=50_000)
def _words_of(places: frozenset[str]) -> frozenset[str]:
    return frozenset(word for place in places for word in folded(place))


def body_words(body: Body) -> frozenset[str]:
    """All words of a body's names and places."""
    return _name_words(body.names, body.places)


def said_words(spell: Spell) -> frozenset[str]:
    """The words of what a statement says: who, which office and agency, in whose place."""
    said = spell.said
    return words_in(said.person) | words_in(said.office) | words_in(said.target) | words_in(said.post)


def told_words(spell: Spell, question: Question) -> frozenset[str]:
    """The words of what a statement says of its body: who holds the post, and in which office, is no name of it."""
    said = spell.said
    role = STANDING_ROLE if said.kind is Says.DUTY and said.office else frozenset()
    target = None if said.kind is Says.HOLDS else said.target
    office = None if said.kind is Says.HOLDS and question.ask is not Ask.MEMBER else said.office
    person = words_in(said.person) if said.kind is Says.DUTY else frozenset()
    return words_in(office) | words_in(target) | words_in(said.post) | role | person


def besides(body: Body, asked: frozenset[str], home: str) -> int:
    """How many words of its shortest name the question does not say; a place that nobody named must be home's."""
    place = frozenset(word for name in body.places for word in folded(name)) - PLACE_KINDS
    names = [PERIOD.sub(" ", name) for name in body.names]
    matter = min((len(words_in(name) - asked - place - PLACE_KINDS - FILLERS) for name in names), default=0)
    is_named = any(part <= asked for part in _parts_of(body.places))
    stranger = bool(place) and not is_named and not place <= words_in(home)
    return matter * 2 + stranger


@lru_cache(maxsize=50_000)
def _parts_of(places: frozenset[str]) -> tuple[frozenset[str], ...]:
    """The words of each place that a body is of, and of the wider one that it lies in."""
    parts = (frozenset(folded(part)) - PLACE_KINDS for place in places for part in place.split(","))
    return tuple(part for part in parts if part)


def has_post(question: Question) -> Callable[[Spell], bool]:
    """Whether a holding is of a post that the question names; of the head's where it asks who leads."""
    keys = [post_key(mention.post) for mention in question.posts]
    several = are_several(question)  # "các phó trưởng ban": the standing one among them

    @cache
    def is_wanted(post: str) -> bool:
        if question.of_the_head and not keys:
            return rank_of(post) is Rank.HEAD
        return any(is_post(post, key) or (several and post_key(post).startswith(key)) for key in keys)

    return lambda spell: spell.said.post is not None and is_wanted(spell.said.post)


def are_several(question: Question) -> bool:
    """Whether it asks for several: "các phó trưởng ban", "hai phó ban"."""
    return not PLURAL.isdisjoint(question.words) or COUNTED.search(question.text.lower()) is not None


@lru_cache(maxsize=20_000)
def is_post(post: str, key: str) -> bool:
    """Whether a post, or one of several that one person holds ("Ủy viên, Thư ký"), is the one with this key."""
    held = post_key(post)
    if key == SECRETARY and held.startswith(MEMBERS) and held.endswith(f" {SECRETARY}"):
        return True  # "Ủy viên kiêm Thư ký"
    if key == STANDING:
        return held.endswith(f" {STANDING}")
    return held == key or any(post_key(mention.post) == key for mention in find_posts(post))


def how_many(question: Question) -> int:
    """How many people a question says that there are: "ba phó trưởng ban"; 0 where it says none."""
    told = COUNTED.search(question.text.lower())
    number = told.group("number") if told else ""
    return int(number) if number.isdigit() else NUMERALS.get(number, 0)


def exact_or_wider(spells: Sequence[Spell], question: Question) -> list[Spell]:
    """Where a post is asked for, its own holders; where there are none, those of a post that says more.

    Who asks for a deputy is told of the standing one where there is no other.
    """
    keys = [post_key(mention.post) for mention in question.posts]
    if are_several(question):
        return list(spells)
    exact = [s for s in spells if any(is_post(s.said.post or "", key) for key in keys)]
    return exact or [s for s in spells if any(fold(s.said.post or "").startswith(key) for key in keys)]


def people_meant(question: Question, timeline: Timeline) -> list[str]:
    """The people whose name the question says: by the given name at least, and with no word that is not theirs."""
    left = frozenset(question.left)
    names = {s.said.person for body in timeline.bodies for s in body.spells if s.said.person}
    said = _words_beside_kinds(question)
    meant = [name for name in names if folded(name)[-1] in left and _is_called(folded(name), said)]
    longest = max((len(words_in(name) & left) for name in meant), default=0)
    return sorted(name for name in meant if len(words_in(name) & left) == longest)


def _words_beside_kinds(question: Question) -> list[str]:
    """The words of a question without the kinds of bodies: no "chị Đào" is in "Ban Chỉ đạo"."""
    text = question.text
    for body in reversed(find_bodies(text)):
        kind = len(body.kind)
        text = (
            f"{text[: body.start]};{text[body.start + kind :]}"
            if fold(text[body.start :]).startswith(fold(body.kind))
            else text
        )
    return folded(text)


def _is_called(name: Sequence[str], said: Sequence[str]) -> bool:
    """Whether the given name is said as a person's: behind an address or the name before it, or first of all."""
    return any(
        word == name[-1] and (before is None or before in ADDRESSES or before in name[-2:-1])
        for before, word in zip([None, *said], said, strict=False)
    )


def unexplained(question: Question, explained: Iterable[frozenset[str]]) -> frozenset[str]:
    """The words of the question that none of these explain."""
    return frozenset(question.left).difference(*explained)
