"""Whether a document, or a part of one, is in force: from which day it is, and what has ended or changed it."""

import re
from collections.abc import Sequence
from datetime import date

from knowledge.answers.asked.questions import Question
from knowledge.answers.documents.said import Asked, Said, before_document, numbered_name, span, span_of
from knowledge.answers.evidence import Sources
from knowledge.answers.passages.quoting import SHORTEST, Span
from knowledge.answers.phrasing import name_of, say
from knowledge.facts.endings import Known
from knowledge.facts.recorded import Recorded, divisions
from knowledge.records import Document, Kind, Says, Statement
from knowledge.vietnamese.names.numbers import canonical
from knowledge.vietnamese.text.layout import outline, path
from knowledge.vietnamese.text.sentences import sentence_spans
from knowledge.vietnamese.writing.spelling import fold

# "Quyết định này có hiệu lực …", and at the head of its article without "này".
ITS_EFFECT = re.compile(
    r"\bnay\b.*\bhieu luc\b|\bnay (?:duoc |co gia tri )?(?:thi hanh|thuc hien|ap dung) (?:ke )?tu\b"
    r"|^(?:[^\w]|dieu \d+[a-z]?|khoan \d+|\d+[.)])*"
    r"(?:quyet dinh|van ban|nghi quyet|qui che|qui dinh) (?:bat dau |chinh thuc )?co hieu luc\b"
)
OVER = re.compile(r"\bhet hieu luc (?:ke )?(?:tu|thi hanh)\b.*\bnay co hieu luc\b")
VERBS = {
    Says.REPLACES: ("được thay thế bởi", "was replaced by"),
    Says.REPEALS: ("bị bãi bỏ bởi", "was repealed by"),
    Says.AMENDS: ("được sửa đổi, bổ sung bởi", "was amended by"),
}
MOST_PARTS = 2  # changes of parts that are told of a document that goes on; all of them are quoted


def status(asked: Asked) -> Said | None:
    """Whether the document is in force, or the part of it that the question names."""
    document, last = asked.document, asked.last
    if named := divisions(before_document(asked.question)):
        return _status_of_part(asked, named)
    ended = _whole(asked)
    if ended and ended.begins <= last:
        return _told(asked, [ended])
    shown = _effect(document) or span_of(document, document.subject or document.title or "")
    parts = [r for r in _changes(asked) if r.begins <= last]
    if shown is None:
        return _told(asked, parts) if parts else None
    if document.effective and document.effective > last:
        return effective(asked)
    told, spans = _in_force(asked, ended), (shown,)
    more = [_told(asked, parts)] if parts else []
    if ended and ended.since:
        more.append(_told(asked, [ended]))
    return Said(" ".join([told, *(m.text for m in more)]), (*spans, *(s for m in more for s in m.spans)))


def _in_force(asked: Asked, ended: Recorded | None) -> str:
    """That a document goes on; where one that ends it waits for its day, no more than that."""
    if ended:
        return f"{asked.name} is still in force." if asked.english else f"{asked.name} còn hiệu lực."
    if asked.english:
        return f"{asked.name}: no document in the library ends it."
    return f"{asked.name} còn hiệu lực: trong thư viện chưa có văn bản nào thay thế hay bãi bỏ toàn bộ văn bản này."


def _status_of_part(asked: Asked, named: frozenset[tuple[str, str]]) -> Said | None:
    if not _has(asked.document, named):
        return None
    changes = [r for r in _changes(asked) if r.begins <= asked.last and r.statement.part]
    parts = [r for r in changes if _touches(r.statement.part or "", named)]
    whole = _whole(asked)
    ended = [whole] if whole and whole.begins <= asked.last else []
    told = [*parts[-MOST_PARTS:], *ended]
    return _told(asked, told) if told else None


def _touches(part: str, named: frozenset[tuple[str, str]]) -> bool:
    """Whether a part that was changed is the one that is named, holds it or lies in it; of several articles, one."""
    articles = [name for name, _ in divisions(part) if name == "dieu"]
    pieces = re.split(r",| và ", part) if len(articles) > 1 else [part]
    told = [divisions(piece) for piece in pieces]
    return any(one and (one <= named or named <= one) for one in told)


def known(document: Document, sources: Sources) -> Known:
    """A document as others may mean it."""
    return Known(canonical(document.number or ""), document.published, document.place or sources.home)


