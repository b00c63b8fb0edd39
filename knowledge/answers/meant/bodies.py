"""Whether a body is one that a question means: its kind, place, year, and how much its names say besides."""

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import Question
from knowledge.facts.naming import PLACE_KINDS
from knowledge.facts.timeline import Body
from knowledge.vietnamese.names.bodies import BodyMention, find_bodies
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.places import find_listed, find_places
from knowledge.vietnamese.writing.abbreviations import expand
from knowledge.vietnamese.writing.spelling import fold, folded

ROLE_PARTS = ("bo phan thuong truc", "bo phan giup viec")
TEAMS = frozenset(folded("tổ nhóm đội bộ"))
PERIOD = re.compile(  # with which a name may end: who asks for the body leaves it out
    r",? (?:giai đoạn|nhiệm k[ỳì]|từ năm|đến năm)"
    r"(?: (?:từ |đến )?(?:năm )?\d{4}\s*(?:[-–]|đến)?\s*(?:năm )?(?:\d{4})?)?",
    re.IGNORECASE,
)
YEAR = re.compile(r"(?:19|20)\d\d")
# Names have these or leave them out.
FILLERS = frozenset(folded("trên địa bàn các những của về cho và"))


@lru_cache(maxsize=50_000)
def words_in(text: str | None) -> frozenset[str]:
    """The folded words of a name, its abbreviations as they stand and written out."""
    return frozenset(folded(text or "")) | frozenset(folded(expand(text or "")))


def line_of(text: str) -> str:
    """The folded words of a text, each between spaces, its abbreviations as they stand and written out."""
    return f" {fold(text)} {fold(expand(text))} "


def is_so_written(body: Body, words: frozenset[str], question: Question) -> bool:
    """Whether the body's names say these words with the marks that they were typed with: "Vân Sơn", not "Vân Sớn"."""
    return words <= question.said_by(in_full((*body.names, *body.places)))


@lru_cache(maxsize=50_000)
def in_full(names: tuple[str, ...]) -> str:
    """Names, each as it stands and with its abbreviations written out."""
    return " ".join(f"{name} {expand(name)}" for name in names)


def is_of_the_kind(body: Body, question: Question) -> bool:
    """Whether a team that serves a committee is not taken for the committee, nor the committee for the team."""
    asked = _asked_body(question.text)
    own = _mention(body.name)
    if asked and own and asked.sort is Sort.COMMITTEE and asked.subject and own.sort is Sort.AGENCY:
        return False  # "Ban Thường vụ" is no "Ban Chỉ đạo …", though an article on the one names the other
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


def places_asked(text: str) -> list[frozenset[str]]:
    """The words of each place that a question's text names, with its unit or without."""
    return [frozenset(folded(place.name)) for place in (*find_places(text), *find_listed(text))]


def is_elsewhere(body: Body, asked: Sequence[frozenset[str]]) -> bool:
    """Whether a body has a place, and the question names others only."""
    if not asked or not body.places:
        return False
    named, placed = body_words(body), _words_of(body.places)
    return not any(all(word in named or word in placed for word in place) for place in asked)


def is_of_another_unit(body: Body, asked: Sequence[str]) -> bool:
    """Whether a body is but "… tỉnh", of no place that its source tells, and the question asks of a "thị xã"."""
    if not asked or body.places:
        return False
    told = _open_units(body.names)
    return bool(told) and told.isdisjoint(asked)


@lru_cache(maxsize=20_000)
def _open_units(names: tuple[str, ...]) -> frozenset[str]:
    """The units without a name with which names end: "tỉnh"."""
    return frozenset(fold(m.place) for name in names if (m := _mention(name)) and m.place and m.has_open_place)


def is_of_another_year(body: Body, years: Set[str]) -> bool:
    """Whether a body is named after one year, such as an exam's, and the question names others."""
    if not years:
        return False
    named = set(filter(YEAR.fullmatch, body_words(body)))
    return len(named) == 1 and not named & years


@lru_cache(maxsize=50_000)
def _name_words(names: tuple[str, ...], places: frozenset[str]) -> frozenset[str]:
    return frozenset(word for name in (*names, *places) for word in words_in(name))


@lru_cache(maxsize=50_000)
def _words_of(places: frozenset[str]) -> frozenset[str]:
    return frozenset(word for place in places for word in folded(place))


def body_words(body: Body) -> frozenset[str]:
    """All words of a body's names and places."""
    return _name_words(body.names, body.places)


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
