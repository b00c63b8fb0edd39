"""An answer as Telegram messages in its HTML. Pure: values in, text out."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import accumulate
from urllib.parse import urlsplit

from bot import texts
from knowledge import Answer, Citation, Outcome

# Telegram counts after entities are parsed, so the text is measured and not the markup. It allows 4,096 code points;
# its entity offsets, and some clients, count UTF-16 units, which are never fewer: keeping to those satisfies both.
LIMIT = 4096
NAME_LIMIT = 300  # of a title: it names a source and must not fill the message
QUOTE = "blockquote expandable"
BORDERS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"[.!?…;:][”\")\]]*\s+"), re.compile(r"\s+"))


@dataclass(frozen=True, slots=True)
class Said:
    """Words of the answer itself."""

    text: str
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote with its quotation marks; of a quote longer than a message, a part."""

    text: str
    source: Citation


@dataclass(frozen=True, slots=True)
class Run:
    """Text inside the same tags, outermost first."""

    text: str
    tags: tuple[str, ...] = ()


Unit = Said | Quoted


def render(answer: Answer, *, english: bool, asked: bool = False) -> tuple[str, ...]:
    """Write `answer` as one or more messages, each valid by itself; with `asked`, the question stands above it."""
    return _messages([*_said(answer, english, asked), *_quoted(answer.citations)]) or plain(texts.NOTHING(english))


def plain(text: str) -> tuple[str, ...]:
    """Write `text` as one or more messages without any markup."""
    return _messages([Said(text)])


def source_name(citation: Citation) -> str:
    """Name the document: its number and title, what there is of them."""
    number, title = citation.number or "", citation.title or ""
    both = title if number in title else f"{number} – {title}" if title else number
    return shortened(both.strip() or citation.document, NAME_LIMIT)


def shortened(text: str, longest: int) -> str:
    """Cut `text` to `longest` characters, on one line, with an ellipsis if something is missing."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def listed(choices: Iterable[str]) -> str:
    """Number the questions a person may choose from, one a line."""
    return "\n".join(f"{number}. {choice}" for number, choice in enumerate(choices, start=1))


def cut(text: str, longest: int) -> list[str]:
    """Cut `text` into pieces of at most `longest` UTF-16 units that join to `text` again.

    A cut falls where a paragraph ends, else a line, a sentence, a word, and only then anywhere.
    """
    pieces = []
    while text:
        end = _first_cut(text, longest)
        pieces.append(text[:end])
        text = text[end:]
    return pieces


def size(text: str) -> int:
    """Measure `text` in UTF-16 units."""
    return sum(map(_units, text))


def _said(answer: Answer, english: bool, asked: bool) -> list[Unit]:
    question = [Said(texts.YOU_ASKED(english) + shortened(answer.question, NAME_LIMIT), ("i",))] if asked else []
    reading = [Said(texts.READ_AS(english) + shortened(answer.reading, NAME_LIMIT), ("i",))] if answer.reading else []
    return [*question, *_paragraphs(answer.text), *_choices(answer), *reading]


def _paragraphs(text: str) -> list[Unit]:
    return [Said(piece) for piece in cut(text, LIMIT)]


def _choices(answer: Answer) -> list[Unit]:
    if answer.outcome is not Outcome.CLARIFY or all(choice in answer.text for choice in answer.choices):
        return []
    return _paragraphs(listed(answer.choices))


def _quoted(citations: Sequence[Citation]) -> list[Unit]:
    units: list[Unit] = []
    for citation in citations:
        room = LIMIT - _length(_layout([Quoted("", citation)]))
        units += [Quoted(piece, citation) for piece in cut(f"“{citation.quote}”", room)]
    return units


def _messages(units: Sequence[Unit]) -> tuple[str, ...]:
    """Fill messages with units in order; a unit, which always fits one message, is never parted."""
    pages: list[list[Unit]] = []
    for unit in units:
        if is_blank(unit.text):
            continue
        if pages and _length(_layout([*pages[-1], unit])) <= LIMIT:
            pages[-1].append(unit)
        else:
            pages.append([unit])
    return tuple(_html(_layout(page)) for page in pages)


def _layout(units: Sequence[Unit]) -> list[Run]:
    """Set units below one another; neighbouring quotes of one document share a block and its heading."""
    runs: list[Run] = []
    above: Unit | None = None
    for unit in units:
        if isinstance(unit, Said):
            runs += [Run("\n\n")] * (above is not None) + [Run(unit.text, unit.tags)]
        elif isinstance(above, Quoted) and above.source.document == unit.source.document:
            runs += [Run("\n", (QUOTE,)), *_quote(unit)]
        else:
            runs += [Run("\n")] * (above is not None) + [*_heading(unit.source), *_quote(unit)]
        above = unit
    return runs


def _heading(citation: Citation) -> list[Run]:
    link = _link(citation.url)
    day = f", {citation.published:%d/%m/%Y}" if citation.published else ""
    return [Run(source_name(citation), (QUOTE, *link, "b")), Run(f"{day}\n", (QUOTE,))]


def _quote(unit: Quoted) -> list[Run]:
    place = shortened(unit.source.locator or "", NAME_LIMIT)
    return [Run(f"{place}: " if place else "", (QUOTE, "i")), Run(unit.text, (QUOTE,))]


def _link(url: str | None) -> tuple[str, ...]:
    """Return the tag for a web address that is safe to open, else none."""
    try:
        parts = urlsplit(url or "")
        safe = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return ()
    return (f'a href="{escape(url or "")}"',) if safe else ()


def _html(runs: Iterable[Run]) -> str:
    out: list[str] = []
    inside: tuple[str, ...] = ()
    for run in [*(run for run in runs if run.text), Run("")]:
        kept = _shared(inside, run.tags)
        out += [f"</{tag.split()[0]}>" for tag in reversed(inside[kept:])]
        out += [f"<{tag}>" for tag in run.tags[kept:]]
        out.append(escape(run.text, quote=False))
        inside = run.tags
    return "".join(out)


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the outer tags that two runs have in common."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _length(runs: Iterable[Run]) -> int:
    return sum(size(run.text) for run in runs)


def _first_cut(text: str, longest: int) -> int:
    fits = bisect_right(list(accumulate(map(_units, text[: longest + 1]))), longest)
    if fits >= len(text):
        return len(text)
    for border in BORDERS:
        ends = [match.end() for match in border.finditer(text, 0, fits)]
        if ends and ends[-1] >= fits // 2:  # an earlier border would leave the message half empty
            return ends[-1]
    return next((end for end in range(fits, max(0, fits - 20), -1) if not _belongs_to_last(text[end])), fits)


def _units(character: str) -> int:
    return 2 if character > "\uffff" else 1


def _belongs_to_last(character: str) -> bool:
    """Say whether `character` continues the one before it: a tone mark, a joiner, a skin colour."""
    return unicodedata.combining(character) != 0 or unicodedata.category(character) in {"Mn", "Me", "Cf", "Sk"}


def is_blank(text: str) -> bool:
    """Say whether nothing of `text` can be seen: Telegram refuses such a message."""
    return all(unicodedata.category(character)[0] in "CZ" for character in text)
