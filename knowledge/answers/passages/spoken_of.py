"""Who is meant by a short name: "ông Vĩnh" in a text that named Trần Văn Vĩnh before, and no other of that name."""

import re
from collections.abc import Sequence

from knowledge.answers.asked.questions import Question
from knowledge.records import Document
from knowledge.vietnamese.names.people import find_people
from knowledge.vietnamese.text.sentences import sentence_spans
from knowledge.vietnamese.writing.spelling import CAPITALS, fold, folded

NAMED = re.compile(rf"(?:[{CAPITALS}][\w']* )+[{CAPITALS}][\w']*")
PRONOUN = re.compile(r"\W*(?:[^.;,]{1,40}, )?(?:[Ôô]ng|[Bb]à) (?=(?:là|làm|giữ|từng|cũng|còn|được|kiêm)\b)")
SHORTEST = 2  # words of a name in full
ADDRESSES = frozenset("ong ba anh chi co".split())
ADDRESSED = r"\b(?:ong|ba|anh|chi|co|dong chi) "


def spoken_of(question: Question, document: Document, start: int, end: int) -> list[tuple[str, ...]]:
    """The names of the question, by folded words, that the characters [start, end) say by the given name alone."""
    told = fold(document.text[start:end])
    return [name for name in question.names if _is_called(name, told) and _is_the_only(name, document.text[:end])]


def introduced(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """The sentence that names in full the one whom the characters [start, end) call by the given name or "ông"."""
    text = document.text
    short = [person.name for person in find_people(text[start:end])]
    full = [person for person in find_people(text[:start]) if not person.is_short]
    if not short and PRONOUN.match(text, start, end):
        name = _of_whom_it_tells(document, [person.name for person in full])
        named = [person for person in full if person.name == name]
    elif len(short) == 1 and " " not in short[0]:
        named = [person for person in full if person.name.split()[-1:] == short]
    else:
        return None
    if len({person.name for person in named}) != 1:
        return None
    return next(((a, b) for a, b in sentence_spans(text) if a <= named[0].start < b), None)


def _of_whom_it_tells(document: Document, named: Sequence[str]) -> str | None:
    """Whom a text calls "ông" that named these before: the only one, or the last if its headline is on him."""
    if len(set(named)) == 1:
        return named[0]
    titled = [person.name for person in find_people(document.title or "") if not person.is_short]
    return named[-1] if named and titled == [named[-1]] else None


def _is_called(name: Sequence[str], told: str) -> bool:
    return len(name) >= SHORTEST and re.search(rf"{ADDRESSED}{name[-1]}\b", told) is not None


def _is_the_only(name: Sequence[str], before: str) -> bool:
    """Whether a text names somebody so in full, and nobody else with this given name."""
    if f" {' '.join(name)} " not in f" {fold(before)} ":
        return False
    named = (found.group().split() for found in NAMED.finditer(before))
    others = (words for run in named if (words := folded(" ".join(run)))[-1:] == [name[-1]])
    return all(_ends_alike(words, name) for words in others)


def _ends_alike(words: Sequence[str], name: Sequence[str]) -> bool:
    own = words[1:] if words[0] in ADDRESSES else words
    length = min(len(own), len(name))
    return list(own[-length:]) == list(name[-length:])
