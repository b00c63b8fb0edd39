"""What a text says of a question, in its own words or in others that stand for the same thing."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.answers.asked.questions import Question
from knowledge.vietnamese.writing.spelling import is_bare, words
from knowledge.vietnamese.writing.synonyms import OtherWords, other_words, plain_line


@dataclass(frozen=True, slots=True)
class Saying:
    """A question, and those of its phrases, by their folded words, that are said in other words too."""

    question: Question
    phrases: tuple[tuple[frozenset[str], OtherWords], ...]

    def said_by(self, text: str) -> frozenset[str]:
        """The folded words of the question that a text says in one way or another."""
        line = plain_line(text)
        otherwise = (phrase for phrase, other in self.phrases if other.are_said_by(line))
        return self.question.said_by(text).union(*otherwise)


def saying(question: Question) -> Saying:
    """How a question may be said. A name is said by itself alone."""
    found = words(question.text)
    names = {place for start, end in _named(question) for place, w in enumerate(found) if start <= w.start < end}
    written = ["" if n in names else question.text[w.start : w.end] for n, w in enumerate(found)]
    phrases = other_words(written, is_bare=is_bare(question.typed))
    return Saying(
        question,
        tuple((frozenset(found[place].folded for place in phrase.places), phrase) for phrase in phrases),
    )


def _named(question: Question) -> Iterator[tuple[int, int]]:
    """Where the runs of words with capitals stand in a question."""
    found = words(question.text)
    for name in question.names:
        for n in range(len(found) - len(name) + 1):
            if tuple(w.folded for w in found[n : n + len(name)]) == name:
                yield found[n].start, found[n + len(name) - 1].end
