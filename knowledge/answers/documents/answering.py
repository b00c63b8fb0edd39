"""What is told of a document that a question names by number: its matter, whether it is in force, who signed it."""

from collections.abc import Callable
from datetime import date

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import Question
from knowledge.answers.documents.in_force import effective, status
from knowledge.answers.documents.said import (
    DEEDS,
    Asked,
    Said,
    asks_of,
    before_document,
    deeds,
    done_by,
    joined,
    quoting,
    span,
    span_of,
)
from knowledge.answers.documents.signing import signature
from knowledge.answers.evidence import Sources
from knowledge.answers.passages.quoting import SHORTEST
from knowledge.answers.phrasing import LONGEST_IN_TEXT, name_of, say, shortened
from knowledge.facts.recorded import divisions
from knowledge.records import Document, Says
from knowledge.vietnamese.text.layout import outline, path
from knowledge.vietnamese.text.sentences import sentence_spans
from knowledge.vietnamese.writing.spelling import fold

DOCUMENT_ASKS = frozenset(
    {
        Ask.ABOUT,
        Ask.STATUS,
        Ask.REPLACES,
        Ask.BASIS,
        Ask.SIGNER,
        Ask.EFFECTIVE,
        Ask.ISSUED,
        Ask.FOUNDED,
        Ask.OPEN,
    }
)
REGULATION = frozenset({"qui", "che"})


def tell(question: Question, document: Document, sources: Sources, last: date) -> Said | None:
    """What the question asks of a document in the library; None where its text does not say."""
    asked = Asked(question, sources.document(document.id), sources, last)
    told = [_TELLERS[ask](asked) for ask in asks_of(question)]
    said = [one for one in told if one]
    return joined(said) if len(said) == len(told) else None


def _about(asked: Asked) -> Said | None:
    document = asked.document
    if named := divisions(before_document(asked.question)):
        return division(asked.question, document, named)
    subject = document.subject or document.title
    place = span_of(document, subject) if subject else None
    if place is None:
        founding = asked.statements(Says.FOUNDS, Says.REORGANISES, Says.RENAMES, Says.DISSOLVES)
        return quoting([founding[0].statement], asked.sources, english=asked.english) if founding else None
    text = document.text[place[1] : place[2]]
    verb = "is about" if asked.english else "có nội dung"
    founding = asked.statements(Says.FOUNDS, Says.REORGANISES, Says.RENAMES)
    return Said(f"{asked.name} {verb}: “{text}”.", (place,), founding[0].statement.body if founding else None)


def division(question: Question, document: Document, named: frozenset[tuple[str, str]]) -> Said | None:
    """The words of an article, a clause or a point; of a regulation that is attached, where one is asked for."""
    found = outline(document.text)
    places = {one: ", ".join(d.label for d in path(found, one.start)) for one in found}
    fitting = [one for one in found if named <= divisions(places[one])]
    if set(question.words) >= REGULATION:
        fitting = [one for one in fitting if fold(places[one]).startswith("qui che")] or fitting
    if not fitting or fitting[0].end - fitting[0].start < SHORTEST:
        return None
    place = (document.id, fitting[0].start, fitting[0].end)
    text = shortened(document.text[place[1] : place[2]].strip(), LONGEST_IN_TEXT)
    return Said(f"{name_of(document, english=question.english)}:\n“{text}”", (place,))


def _replaces(asked: Asked) -> Said | None:
    said = done_by([r.statement for r in asked.statements(*DEEDS)], asked.question)
    return Said(f"{asked.name} {deeds(said, english=asked.english)}.", tuple(map(span, said))) if said else None


def _basis(asked: Asked) -> Said | None:
    found = asked.statements(Says.RESTS_ON)
    if not found:
        return None
    verb = "is based on" if asked.english else "căn cứ"
    named = dict.fromkeys(r.statement.target or "" for r in found)
    return Said(f"{asked.name} {verb}: {'; '.join(named)}.", tuple(span(r.statement) for r in found))


def _signer(asked: Asked) -> Said | None:
    place = signature(asked.document)
    if place is None:
        return None
    verb = "was signed by" if asked.english else "do"
    end = "." if asked.english else " ký."
    return Said(f"{asked.name} {verb} {asked.document.signer}{end}", (place,))


def _issued(asked: Asked) -> Said | None:
    document = asked.document
    if document.published is None:
        return None
    for start, end in sentence_spans(document.text):
        line = fold(document.text[start:end])
        day = document.published
        if f"{day.day} thang {day.month} nam {day.year}" in line or f"{day.day} {day.month} {day.year}" in line:
            by = f"{document.issuer} " if document.issuer else ""
            told = f"was issued {'by ' + by if by else ''}on" if asked.english else f"được {by}ban hành ngày"
            name = name_of(document, english=asked.english).rsplit(" of " if asked.english else " ngày ", 1)[0]
            return Said(f"{name} {told} {say(day)}.", ((document.id, start, end),))
    return None


def _founded(asked: Asked) -> Said | None:
    found = asked.statements(Says.FOUNDS, Says.REORGANISES, Says.RENAMES)
    own = [r.statement for r in found if not r.statement.planned]
    return quoting(own[:1], asked.sources, english=asked.english) if own else None


_TELLERS: dict[Ask, Callable[[Asked], Said | None]] = {
    Ask.ABOUT: _about,
    Ask.STATUS: status,
    Ask.REPLACES: _replaces,
    Ask.BASIS: _basis,
    Ask.SIGNER: _signer,
    Ask.EFFECTIVE: effective,
    Ask.ISSUED: _issued,
    Ask.FOUNDED: _founded,
    Ask.OPEN: _about,
}
