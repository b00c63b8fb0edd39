"""Bodies that news names by half: its whole text explains what their names leave out.

An article on the hostel of one university calls its board "Ban quản lý ký túc xá" and nothing more. So where no body's
names explain a question, those are tried whose names say no word besides, if the article says all the rest.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from knowledge.answers.asked.giving import agencies
from knowledge.answers.asked.questions import Question
from knowledge.answers.evidence import Sources
from knowledge.answers.meant.bodies import (
    YEAR,
    besides,
    body_words,
    is_of_the_kind,
    line_of,
)
from knowledge.answers.meant.matching import Match, is_of_another_term, named_so, stands_together
from knowledge.answers.passages.quoting import UNOFFICIAL, lead
from knowledge.answers.weights import LOOKED_AT, MOST_UNNAMED
from knowledge.facts.timeline import Body, Spell
from knowledge.records import Document, Says
from knowledge.vietnamese.names.bodies import find_bodies
from knowledge.vietnamese.names.places import find_listed, find_places
from knowledge.vietnamese.writing.spelling import fold, folded

# Who held a post once, or leaves it, is asked of no holder.
LEFT = re.compile(r"\b(?:thôi (?:tham gia|giữ|làm|chức)|rời khỏi|rút khỏi|nguyên|cựu|từng)\b")
FEWEST_NAMED = 3  # words of the question that a body's names say


def matches_in_context(
    question: Question,
    sources: Sources,
    kinds: Sequence[Says],
    days: tuple[date, date],
    wanted: Callable[[Spell], bool],
    then: Callable[[Spell], bool],
) -> list[Match]:
    """The bodies of which news found for the question says something wanted, and that it explains as a whole."""
    if question.by_name or question.of_the_head or LEFT.search(question.text.lower()):
        return []
    news = {e.document.id: e.document for e in sources.find(question.text, LOOKED_AT) if e.document.kind in UNOFFICIAL}
    left, asked = frozenset(question.left), frozenset(question.words)
    found = []
    for body in named_so(question, sources.timeline):
        names = body_words(body)
        if len(left & names) < FEWEST_NAMED or besides(body, asked, "") > 1:
            continue
        if len(left - names) > len(left) * MOST_UNNAMED or not is_of_the_kind(body, question):
            continue
        spells = [s for s in body.spells if s.said.kind in kinds and wanted(s) and s.covers(*days)]
        spells = [s for s in spells if not is_of_another_term(s, question, sources)]
        spells = list(filter(then, _in_context(spells, body, news, left - names, question)))
        if spells:
            found.append(Match(body, tuple(spells), len(left - names)))
    return found


def _in_context(
    spells: Sequence[Spell], body: Body, news: Mapping[str, Document], unnamed: frozenset[str], question: Question
) -> Iterator[Spell]:
    """Each spell as the first news item says it that says all the rest of the question as well."""
    for spell in spells:
        told = (replace(spell, by=one) for one in (spell.by, *spell.also) if one.statement.document in news)
        explained = (s for s in told if _explains(s, news[s.said.document], body, unnamed, question))
        yield from islice(explained, 1)


def _explains(spell: Spell, document: Document, body: Body, unnamed: frozenset[str], question: Question) -> bool:
    """Whether a news item says every word that the body's names do not, in the order in which they are asked."""
    whole = f"{document.title or ''} … {document.text}"
    if not unnamed <= question.said_by(whole) or not stands_together(unnamed, question, whole):
        return False
    said = document.text[spell.said.start : spell.said.end]
    near = line_of(" … ".join(filter(None, (document.title, document.issuer, document.place, lead(document), said))))
    if not all(f" {word} " in near for word in unnamed if YEAR.fullmatch(word)):
        return False  # a year that the item tells of something else
    return all(_is_told_here(name, near, line_of(whole)) for name in _others_named(question, body))


def _others_named(question: Question, body: Body) -> Iterator[tuple[str, str]]:
    """The places and agencies that a question names and the body's names do not, each with what it may be part of.

    That is the word before it, unless that one is the body's: "Hội Luật gia tỉnh …" is another body.
    """
    text, own = question.text, body_words(body)
    asked = max(find_bodies(text), key=lambda mention: len(mention.name), default=None)
    spans = [(place.start, place.end) for place in (*find_places(text), *find_listed(text))]
    spans += [(start, end) for start, end in agencies(text) if asked is None or not asked.start <= start < asked.end]
    for start, end in spans:
        if not own.issuperset(folded(text[start:end])):
            before = "".join(word for word in folded(text[:start])[-1:] if word not in own)
            yield before, fold(text[start:end])


def _is_told_here(named: tuple[str, str], near: str, line: str) -> bool:
    """Whether a place is told where the body is, or is part of a longer name: "Đại học Vân Giang"."""
    before, name = named
    return f" {name} " in near or (bool(before) and f" {before} {name} " in line)
