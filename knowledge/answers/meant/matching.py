"""Which bodies and statements a question means: those by which every word of it is explained.

A question's words ask, name a post, a day or a document, or stand aside; all others must be words of the body's names,
its place or of what the statement says. One word unexplained ("Đà Nẵng", "lương") and the statement is none for this
question. Of several bodies that explain all, those are meant whose names say least besides.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import Question
from knowledge.answers.evidence import Sources
from knowledge.answers.meant.bodies import (
    FILLERS,
    YEAR,
    besides,
    body_words,
    in_full,
    is_elsewhere,
    is_of_another_unit,
    is_of_another_year,
    is_of_the_kind,
    is_so_written,
    line_of,
    places_asked,
    words_in,
)
from knowledge.answers.weights import MOST_UNNAMED
from knowledge.facts.timeline import ANEW, Body, Spell, Timeline
from knowledge.records import Says
from knowledge.vietnamese.names.bodies import find_bodies
from knowledge.vietnamese.names.dates import Grain, find_dates
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.places import find_places
from knowledge.vietnamese.names.titles import Rank, rank_of
from knowledge.vietnamese.writing.spelling import fold, folded

TITLES = frozenset(folded("ông bà đồng chí chính phủ"))  # "Thủ tướng Chính phủ" is "Thủ tướng" as well
PREMIERS = re.compile(r"\bthủ tướng\b")
GOVERNMENT = frozenset(folded("chính phủ"))
ROLES = "cơ quan thường trực"
STANDING_ROLE = frozenset(folded(ROLES))  # an agency that has duties for a body is called so
TERM = re.compile(r"\b(?:nhiem ki|khoa)(?: \w+)? (?P<first>(?:19|20)\d\d) (?P<last>(?:19|20)\d\d)\b")
LITTLE_MORE = 3  # words of a name


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


def matches(
    question: Question,
    sources: Sources,
    kinds: Sequence[Says],
    days: tuple[date, date],
    wanted: Callable[[Spell], bool] = lambda _: True,
    then: Callable[[Spell], bool] = lambda _: True,
) -> list[Match]:
    """The bodies that explain every word of the question and of which something wanted is said in those days.

    They are in the order of how well they fit; where several fit alike, they say the same least besides. `then` is
    asked last, of the few that explain all, for it may take its time.
    """
    left, asked = frozenset(question.left), frozenset(question.words)
    asked_kinds = frozenset(kinds)
    found = []
    for body in named_so(question, sources.timeline):
        names = body_words(body)
        spells = [s for s in body.spells if s.said.kind in asked_kinds and wanted(s) and s.covers(*days)]
        spells = [s for s in spells if _explains(s, body, left - names, question, sources)]
        spells = [s for s in spells if not is_of_another_term(s, question, sources) and then(s)]
        if spells and is_so_written(body, left & names, question) and is_of_the_kind(body, question):
            found.append(Match(body, tuple(spells), besides(body, asked, sources.home) + len(left - names)))
    return sorted(_best_named(found, left), key=lambda match: match.besides)


def named_so(question: Question, timeline: Timeline) -> tuple[Body, ...]:
    """The bodies that share words with a question and are of no other place or year than it names.

    One answer asks for several things of them, so those of the last questions are kept at hand.
    """
    return _kept(timeline, question.left, question.text, question.numbers, question.led_by)


@lru_cache(maxsize=16)
def _kept(
    timeline: Timeline, words: tuple[str, ...], text: str, numbers: tuple[str, ...], led_by: str
) -> tuple[Body, ...]:
    left, places, years = frozenset(words), places_asked(text), set(filter(YEAR.fullmatch, numbers))
    units = [fold(p.full).removesuffix(fold(p.name)).strip() for p in find_places(text)]
    return tuple(
        body
        for body in timeline.bodies
        if not (
            (left and left.isdisjoint(body_words(body)))  # bodies are asked for by their names, however short
            or is_of_another_year(body, years)
            or is_elsewhere(body, places)
            or is_of_another_unit(body, units)
            or (led_by and not is_led_by(body, led_by))
        )
    )


def _best_named(found: Sequence[Match], left: frozenset[str]) -> list[Match]:
    """Those whose names say what no other's say besides: of a sentence on one body, other bodies are told as well."""
    unnamed = {id(match): left - body_words(match.body) for match in found}
    return [match for match in found if not any(unnamed[id(match)] > other for other in unnamed.values())]