def _whole(asked: Asked) -> Recorded | None:
    """What ends the document, of what was published by the day that is asked about."""
    if not asked.document.number:
        return None
    ender = asked.sources.timeline.ended.whole(known(asked.document, asked.sources))
    published = asked.sources.document(ender.statement.document).published if ender else None
    return ender if published is None or published <= asked.last else None


def _changes(asked: Asked) -> list[Recorded]:
    ended, document = asked.sources.timeline.ended, known(asked.document, asked.sources)
    found = sorted([*ended.parts(document), *ended.amended(document)], key=lambda r: r.begins)
    # A title says that something is amended, the articles below it which parts.
    exact = {r.statement.document for r in found if divisions(r.statement.part or "")}
    return [r for r in found if r.statement.document not in exact or divisions(r.statement.part or "")]


def _has(document: Document, named: frozenset[tuple[str, str]]) -> bool:
    """Whether a document has the article, clause or point that is named."""
    all_of_them = outline(document.text)
    places = (path(all_of_them, one.start) for one in all_of_them)
    return any(named <= divisions(", ".join(one.label for one in place)) for place in places)


def _told(asked: Asked, enders: Sequence[Recorded]) -> Said:
    said = asked.sources.timeline.recorded
    of_them = {(e.statement.document, e.statement.target, e.statement.part, e.statement.kind) for e in enders}
    all_spans = [
        r.statement
        for r in said
        if (r.statement.document, r.statement.target, r.statement.part, r.statement.kind) in of_them
    ]
    told = changed(asked.question, asked.name, enders, asked.sources, asked.last)
    return Said(told.text, tuple(dict.fromkeys([*told.spans, *map(span, all_spans)])))


def changed(question: Question, name: str, enders: Sequence[Recorded], sources: Sources, last: date) -> Said:
    """By which documents, and from which day, a document was replaced, repealed or changed, or will be."""
    sentences = []
    for one in enders:
        part = f"{one.statement.part} " if one.statement.part else ""
        what = f"{part}{name}"
        since = day_told_of(one)
        day = f", {'from' if question.english else 'từ ngày'} {say(since)}" if since else ""
        verb = VERBS[one.statement.kind][question.english]
        if one.begins > last:
            verb = verb.replace("was", "will be") if question.english else f"sẽ {verb}"
        ender = doer_name(one, sources, english=question.english)
        sentences.append(f"{what[:1].upper()}{what[1:]} {verb} {ender}{day}.")
    told = list(dict.fromkeys(sentences))
    if len(told) > MOST_PARTS + 1:
        more = len(told) - MOST_PARTS
        told = [*told[:MOST_PARTS], f"And {more} more changes." if question.english else f"Và {more} thay đổi khác."]
    return Said(" ".join(told), tuple(span(one.statement) for one in enders))


def day_told_of(one: Recorded) -> date | None:
    """The day from which a change holds; a news item that tells none appeared on a day of its own."""
    return one.since if one.official else one.statement.effective


def doer_name(one: Recorded, sources: Sources, *, english: bool) -> str:
    """The document that does something; one that is only told of, with the text that tells it."""
    if one.statement.number or not one.official:
        return told_name(one.statement, sources, english=english)
    return name_of(sources.document(one.statement.document), english=english)


def told_name(said: Statement, sources: Sources, *, english: bool) -> str:
    """The document of which another text tells something, with that one."""
    name = name_of(sources.document(said.document), english=english)
    if said.number:
        told = "as told in" if english else "theo"
        return f"{numbered_name(Kind.DECISION, said.number, english=english)} ({told} {name})"
    return f"the document told of in {name}" if english else f"văn bản nêu trong {name}"


def effective(asked: Asked) -> Said | None:
    """From which day a document has effect, in its own words."""
    shown = _effect(asked.document)
    if shown is None:
        return None
    quote = asked.document.text[shown[1] : shown[2]]
    day = asked.document.effective
    if day is None:
        return Said(f"{asked.name}: “{quote}”.", (shown,))
    if asked.english:
        return Said(f"{asked.name} takes effect on {say(day)}: “{quote}”", (shown,))
    return Said(f"{asked.name} có hiệu lực từ ngày {say(day)}: “{quote}”", (shown,))


def _effect(document: Document) -> Span | None:
    """The sentence in which a document speaks of its own effect."""
    for start, end in reversed(sentence_spans(document.text)):
        said = fold(document.text[start:end])
        if ITS_EFFECT.search(said) and not OVER.search(said) and end - start >= SHORTEST:
            return document.id, start, end
    return None
