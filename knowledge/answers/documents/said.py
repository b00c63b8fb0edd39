"""A sentence about a document with the spans that show it, and how documents and their sources are named in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import Question
from knowledge.answers.evidence import Sources
from knowledge.answers.passages.quoting import SHORTEST, Span
from knowledge.answers.phrasing import KINDS, LONGEST_IN_TEXT, name_of, say, shortened
from knowledge.facts.recorded import Recorded
from knowledge.records import Document, Kind, Says, Statement
from knowledge.vietnamese.names.numbers import find_numbers, kind_of
from knowledge.vietnamese.writing.spelling import bare

FOUNDING = {
    Says.FOUNDS: ("thành lập", "founds"),
    Says.REORGANISES: ("kiện toàn", "puts in order anew"),
    Says.RENAMES: ("đổi tên và kiện toàn thành", "renames and puts in order anew"),
}
DEEDS = {
    Says.REPLACES: ("thay thế", "replaces"),
    Says.REPEALS: ("bãi bỏ", "repeals"),
    Says.AMENDS: ("sửa đổi, bổ sung", "amends"),
}
ASKED_DEEDS = {
    Says.REPLACES: r"\bthay\b(?! doi)",
    Says.REPEALS: r"\b(?:bai|huy|xoa) bo\b",
    Says.AMENDS: r"\b(?:sua doi|bo sung|dieu chinh|thay doi)\b",
}
# What may be asked of a document along with something else.
WHEN = r"(?:vao |tu )?(?:ngay|khi|hom|luc|nam|thang|bao gio)"
ALSO_ASKED = {
    Ask.SIGNER: r"\b(?:do )?(?:ai|nguoi nao) (?:la nguoi )?(?:da )?ki\b|\bnguoi ki\b",
    Ask.ISSUED: rf"\b(?:ki|ban hanh) {WHEN} (?:nao|gi|may)\b|\bngay (?:ki|ban hanh)\b",
    Ask.EFFECTIVE: rf"\bhieu luc (?:ke )?{WHEN}(?: nao)?\b|\b(?:khi nao|bao gio|ngay nao)(?: \w+){{0,2}} co hieu luc\b",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence about a document and the spans that show it."""

    text: str
    spans: tuple[Span, ...]
    body: str | None = None  # the one that it speaks of
    is_anew: bool = False  # it says what stands in the place of other words


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a document in the library."""

    question: Question
    document: Document
    sources: Sources
    last: date

    @property
    def english(self) -> bool:
        """Whether the answer is to be in English."""
        return self.question.english

    @property
    def name(self) -> str:
        """The document, by number and day."""
        return name_of(self.document, english=self.english)

    def statements(self, *kinds: Says) -> list[Recorded]:
        """What the document says of these kinds."""
        said = self.sources.timeline.recorded
        return [r for r in said if r.statement.document == self.document.id and r.statement.kind in kinds]


def asks_of(question: Question) -> list[Ask]:
    """What a question asks of a document, one thing or several: "do ai ký và có hiệu lực từ ngày nào?"."""
    line = " ".join(question.words)
    others = [ask for ask, words in ALSO_ASKED.items() if ask is not question.ask and re.search(words, line)]
    return [question.ask, *others] if question.ask in ALSO_ASKED else [question.ask]


def joined(said: Sequence[Said]) -> Said:
    """Several things told of one document."""
    spans = dict.fromkeys(span for one in said for span in one.spans)
    return Said(" ".join(dict.fromkeys(one.text for one in said)), tuple(spans), said[0].body)


def before_document(question: Question) -> str:
    """What stands before the document in the question: "Khoản 3 Điều 2 Quyết định 421" names a part."""
    return question.text[: question.documents[0].start] if question.documents else ""


def quoting(statements: Sequence[Statement], sources: Sources, *, english: bool) -> Said:
    """What a statement says of a document, plainly where it founds a body, else in its own words."""
    one = statements[0]
    document = sources.document(one.document)
    name = name_of(document, english=english)
    if one.kind in FOUNDING and one.body:
        verb = FOUNDING[one.kind][english]
        number = one.number or (one.target if one.kind is not Says.RENAMES else None)
        by = numbered_name(Kind.DECISION, number, english=english) if number else name
        told = "" if by == name else f" ({name})"
        return Said(f"{by} {verb} {one.body}{told}.", (span(one),), one.body)
    quote = shortened(document.text[one.start : one.end], LONGEST_IN_TEXT)
    return Said(f"{'According to' if english else 'Theo'} {name}: “{quote}”", (span(one),))


def numbered_name(kind: Kind | None, number: str, *, english: bool) -> str:
    """A document that is known by its number alone: "Quyết định số 12/QĐ-UBND"."""
    word = KINDS[kind or Kind.OTHER][english]
    return f"{word} {number}" if english else f"{word} số {number}"


def targets(statements: Sequence[Statement], *, english: bool) -> str:
    """The documents to which something is done, each once, with the part that is meant and the day."""
    found = []
    for one in statements:
        numbers = find_numbers(one.target or "")
        kind = kind_of(numbers[0].letters) if numbers else Kind.DECISION
        day = f" {'of' if english else 'ngày'} {say(one.dated)}" if one.dated else ""
        found.append(
            " ".join(filter(None, (one.part, f"{numbered_name(kind, one.target or '', english=english)}{day}")))
        )
    return "; ".join(dict.fromkeys(found))


def deeds(statements: Sequence[Statement], *, english: bool) -> str:
    """What is done to documents: "thay thế Quyết định số …; bãi bỏ khoản 3 Điều 2 Quyết định số …"."""
    kinds = dict.fromkeys(one.kind for one in statements)
    return "; ".join(
        f"{DEEDS[kind][english]} {targets([one for one in statements if one.kind is kind], english=english)}"
        for kind in kinds
    )


def done_by(statements: Sequence[Statement], question: Question) -> list[Statement]:
    """What a document does to others: what is asked, "sửa đổi" or "bãi bỏ", else the first of what it does at all."""
    line = " ".join(question.words)
    asked = [kind for kind, verb in ASKED_DEEDS.items() if re.search(verb, line)]
    for kinds in (asked, *([kind] for kind in DEEDS)):
        if found := [one for one in statements if one.kind in kinds]:
            return found
    return []


def span(statement: Statement) -> Span:
    """Where a statement stands."""
    return statement.document, statement.start, statement.end


def span_of(document: Document, words: str) -> Span | None:
    """Where words stand in a document, however its lines are broken and its letters cased; the first place."""
    pattern = r"\s+".join(re.escape(word) for word in bare(words).split())
    found = re.search(pattern, bare(document.text), re.IGNORECASE)
    if found is None or found.end() - found.start() < SHORTEST or len(bare(document.text)) != len(document.text):
        return None
    return document.id, found.start(), found.end()
