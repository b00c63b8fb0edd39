"""Of which document a sentence of the press speaks: by its number, or by "quyết định này" of one named before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from indexer.extracting.documents.naming import day_of
from indexer.extracting.source import Sentence
from knowledge.records import Kind
from knowledge.vietnamese.names.dates import Grain, find_dates
from knowledge.vietnamese.names.numbers import KIND_OF_WORDS, NumberSpan, find_mentions, find_numbers

# "Ký" and not "ký kết", "kỳ" or "chữ ký".
SIGNING = re.compile(
    r"(?<!\w)(?<!chữ )[Kk]ý(?!\w)(?! (?:kết|túc|hiệu|ức|sinh|tự|họa|hợp đồng|thỏa thuận|biên bản|số|cam kết))"
)
SPOKEN_OF = r"(?P<noun>quyet dinh|van ban|nghi quyet|nghi dinh|thong tu|quy che|quy dinh|chi thi|ke hoach|thong bao)"
# "Quyết định này", "văn bản mới", "quyết định có hiệu lực …": one that was named before.
ANAPHOR = re.compile(
    rf"\b(?:theo |voi |bang )?{SPOKEN_OF}(?: (?:nay|moi|tren|do|noi tren|moi nay))*(?: (?:cung|con|dong thoi|se))*"
    r"(?= (?:nay|moi|tren|co hieu luc|co gia tri|bat dau co|chinh thuc co|thay|bai bo|huy bo|sua doi|bo sung|do |duoc |dong thoi))"
)
CITED = re.compile(
    r"\b(?:can cu|thuc hien|trien khai|huong dan|thi hanh|tinh than|quan triet|quy dinh (?:tai|cua)|theo quy dinh)"
    r"(?: (?:vao|cua|tai|theo|cac|noi dung|tinh than))* *$"
)
UNNUMBERED = re.compile(r"\b(?:(?:ban hanh|ra|cong bo) quyet dinh\b|quyet dinh (?=ngay \d))")
WITHIN = 2  # sentences behind the one that names a document


@dataclass(frozen=True, slots=True)
class Named:
    """A document named in a sentence, at these places of it; of one that was named before, at those of the text."""

    span: NumberSpan
    number: str | None
    kind: Kind | None
    day: date | None
    start: int
    end: int
    is_cited: bool = False


def named_in(text: str, plain: str) -> list[Named]:
    """The documents that a sentence names by number."""
    numbers = find_numbers(text)
    found = []
    for mention in find_mentions(text):
        whole = next((n for n in numbers if mention.start <= n.start < mention.end), None)
        if whole is None and mention.kind is not Kind.DECISION:
            continue
        own_year = f"/{mention.year}" if f"/{mention.year}" in text[mention.start : mention.end] else ""
        letters = f"/{mention.letters}" if mention.letters else ""
        number = whole.text if whole else f"{mention.serial}{own_year}{letters}"
        span = NumberSpan(mention.start, mention.end, number, mention.serial, mention.year, mention.letters or "")
        day = day_of(text, plain, mention.end)
        is_cited = CITED.search(plain[: mention.start]) is not None
        found.append(Named(span, number, mention.kind, day, mention.start, mention.end, is_cited))
    return found


@dataclass(slots=True)
class Told:
    """The document of which the last sentences told, at its sentence's place in the text."""

    last: Named | None = None
    age: int = 0
    first: Named | None = None  # of which the text began to tell

    def take(self, sentence: Sentence, acting: Sequence[Named]) -> None:
        """Take in a sentence, with the documents that it names and to which nothing is done in it."""
        own = [one for one in acting if not one.is_cited]
        by_number = {one.number: one for one in own}
        self.first = self.first or next((_at(one, sentence) for one in own if one.number), None)
        self.age += 1
        if len(by_number) == 1:
            self.last, self.age = _at(own[0], sentence), 0
        elif len(by_number) > 1:
            signed = [one for one in own if SIGNING.search(sentence.text[: one.start])]
            self.last, self.age = (_at(signed[0], sentence) if len(signed) == 1 else None), 0
        elif unnumbered := UNNUMBERED.search(sentence.plain):
            days = [d for d in find_dates(sentence.text) if d.grain is Grain.DAY and d.start >= unnumbered.start()]
            span = NumberSpan(0, 0, "", "", None, "")
            day = days[0].first if days else None
            self.last, self.age = Named(span, None, Kind.DECISION, day, sentence.start, sentence.start), 0
        elif self.age > WITHIN:
            self.last = None

    def meant_by(self, noun: str) -> Named | None:
        """The one that "quyết định này" means."""
        kind = KIND_OF_WORDS.get(noun)
        one = self.last
        return one if one and (kind is None or one.kind is None or one.kind is kind or noun == "quy che") else None


def subject_before(sentence: Sentence, position: int, named: Sequence[Named], told: Told) -> Named | None:
    """The document of which something is said at a position of a sentence, with its place in the text."""
    own = [one for one in named if one.end <= position and not one.is_cited]
    anaphors = list(ANAPHOR.finditer(sentence.plain, 0, position + 20))
    anaphors = [a for a in anaphors if a.end() <= position]
    if own and (not anaphors or own[-1].start > anaphors[-1].start()):
        return _at(own[-1], sentence)
    if anaphors:
        return _at(own[-1], sentence) if own else told.meant_by(anaphors[-1]["noun"])
    return None


def _at(one: Named, sentence: Sentence) -> Named:
    """A document with the place of its sentence: what is said of it is shown from there on."""
    return replace(one, start=sentence.start, end=sentence.start + one.end)
