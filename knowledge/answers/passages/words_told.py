"""Whether the names, numbers and words of a question stand in what stands over a quote and around it."""

import re
from collections.abc import Mapping, Sequence

from knowledge.answers.asked.questions import Question
from knowledge.answers.asked.wanted import wanted
from knowledge.answers.passages.quoting import Quote, surroundings
from knowledge.answers.passages.saying import saying
from knowledge.vietnamese.writing.abbreviations import expand
from knowledge.vietnamese.writing.spelling import fold

# What may stand in front of a name where a question opens: "Ở Vân Giang, …".
OPENS_WITH = frozenset("o tai theo trong hien khi sau truoc den tu vi do ai con the nam ngay hom ben phia".split())
ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
WRITTEN = "nhat hai ba tu nam sau bay tam chin muoi".split()
OTHERWISE = {str(n): (roman, *WRITTEN[n - 1 : n]) for n, roman in enumerate(ROMAN, 1)}


def above(quote: Quote) -> tuple[str | None, ...]:
    """What stands over a quote: whose document it is, of which place, and under which headings."""
    document = quote.evidence.document
    return document.title, document.issuer, document.place, quote.evidence.passage.heading


def around(quote: Quote) -> str:
    """What stands over a quote, and around it in its document."""
    return joined(*above(quote), surroundings(quote.evidence))


def joined(*parts: str | None) -> str:
    """Texts one behind the other, those that there are."""
    return " ".join(filter(None, parts))


def is_told(name: Sequence[str], question: Question, text: str) -> bool:
    """Whether a name of the question stands in a text, as it is or with the text's abbreviations written out."""
    return _is_named(name, question, fold(text)) or _is_named(name, question, fold(expand(text)))


def _is_named(name: Sequence[str], question: Question, line: str) -> bool:
    """Whether a name of the question stands in a line of folded words, its abbreviations short or written out."""
    if name[0] in OPENS_WITH and tuple(question.words[: len(name)]) == tuple(name):
        name = name[1:]
    if not name or stands(name, line):
        return True
    said = frozenset(line.split())
    parts, run = [], list[str]()
    for word in name:
        if word in question.short:
            if word not in said and not question.short[word] <= said:
                return False
            parts.append(run)
            run = []
        else:
            run.append(word)
    return len(parts) > 0 and all(stands(part, line) for part in [*parts, run] if part)


def is_counted(number: str, question: Question, line: str) -> bool:
    """Whether a number of the question stands in a line; "lần 3" is "lần thứ III" or "lần thứ ba" as well."""
    forms = [number]
    if number in OTHERWISE and re.search(
        rf"\b(?:lan|khoa|ki|qui|thu|lop)(?: thu)? {number}\b", " ".join(question.words)
    ):
        forms += OTHERWISE[number]
    return any(f" {form} " in f" {line} " for form in forms)


def stands(name: Sequence[str], line: str) -> bool:
    """Whether a name stands in a line of folded words, or both parts of what is two names side by side."""
    cuts = [(name, name), *((name[:n], name[n:]) for n in range(2, len(name) - 1))]
    return any(all(f" {' '.join(part)} " in f" {line} " for part in parts) for parts in cuts)


def says_what_tells_most(
    question: Question, rarity: Mapping[str, float], text: str, *, besides: Sequence[str] = ()
) -> bool:
    """Whether a text says the word of the question that tells most of what it is about, of those `besides` some."""
    without = wanted(question).asking.union(besides)
    most = max((word for word in question.content if word not in without), key=lambda word: rarity[word], default="")
    return not most or most in saying(question).said_by(text)
