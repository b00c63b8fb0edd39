"""Splitting a document into passages: pieces of a few hundred characters that say one thing and say where they stand.

An article is one passage where it is short, else its clauses are packed together, and a long clause is packed from its
points and sentences. Letterheads, mottoes, recipients, signatures and a portal's furniture make no passage; headings
of chapters and annexes stand in the headings of the passages under them.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from indexer.heads import Head, read_head
from knowledge.records import Document, Kind, Passage
from knowledge.vietnamese.text.labels import HEADINGS, Level
from knowledge.vietnamese.text.layout import Division, Layout, layout, locate, shortened
from knowledge.vietnamese.text.lines import Line
from knowledge.vietnamese.text.sentences import Span, clause_spans, sentence_spans

ENOUGH = 400  # characters: a passage is packed no fuller
LONGEST = 600  # a line that is longer is cut into sentences; a passage with its introduction may come to this
BREAKING = 1_500  # a sentence that is longer is cut between words
SHORTEST = 120  # a title, or a rest, that is shorter goes with its neighbour
LONGEST_HEADING = 160
BETWEEN_HEADINGS = " › "
TABLE = " | "
HEADERS = ("stt", "tt", "so tt", "ho va ten", "ho ten", "noi dung", "ten ")


@dataclass(frozen=True, slots=True)
class _Atom:
    """A line, or a sentence of a long one: never taken apart. Its keys name the units that hold it, widest first."""

    start: int
    end: int
    section: tuple[str, int]
    keys: tuple[tuple[str, int], ...]

    def unit(self, depth: int) -> tuple[str, int]:
        return self.keys[min(depth, len(self.keys) - 1)]


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    is_whole: bool  # not a part of a unit that had to be taken apart
    opens: bool  # the words above what follows


@dataclass(frozen=True, slots=True)
class _Ground:
    """A document's layout, ready for looking up: the divisions of each line, and the header of each row of a table."""

    document: Document
    found: Layout
    chains: Sequence[Sequence[Division]]
    starts: Sequence[int]
    headers: dict[int, str]

    def near(self, start: int, end: int) -> list[Division]:
        """The divisions that hold any of the characters [start, end), in order."""
        first, last = bisect_right(self.starts, start) - 1, bisect_right(self.starts, end - 1)
        return list(dict.fromkeys(division for chain in self.chains[first:last] for division in chain))


def split(document: Document) -> tuple[Passage, ...]:
    """The passages of a document, in order and disjoint; what lies between them is furniture or a heading."""
    found = layout(document.text)
    starts = [line.start for line in found.lines]
    ground = _Ground(document, found, _chains(found), starts, _table_headers(found.lines))
    return tuple(
        _passage(ground, section, piece)
        for section, (_, atoms) in enumerate(groupby(_atoms(ground), key=lambda atom: atom.section))
        for piece in _packed(document.text, list(atoms), depth=0)
    )


def _passage(ground: _Ground, section: int, piece: _Piece) -> Passage:
    document, near = ground.document, ground.near(piece.start, piece.end)
    text = document.text[piece.start : piece.end]
    above = [division.heading for division in near if division.start < piece.start < division.end]
    headings = [shortened(heading, LONGEST_HEADING) for heading in above if heading]
    headings += [ground.headers[piece.start]] if piece.start in ground.headers else []
    return Passage(
        id=f"{document.id}:{piece.start}:{sha256(text.encode()).hexdigest()[:12]}",
        document=document.id,
        start=piece.start,
        end=piece.end,
        text=text,
        locator=locate(near, piece.start, piece.end),
        heading=BETWEEN_HEADINGS.join(headings) or None,
        section=section,
    )


def _table_headers(document: Sequence[Line]) -> dict[int, str]:
    """For each row of a table, by where it starts, the row over them all that names the columns."""
    headers: dict[int, str] = {}
    header: str | None = None
    for line in document:
        if TABLE not in line.text:
            header = None
        elif header is not None:
            headers[line.start] = header
        elif line.plain.startswith(HEADERS):
            header = shortened(line.text, LONGEST_HEADING)
    return headers


