"""Abbreviations that a document defines: "Ban Chỉ đạo (BCĐ)", "sau đây viết tắt là TCT 06", "CCHC: cải cách …".

A short form is believed where its letters are the initials of the words beside it, the little ones left out.
"""

import re
from collections.abc import Iterator, Sequence

from knowledge.vietnamese.writing.spelling import WORD, Legible, fold_word, legible

SHORT = r"(?P<short>[A-ZĐ][A-Za-zĐđƯ]{0,8}(?:[&-][A-ZĐ][A-ZĐƯ]{0,4}){0,3}(?: \d{1,3})?)(?![\w&])"
CALLED = r"(?:,? *(?:sau đây|dưới đây|từ đây))?,? *(?:được )?(?:gọi tắt|viết tắt|gọi chung|gọi)(?: là)?:? *"
OPEN, CLOSE = r"[“\"']?", r"[”\"']?"
# The words stand before the short form, or behind it.
BEFORE = re.compile(
    rf"\((?:(?P<called>{CALLED}))?{OPEN}{SHORT}{CLOSE}\)|(?P<then>{CALLED}){OPEN}{SHORT.replace('short', 'other')}"
)
BEHIND = re.compile(
    rf"{SHORT}(?: \((?P<inside>[^()\n]{{5,120}})\)|(?:: | = | - )(?P<line>[^\n;.]{{5,120}})$)", re.MULTILINE
)
SEVERAL = re.compile(rf"\({CALLED}{OPEN}(?P<inside>[^()]{{2,80}} [^()]{{2,80}}){CLOSE}\)")
LONGEST = 160  # characters in which the words of a short form are looked for
FEWEST = 3  # letters of a short form that nothing but brackets defines
LITTLE = frozenset("va cua ve cac cho trong voi o tai thanh pho tinh huyen nhung su viec".split())
SKIPPED = 2  # words in a row that a short form may leave out


def definitions(text: str) -> tuple[tuple[str, str], ...]:
    """The short forms that a text defines, each with the words that it stands for, once, in order."""
    read: Legible = legible(text)
    return tuple(dict.fromkeys([*_before(read.text), *_within(read.text), *_behind(read.text)]))


def _before(text: str) -> Iterator[tuple[str, str]]:
    for found in BEFORE.finditer(text):
        short = found["short"] or found["other"]
        told = bool(found["called"] or found["then"])
        if not _is_short(short) or (not told and len(_initials(short)) < FEWEST):
            continue
        run = re.split(r"[.;:()\n]", text[max(0, found.start() - LONGEST) : found.start()])[-1]
        words = [(fold_word(m.group()), m.start(), m.end()) for m in WORD.finditer(run)]
        at = _first_of(_initials(short), [word for word, _, _ in words], skips_any=told)
        if at is not None:
            yield short, " ".join(run[words[at][1] : words[-1][2]].split())


def _within(text: str) -> Iterator[tuple[str, str]]:
    """The short forms of which a longer one is made: "… (viết tắt là Ban VSTBPN và BĐG tỉnh)"."""
    for found in SEVERAL.finditer(text):
        run = re.split(r"[.;:()\n]", text[max(0, found.start() - LONGEST) : found.start()])[-1]
        words = [(fold_word(m.group()), m.start(), m.end()) for m in WORD.finditer(run)]
        folded = [word for word, _, _ in words]
        inside = WORD.findall(found["inside"])
        if not any(word[0].isalpha() and not _is_short(word) for word in inside):
            continue  # one short form with its number: "TCT 06"
        for short in filter(_is_short, inside):
            for last in range(len(words), 0, -1):
                first = _first_of(_initials(short), folded[:last], skips_any=False)
                if first is not None:
                    yield short, " ".join(run[words[first][1] : words[last - 1][2]].split())
                    break


def _behind(text: str) -> Iterator[tuple[str, str]]:
    for found in BEHIND.finditer(text):
        full = (found["inside"] or found["line"]).strip()
        words = [fold_word(word) for word in WORD.findall(full)]
        if _is_short(found["short"]) and words and _first_of(_initials(found["short"]), words, skips_any=False) == 0:
            yield found["short"], full


def _is_short(word: str) -> bool:
    """Whether a word is all capitals but for one letter, and more than one."""
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 1 and sum(map(str.isupper, letters)) >= max(2, len(letters) - 1)


def _initials(short: str) -> list[str]:
    """The letters of a short form, folded, and its number as one: "TCT 06" is t, c, t, 6."""
    return [fold_word(part) for part in re.findall(r"[^\W\d_]|\d+", short)]


def _first_of(initials: Sequence[str], words: Sequence[str], *, skips_any: bool) -> int | None:
    """Where the words of a short form begin if they end where `words` do; None where the initials are not theirs."""
    left, skipped = list(initials), 0
    for at in reversed(range(len(words))):
        if words[at] == left[-1] or (left[-1].isalpha() and words[at].startswith(left[-1])):
            left.pop()
            skipped = 0
        elif (skips_any or words[at] in LITTLE) and skipped < SKIPPED and len(left) < len(initials):
            skipped += 1
        else:
            return None
        if not left:
            return at
    return None
