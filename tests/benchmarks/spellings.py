"""Questions as people type them, scored: each question file is mistyped in several ways and given to a score program.

    python -m tests.benchmarks.spellings --score SCORE QUESTIONS --library DIR --documents DOCUMENTS [--spelling half …]

SCORE is a program that takes QUESTIONS and the arguments behind it, and prints "right N/M" in its last line. Which
words are mistyped is drawn from the question's own text, so that every run mistypes alike.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path
from random import Random

from knowledge.vietnamese.writing.spelling import WORD, bare, normalise

Mistype = Callable[[str, Random], str]

TONES = {"\u0301": "s1", "\u0300": "f2", "\u0309": "r3", "\u0303": "x4", "\u0323": "j5"}
TELEX = {"â": "aa", "ê": "ee", "ô": "oo", "ă": "aw", "ơ": "ow", "ư": "uw", "đ": "dd"}
VNI = {"â": "a6", "ê": "e6", "ô": "o6", "ă": "a8", "ơ": "o7", "ư": "u7", "đ": "d9"}
LEFT_OVERS = 2  # words of a question whose keys were not turned into marks
SHORTEST = 4  # letters of a word that a slip falls into
NEIGHBOURS = dict(zip("qwertyuiopasdfghjklzxcvbnm", "wertyuiop[sdfghjkl;xcvbnm,", strict=True))


def half(question: str, chance: Random) -> str:
    """Half of the words without their marks."""
    return WORD.sub(lambda word: bare(word.group()) if chance.random() < 0.5 else word.group(), question)


def telex(question: str, chance: Random) -> str:
    """Two words as the keys of Telex."""
    return _in_some(question, chance, LEFT_OVERS, lambda word: keys(word, TELEX, 0))


def vni(question: str, chance: Random) -> str:
    """Two words as the keys of VNI."""
    return _in_some(question, chance, LEFT_OVERS, lambda word: keys(word, VNI, 1))


def slip(question: str, chance: Random) -> str:
    """One letter wrong, missing, doubled or swapped, in a word without a capital."""
    return _in_some(question, chance, 1, lambda word: _slipped(word, chance))


def bare_slip(question: str, chance: Random) -> str:
    """The same in a question without marks."""
    return bare(slip(question, chance))


SPELLINGS: dict[str, Mistype] = {
    "accented": lambda question, _: question,
    "bare": lambda question, _: bare(question),
    "half": half,
    "telex": telex,
    "vni": vni,
    "slip": slip,
    "bare-slip": bare_slip,
}


def keys(word: str, letters: dict[str, str], column: int) -> str:
    """The keys that a word is typed with: those of its letters, and its tone's last."""
    decomposed = unicodedata.normalize("NFD", word)
    tone = next((TONES[mark][column] for mark in decomposed if mark in TONES), "")
    toneless = normalise("".join(mark for mark in decomposed if mark not in TONES))
    typed = "".join(_in_case(letter, letters.get(letter.lower(), letter)) for letter in toneless)
    return typed + tone


def _in_case(letter: str, typed: str) -> str:
    return typed.capitalize() if letter.isupper() else typed


def _in_some(question: str, chance: Random, most: int, change: Callable[[str], str]) -> str:
    """The question with some of its words changed, of those that change at all."""
    able = [m.span() for m in WORD.finditer(question) if not m.group().isupper() and change(m.group()) != m.group()]
    for start, end in sorted(chance.sample(able, min(most, len(able))), reverse=True):
        question = question[:start] + change(question[start:end]) + question[end:]
    return question


def _slipped(word: str, chance: Random) -> str:
    if len(word) < SHORTEST or not word.islower() or not word.isalpha():
        return word
    at = chance.randrange(1, len(word) - 1)
    here, after = word[at], word[at + 1]
    kind = chance.randrange(4)
    if kind == 0:
        return word[:at] + NEIGHBOURS[bare(here)] + word[at + 1 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    if kind == 2:
        return word[:at] + here + word[at:]
    return word[:at] + after + here + word[at + 2 :]


def mistyped(path: Path, spelling: str, folder: Path) -> Path:
    """A question file with every question typed in another way."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf8").splitlines() if line.strip()]
    for row in rows:
        row["question"] = SPELLINGS[spelling](normalise(row["question"]), random.Random(row["question"]))  # noqa: S311
    written = folder / f"{path.stem}-{spelling}.jsonl"
    written.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n", encoding="utf8")
    return written


def main() -> int:
    """Score each question file in each spelling."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("questions", type=Path)
    parser.add_argument("--score", type=Path, required=True)
    parser.add_argument("--spelling", nargs="+", choices=SPELLINGS, default=list(SPELLINGS))
    given, others = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        for spelling in given.spelling:
            questions = mistyped(given.questions, spelling, Path(folder))
            run = subprocess.run(
                [sys.executable, given.score, questions, *others], capture_output=True, text=True, check=False
            )
            if run.returncode:
                sys.stderr.write(run.stderr)
                return run.returncode
            *before, last = run.stdout.splitlines()
            if "--show" in others:
                sys.stdout.write("\n".join(before) + "\n")
            sys.stdout.write(f"{given.questions.stem}, {spelling}: {last}\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
