"""The story of an answer, in one function: read the question, look in the fold, else find and quote, check, say."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from knowledge.answers import phrasing
from knowledge.answers.asking import Ask
from knowledge.answers.conversation import made_whole
from knowledge.answers.documents import DOCUMENT_ASKS, Span, documents_meant, issued_by, tell, tell_of_other
from knowledge.answers.evidence import Sources
from knowledge.answers.facts import tell_facts
from knowledge.answers.gate import is_borne_out
from knowledge.answers.phrasing import name_of
from knowledge.answers.questions import Question, read_question
from knowledge.answers.quoting import best_quote, cite
from knowledge.records import Answer, Document, Outcome, Reason, Topic

LOOKED_AT = 12  # passages that are read for an answer
MOST_CHOICES = 5
LONGEST_READING = 300  # characters of a question that are shown as they were read


def compose(typed: str, sources: Sources | None, *, as_of: date, talk: Sequence[Answer]) -> Answer:
    """Answer a question from what the sources say, or say that they do not."""
    if sources is None:
        return declined(read_question(typed), Reason.EMPTY_LIBRARY)
    question = _whole(typed, sources, talk, as_of)
    if not question.words:
        return declined(question, Reason.UNREADABLE)
    answer = (
        _of_a_document(question, sources, as_of)
        or _of_the_fold(question, sources, as_of)
        or _from_passages(question, sources, as_of)
    )
    return replace(answer, reading=_reading(question, answer))


def _reading(question: Question, answer: Answer) -> str | None:
    """How the question was read, where that mattered: it was in doubt or found nothing, and is not as typed."""
    if question.english or not (question.in_doubt or answer.outcome is Outcome.NOT_FOUND):
        return None
    as_typed = " ".join(question.typed.lower().split()) == question.text.lower()
    return None if as_typed else question.text[:1].upper() + question.text[1:LONGEST_READING]


def _whole(typed: str, sources: Sources, talk: Sequence[Answer], as_of: date) -> Question:
    """The question as read, with what it leaves out taken from the talk."""
    question = read_question(typed, sources.read)
    whole = made_whole(question, talk, as_of.year)
    return replace(read_question(whole, sources.read), typed=typed, english=question.english) if whole else question


def _of_a_document(question: Question, sources: Sources, as_of: date) -> Answer | None:
    """Answer what is asked of a document named by number."""
    if len(question.documents) != 1 or question.ask not in DOCUMENT_ASKS:
        return None
    mention, last = question.documents[0], question.period(as_of)[1]
    meant = documents_meant(mention, sources, last)
    by_issuer = issued_by(meant, question.left, sources)
    asks_more = question.ask is Ask.OPEN and bool(question.left) and not by_issuer
    if asks_more and meant:
        return None  # something in the document is asked for
    meant = by_issuer or meant
    if len(meant) > 1:
        written = question.typed[mention.start : mention.end] if question.text == question.typed else ""
        return clarify(question, [_instead(question, written, document) for document in meant])
    said = tell(question, meant[0], sources, last) if meant else tell_of_other(question, mention, sources, last)
    if said is not None:
        return answered(question, said.text, said.spans, sources)
    if asks_more:
        return None
    if meant:
        return declined(question, Reason.NOT_BORNE_OUT, name_of(meant[0], english=question.english))
    return declined(question, Reason.NO_SUCH_DOCUMENT, question.text[mention.start : mention.end])


def _instead(question: Question, written: str, document: Document) -> str:
    """The question with the document named in full."""
    full = name_of(document, english=question.english)
    by = f" của {document.issuer}" if document.issuer and not question.english else ""
    return question.typed.replace(written, f"{full}{by}") if written else f"{full}{by}: {question.typed}"


def _of_the_fold(question: Question, sources: Sources, as_of: date) -> Answer | None:
    """Answer from the statements of documents; None where the question is not of that kind, or they are silent."""
    found = tell_facts(question, sources, as_of)
    if found is None:
        return None
    if found.choices:
        return clarify(question, found.choices)
    if found.told is None:
        return declined(question, found.reason, found.nearest)
    spans = [(s.document, s.start, s.end) for s in found.told.proof]
    topic = Topic(question.text, found.told.body, found.told.person)
    return replace(answered(question, found.told.text, spans, sources), topic=topic)


def _from_passages(question: Question, sources: Sources, as_of: date) -> Answer:
    """Quote the sentence or clauses that answer, or say that none does."""
    # A day in an open question is one of its words: what happened in 2024 is often told in 2025.
    evidence = [e for e in sources.find(question.text, LOOKED_AT) if _was_known(e.document, as_of)]
    rarity = sources.rarity(question.content)
    quote = best_quote(question, evidence, rarity)
    if quote is None:
        return declined(question, Reason.NOTHING_NEAR)
    document = quote.evidence.document
    if not is_borne_out(question, quote, rarity):
        return declined(question, Reason.NOT_BORNE_OUT, name_of(document, english=question.english))
    citation = cite(document, quote.start, quote.end)
    text = phrasing.quoted(document, citation, english=question.english)
    return Answer(question.typed, Outcome.ANSWERED, text, (citation,), reason=Reason.QUOTED)


def _was_known(document: Document, day: date) -> bool:
    return document.published is None or document.published <= day


def answered(question: Question, text: str, spans: Sequence[Span], sources: Sources) -> Answer:
    """An answer from statements, with the spans that prove them as citations, each once."""
    citations = tuple(cite(sources.document(id_), start, end) for id_, start, end in dict.fromkeys(spans))
    return Answer(question.typed, Outcome.ANSWERED, text, citations, reason=Reason.STATED)


def clarify(question: Question, choices: Sequence[str]) -> Answer:
    """A question back: which of several is meant."""
    text = phrasing.declined(Reason.SEVERAL, english=question.english)
    chosen = tuple(dict.fromkeys(choices))[:MOST_CHOICES]
    return Answer(question.typed, Outcome.CLARIFY, text, choices=chosen, reason=Reason.SEVERAL)


def declined(question: Question, reason: Reason, nearest: str = "") -> Answer:
    """No answer: why, and what to do next."""
    text = phrasing.declined(reason, english=question.english, nearest=nearest)
    return Answer(question.typed, Outcome.NOT_FOUND, text, reason=reason)
