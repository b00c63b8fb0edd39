"""Documents that a question names as those that say it: "Theo Quyết định 310, …", "Quy chế giao … trách nhiệm gì?"."""

from dataclasses import replace
from datetime import date

from knowledge.answers.asked.questions import Question, own_day
from knowledge.answers.evidence import Sources
from knowledge.answers.meant.documents import numbered, speaks_of
from knowledge.facts.recorded import Recorded
from knowledge.facts.timeline import ANEW, Spell
from knowledge.records import Document, Kind, Says
from knowledge.vietnamese.names.numbers import Mention
from knowledge.vietnamese.writing.spelling import fold

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
    """The news of a decision that is not at hand: which tells who signed it, or which body it founded."""
    said = [one.statement for one in sources.timeline.recorded]
    founded = [s for s in said if s.kind in ANEW and s.target and speaks_of(s, mention, sources)]
    signed = [replace(s, target=s.number) for s in said if s.kind is Says.SIGNED and s.number]
    signed = [s for s in signed if speaks_of(s, mention, sources)]
    return frozenset(s.document for s in (*founded, *signed))


def said_in(spell: Spell, documents: frozenset[str]) -> Spell:
    """A spell as the first of these documents says it that does."""
    return replace(spell, by=next(one for one in (spell.by, *spell.also) if _is_of(one, documents)))


def is_said_in(spell: Spell, documents: frozenset[str]) -> bool:
    """Whether one of these documents says it."""
    return any(_is_of(one, documents) for one in (spell.by, *spell.also))


def ends_by(spell: Spell, documents: frozenset[str]) -> bool:
    """Whether one of these documents ended it."""
    return spell.ended_by is not None and _is_of(spell.ended_by, documents)


def _is_of(recorded: Recorded, documents: frozenset[str]) -> bool:
    return recorded.statement.document in documents


def _has_rules(document: Document) -> bool:
    names = " ".join(filter(None, (document.title, document.subject)))
    return document.kind is Kind.REGULATION or RULES in fold(names)
