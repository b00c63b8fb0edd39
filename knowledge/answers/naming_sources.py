"""Documents that a question names as those that say it: "Theo Quyết định 310, …", "Quy chế giao … trách nhiệm gì?"."""

from dataclasses import replace
from datetime import date

from knowledge.answers.counting import BEGUN_ANEW
from knowledge.answers.evidence import Sources
from knowledge.answers.identifying import numbered, speaks_of
from knowledge.answers.questions import Question, own_day
from knowledge.facts.recorded import Recorded
from knowledge.facts.timeline import Spell
from knowledge.records import Document, Kind
from knowledge.vietnamese.numbers import Mention
from knowledge.vietnamese.spelling import fold

RULES = "qui che"


def named_sources(question: Question, sources: Sources, last: date) -> frozenset[str] | None:
    """The documents that are to say it, by id; None where the question leaves open which."""
    if len(question.documents) == 1:
        mention = question.documents[0]
        day = own_day(mention, question.text)
        meant = frozenset(d.id for d in numbered(mention, sources, last) if not day or d.published in (None, day))
        return meant or _telling_of(mention, sources)
    if question.by_rules:
        return frozenset(d.id for d in sources.documents() if _has_rules(d))
    return None


def _telling_of(mention: Mention, sources: Sources) -> frozenset[str]:
    """The news that tells which body was founded by a decision that is not at hand."""
    spells = (spell for body in sources.timeline.bodies for spell in body.spells if spell.said.kind in BEGUN_ANEW)
    return frozenset(s.said.document for s in spells if s.said.target and speaks_of(s.said, mention, sources))


def said_in(spell: Spell, documents: frozenset[str]) -> Spell:
    """A spell as the first of these documents says it that does."""
    return replace(spell, by=next(one for one in (spell.by, *spell.also) if _is_of(one, documents)))


def is_said_in(spell: Spell, documents: frozenset[str]) -> bool:
    """Whether one of these documents says it."""
    return any(_is_of(one, documents) for one in (spell.by, *spell.also))


def _is_of(recorded: Recorded, documents: frozenset[str]) -> bool:
    return recorded.statement.document in documents


def _has_rules(document: Document) -> bool:
    names = " ".join(filter(None, (document.title, document.subject)))
    return document.kind is Kind.REGULATION or RULES in fold(names)
