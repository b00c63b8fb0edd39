"""Documents listed: those that someone signed, and those that tell of a body."""

from collections.abc import Sequence
from datetime import date

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import Question
from knowledge.answers.documents.in_force import told_name
from knowledge.answers.documents.said import Said
from knowledge.answers.documents.signing import signature
from knowledge.answers.evidence import Sources
from knowledge.answers.meant.matching import best, matches
from knowledge.answers.passages.quoting import Span
from knowledge.answers.phrasing import listed, name_of
from knowledge.facts.recorded import ALWAYS
from knowledge.facts.timeline import ANEW
from knowledge.records import Document, Says, Statement
from knowledge.vietnamese.names.numbers import canonical
from knowledge.vietnamese.writing.spelling import folded

MOST_LISTED = 12  # documents that are named; more are counted


def tell_list(question: Question, sources: Sources, as_of: date) -> Said | None:
    """The documents that are asked for, each with the place that shows it; None where there are none."""
    if question.ask is Ask.SIGNED:
        return _signed(question, sources, as_of)
    if question.ask is Ask.DISSOLVED:
        return _dissolved(question, sources, as_of)
    return _concerning(question, sources, as_of) if question.ask is Ask.CONCERNING else None


def _signed(question: Question, sources: Sources, as_of: date) -> Said | None:
    name = frozenset(question.left)
    first, last = question.period(as_of) if question.dates else (ALWAYS, as_of)
    found = [
        d
        for d in sources.documents()
        if d.signer and len(name) > 1 and name <= frozenset(folded(d.signer)) and first <= (d.published or last) <= last
    ]
    told = _signed_as_told(name, sources, (first, last))
    people = {d.signer for d in found} | {one.person for one in told}
    if len(people) != 1:
        return None
    spans = [(d, signature(sources.document(d.id))) for d in found]
    opening = "Signed by" if question.english else "Văn bản do"
    end = ":" if question.english else " ký:"
    said = _list(question, f"{opening} {people.pop()}{end}", [(d, span) for d, span in spans if span])
    others = [told_name(one, sources, english=question.english) for one in told]
    if not others:
        return said
    text = "\n".join([said.text, *(f"{n}. {name}" for n, name in enumerate(others, len(said.spans) + 1))])
    return Said(text, (*said.spans, *((one.document, one.start, one.end) for one in told)))


def _signed_as_told(name: frozenset[str], sources: Sources, days: tuple[date, date]) -> list[Statement]:
    """What the press tells that someone signed, of decisions that are not in the library."""
    own = {canonical(d.number) for d in sources.documents() if d.number}
    found = {
        canonical(r.statement.number or ""): r.statement
        for r in sources.timeline.recorded
        if r.statement.kind is Says.SIGNED
        and r.statement.person
        and len(name) > 1
        and name <= frozenset(folded(r.statement.person))
        and days[0] <= r.begins <= days[1]
    }
    return [one for number, one in found.items() if number not in own]


def _concerning(question: Question, sources: Sources, as_of: date) -> Said | None:
    days = question.period(as_of) if question.dates else (ALWAYS, as_of)
    found = best(matches(question, sources, tuple(Says), days))
    if len(found) != 1:
        return None
    shown: dict[str, Span] = {}
    for spell in found[0].spells:
        for one in (spell.by, *spell.also, *filter(None, [spell.ended_by])):
            naming = found[0].body.first_in(one.statement.document, ANEW) or one
            said = naming.statement
            shown.setdefault(said.document, (said.document, said.start, said.end))
    documents = [sources.document(id_) for id_ in shown]
    opening = "Documents on" if question.english else "Văn bản liên quan đến"
    told = _list(question, f"{opening} {found[0].body.name}:", [(d, shown[d.id]) for d in documents])
    return Said(told.text, told.spans, found[0].body.name)


def _dissolved(question: Question, sources: Sources, as_of: date) -> Said | None:
    """The bodies that were dissolved in a time, of the place and the matter that the question names."""
    first, last = question.period(as_of) if question.dates else (ALWAYS, as_of)
    left = frozenset(question.left)
    found = [
        spell
        for body in sources.timeline.bodies
        for spell in body.spells
        if spell.said.kind is Says.DISSOLVES
        and not spell.said.planned
        and first <= spell.by.begins <= last
        and left <= question.said_by(" ".join((*body.names, *body.places, spell.by.place or "")))
    ]
    if not found:
        return None
    found.sort(key=lambda spell: (spell.by.begins, spell.said.document, spell.said.start))
    end = "dissolved by" if question.english else "giải thể theo"
    names = [
        f"{spell.said.body} ({end} {name_of(sources.document(spell.said.document), english=question.english)})"
        for spell in found
    ]
    opening = "Bodies dissolved:" if question.english else "Các tổ chức được giải thể:"
    spans = tuple((s.said.document, s.said.start, s.said.end) for s in found[:MOST_LISTED])
    return Said(f"{opening}\n{listed(names[:MOST_LISTED])}{_more(len(names))}", spans)


def _more(number: int) -> str:
    return f"\n… (+{number - MOST_LISTED})" if number > MOST_LISTED else ""


def _list(question: Question, opening: str, shown: Sequence[tuple[Document, Span]]) -> Said:
    in_order = sorted(shown, key=lambda pair: (pair[0].published or date.max, pair[0].id))
    names = [name_of(document, english=question.english) for document, _ in in_order[:MOST_LISTED]]
    return Said(f"{opening}\n{listed(names)}{_more(len(in_order))}", tuple(span for _, span in in_order[:MOST_LISTED]))