def _atoms(ground: _Ground) -> Iterator[_Atom]:
    document, found = ground.document, ground.found
    head = read_head(found.lines) if document.kind is not Kind.NEWS else None
    silent = found.idle | frozenset(head.letterhead_lines if head else ())
    for at, (line, chain) in enumerate(zip(found.lines, ground.chains, strict=True)):
        if at in silent or _is_heading(line, chain):
            continue
        inner = tuple(("division", one.start) for one in chain if Level.ARTICLE < one.level < Level.PARAGRAPH)
        for start, end in _sentences(document.text, line):
            yield _Atom(start, end, _section(at, chain, head), (*inner, ("line", at), ("sentence", start)))


def _chains(found: Layout) -> list[list[Division]]:
    """The divisions in which each line lies, widest first."""
    chains: list[list[Division]] = []
    open_: list[Division] = []
    coming = iter([*found.divisions, None])
    following = next(coming)
    for line in found.lines:
        while following is not None and following.start <= line.start:
            open_ = [*open_, following]
            following = next(coming)
        open_ = [division for division in open_ if line.start < division.end]
        chains.append(open_)
    return chains


def _is_heading(line: Line, chain: Sequence[Division]) -> bool:
    """Whether the line is of a chapter's or an annex's heading, and something stands under it."""
    return any(one.level in HEADINGS and line.start < one.body < one.end for one in chain)


def _section(at: int, chain: Sequence[Division], head: Head | None) -> tuple[str, int]:
    """The article, annex or chapter that a line is of, or part I, II of a plan; what stands outside is one too."""
    whole = [one for one in chain if one.level <= Level.ARTICLE] or [one for one in chain if one.level is Level.ROMAN]
    if whole:
        return ("division", whole[-1].start)
    if chain and chain[0].level < Level.PARAGRAPH:
        return ("clauses", 0)
    if head and head.first <= at <= head.last:
        return ("head", 0)
    return ("outside", 0)


def _sentences(text: str, line: Line) -> Iterator[Span]:
    if line.end - line.start <= LONGEST:
        yield line.start, line.end
        return
    for start, end in sentence_spans(text, line.start, line.end):
        clauses = [(start, end)] if end - start <= LONGEST else clause_spans(text, start, end)
        for clause in clauses:
            yield from _words(text, *clause)


def _words(text: str, start: int, end: int) -> Iterator[Span]:
    """A span, cut between words where it is far too long."""
    while end - start > BREAKING:
        cut = max(text.rfind(" ", start + 1, start + BREAKING), text.rfind("\t", start + 1, start + BREAKING))
        cut = cut if cut > start else start + BREAKING
        yield start, start + len(text[start:cut].rstrip())
        start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
    if start < end:
        yield start, end


def _packed(text: str, atoms: Sequence[_Atom], depth: int) -> list[_Piece]:
    """The pieces that atoms of one section are packed into, unit by unit."""
    start, end = atoms[0].start, atoms[-1].end
    if len(atoms) == 1 or end - start <= ENOUGH:
        return [_Piece(start, end, is_whole=True, opens=text[start:end].endswith(":"))]
    pieces: list[_Piece] = []
    for at, (_, unit) in enumerate(groupby(atoms, key=lambda atom: atom.unit(depth))):
        parts = _packed(text, list(unit), depth + 1)
        for part in parts:
            piece = _Piece(part.start, part.end, part.is_whole and len(parts) == 1, part.opens)
            if pieces and _belongs(pieces[-1], piece, is_first=at == 1):
                piece = _joined(pieces.pop(), piece)
            pieces.append(piece)
    if len(pieces) > 1 and pieces[-1].end - pieces[-1].start < SHORTEST and _fits(pieces[-2], pieces[-1], LONGEST):
        pieces[-2:] = [_joined(pieces[-2], pieces[-1])]
    return pieces


def _belongs(before: _Piece, piece: _Piece, *, is_first: bool) -> bool:
    """Whether a piece goes into one passage with the one before it."""
    if before.is_whole and piece.is_whole and _fits(before, piece, ENOUGH):
        return True
    is_title = is_first and before.end - before.start < SHORTEST
    return (before.opens or is_title) and _fits(before, piece, LONGEST)


def _fits(before: _Piece, piece: _Piece, size: int) -> bool:
    return piece.end - before.start <= size


def _joined(before: _Piece, piece: _Piece) -> _Piece:
    return _Piece(before.start, piece.end, before.is_whole and piece.is_whole, piece.opens)
