"""A question, read: its words that tell something, its names and its numbers."""

from dataclasses import dataclass

from knowledge.vietnamese.language import FUNCTION_WORDS, is_english
from knowledge.vietnamese.spelling import Word, normalise, words

LONGEST = 2_000  # characters of a question that are read


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was typed and as it is read. Words are folded."""

    text: str
    english: bool
    words: tuple[str, ...]  # all of them, in order
    content: tuple[str, ...]  # those that tell what it is about, each once
    names: tuple[tuple[str, ...], ...]  # runs of capitalised words, such as a place or a person
    numbers: tuple[str, ...]


def read_question(text: str) -> Question:
    """Read a question; never fails, whatever is typed."""
    text = normalise(text[:LONGEST])
    found = words(text)
    content = [w.folded for w in found if text[w.start : w.end].lower() not in FUNCTION_WORDS]
    return Question(
        text=text,
        english=is_english(text),
        words=tuple(w.folded for w in found),
        content=tuple(dict.fromkeys(content)),
        names=tuple(_names(text, found)),
        numbers=tuple(w.folded for w in found if w.folded[:1].isdigit()),
    )


def _names(text: str, found: list[Word]) -> list[tuple[str, ...]]:
    """Runs of words that begin with a capital, without a lone one that opens the question."""
    runs: list[list[Word]] = []
    for before, word in zip([None, *found], found, strict=False):
        if not text[word.start].isupper():
            continue
        if before and runs and runs[-1][-1] is before and text[before.end : word.start].isspace():
            runs[-1].append(word)
        else:
            runs.append([word])
    opening = found[0] if found else None
    return [tuple(w.folded for w in run) for run in runs if not (len(run) == 1 and run[0] is opening)]
