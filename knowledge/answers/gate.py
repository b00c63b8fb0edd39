"""The gate: an answer is given only where the evidence bears out what the question names."""

from knowledge.answers.questions import Question
from knowledge.answers.quoting import Quote
from knowledge.vietnamese.spelling import fold

# Set on the development questions; tests hold the gate to them.
ENOUGH_SAID = 0.6  # share of the question's words, by rarity, that quote, title and headings must say
LIKE_ENOUGH = 0.80  # cosine of an English question and a Vietnamese passage, which share no words


def is_borne_out(question: Question, quote: Quote) -> bool:
    """Whether the quote's document says every name and number of the question, and the quote most of its words."""
    document = quote.evidence.document
    said = fold(" ".join(part for part in (document.title, document.number, document.place, document.text) if part))
    if not all(_holds(said, " ".join(name)) for name in question.names):
        return False
    if not all(_holds(said, number) for number in question.numbers):
        return False
    if question.english:
        return (quote.evidence.likeness or 0) >= LIKE_ENOUGH
    return quote.coverage >= ENOUGH_SAID


def _holds(text: str, phrase: str) -> bool:
    return f" {phrase} " in f" {text} "
