"""The story of an answer, in one function: read the question, find, quote, check, say."""

from collections.abc import Sequence
from datetime import date

from knowledge.answers import phrasing
from knowledge.answers.evidence import Sources
from knowledge.answers.gate import is_borne_out
from knowledge.answers.questions import Question, read_question
from knowledge.answers.quoting import Quote, best_quote, cite
from knowledge.records import Answer, Document, Outcome, Reason

LOOKED_AT = 12  # passages that are read for an answer


def compose(text: str, sources: Sources | None, *, as_of: date, talk: Sequence[Answer]) -> Answer:  # noqa: ARG001
    """Answer a question from what the sources say, or say that they do not."""
    if sources is None:
        return _declined(read_question(text), Reason.EMPTY_LIBRARY)
    question = read_question(sources.restored(text))
    if not question.words:
        return _declined(question, Reason.UNREADABLE)
    evidence = sources.find(question.text, LOOKED_AT)
    rarity = sources.rarity(question.content)
    quote = best_quote(question, evidence, rarity)
    if quote is None:
        return _declined(question, Reason.NOTHING_NEAR)
    if not is_borne_out(question, quote):
        return _declined(question, Reason.NOT_BORNE_OUT, quote.evidence.document)
    return _quoted(question, quote)


def _declined(question: Question, reason: Reason, nearest: Document | None = None) -> Answer:
    text = phrasing.declined(reason, english=question.english, nearest=nearest)
    return Answer(question.text, Outcome.NOT_FOUND, text, reason=reason)


def _quoted(question: Question, quote: Quote) -> Answer:
    document = quote.evidence.document
    citation = cite(document, quote.start, quote.end)
    text = phrasing.quoted(document, citation, english=question.english)
    return Answer(question.text, Outcome.ANSWERED, text, (citation,), reason=Reason.QUOTED)