def _explains(spell: Spell, body: Body, unnamed: frozenset[str], question: Question, sources: Sources) -> bool:
    """Whether what a statement says, its document's title and its own sentence hold the words that no name does.

    In news a body is often named by half, and the title or the sentence says what it is about.
    """
    said = spell.said
    told = unnamed & told_words(spell, question)
    if told:
        unnamed -= told & question.said_by(in_full(tuple(filter(None, (said.office, said.target, said.post, ROLES)))))
    if said.office and PREMIERS.search(said.office.lower()):
        unnamed -= GOVERNMENT  # "Trưởng Ban Chỉ đạo … của Chính phủ"
    if not unnamed:
        return True
    if question.by_name or len(unnamed) > len(question.left) * MOST_UNNAMED:
        return False
    text = sources.document(said.document).text
    naming = body.first_in(said.document, ANEW)
    spans = [(said.start, said.end)] + ([(naming.statement.start, naming.statement.end)] if naming else [])
    sentence = " … ".join(text[start:end] for start, end in spans)
    if said.kind is Says.HOLDS and said.office and question.ask is not Ask.MEMBER:
        sentence = sentence.replace(said.office, " … ")  # it tells of another body
    title = spell.by.title or ""
    if any(map(YEAR.fullmatch, unnamed)):  # a year that was taken for a name is said by no day
        title, sentence = _without_days(title), _without_days(sentence)
        if not all(map(str.isdigit, unnamed)) and not unnamed <= words_in(title):
            return False
    if not unnamed <= words_in(f"{title}. {sentence}"):
        return False
    whole = f"{title}. {_without_others(sentence, body)}"
    return unnamed <= question.said_by(in_full((whole,))) and stands_together(unnamed, question, whole)


def _without_others(sentence: str, body: Body) -> str:
    """A sentence without the names of other committees: who leads one and is a deputy in another leads one alone."""
    own = body_words(body)
    for mention in reversed(find_bodies(sentence)):
        subject = words_in(mention.subject) - FILLERS
        if mention.sort is Sort.COMMITTEE and subject and len(subject & own) * 2 < len(subject):
            sentence = f"{sentence[: mention.start]} … {sentence[mention.end :]}"
    return sentence


def is_led_by(body: Body, who: str) -> bool:
    """Whether somebody leads, or led, a body, told by name or by office: "ông Lâm", "Chủ tịch UBND tỉnh"."""
    told = words_in(who) - TITLES
    heads = (s.said for s in body.spells if s.said.kind is Says.HOLDS and rank_of(s.said.post or "") is Rank.HEAD)
    return any(told <= words_in(said.person) | words_in(said.office) for said in heads)


def is_of_another_term(spell: Spell, question: Question, sources: Sources) -> bool:
    """Whether a question names a term of office, and a statement's sentence or its document's title other ones only."""
    asked = terms_in(question.text)
    if not asked:
        return False
    said = spell.said
    told = terms_in(f"{spell.by.title or ''} {sources.document(said.document).text[said.start : said.end]}")
    return bool(told) and told.isdisjoint(asked)


def terms_in(text: str) -> frozenset[tuple[str, str]]:
    """The terms of office that a text names, each by its first and last year."""
    return frozenset((term["first"], term["last"]) for term in TERM.finditer(fold(text)))


def _without_days(text: str) -> str:
    """A text without its days: "Quyết định số 12 ngày 04 tháng 5 năm 2021" names nothing after 2021."""
    for day in reversed([d for d in find_dates(text) if d.grain is Grain.DAY]):
        text = f"{text[: day.start]} … {text[day.end :]}"
    return text


def stands_together(unnamed: frozenset[str], question: Question, text: str) -> bool:
    """Whether words that follow each other in the question do so in the text: "nhân quyền" is not said by any two."""
    line = line_of(text)
    pairs = [(one, other) for one, other in pairwise(question.words) if {one, other} <= unnamed]
    return all(f" {one} {other} " in line for one, other in pairs)


def best(found: Sequence[Match]) -> list[Match]:
    """Those that fit best: several where the question leaves open which is meant."""
    return [match for match in found if match.besides == found[0].besides or match.is_as_likely(found[0])]


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


def unexplained(question: Question, explained: Iterable[frozenset[str]]) -> frozenset[str]:
    """The words of the question that none of these explain."""
    return frozenset(question.left).difference(*explained)
