"""What is told of a document that a question names by number: its matter, whether it is in force, who signed it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from knowledge.answers.asking import Ask
from knowledge.answers.evidence import Sources
from knowledge.answers.identifying import is_meant, speaks_of
from knowledge.answers.matching import words_in
from knowledge.answers.phrasing import LONGEST_IN_TEXT, name_of, say, shortened
from knowledge.answers.questions import Question
from knowledge.answers.quoting import SHORTEST, Span
from knowledge.facts.timeline import Recorded, divisions
from knowledge.records import Document, Says, Statement
from knowledge.vietnamese.layout import outline, path
from knowledge.vietnamese.numbers import Mention, canonical, find_mentions
from knowledge.vietnamese.sentences import sentence_spans
from knowledge.vietnamese.spelling import bare, fold

DOCUMENT_ASKS = frozenset(
    {
        Ask.ABOUT,
        Ask.STATUS,
        Ask.REPLACES,
        Ask.BASIS,
        Ask.SIGNER,
        Ask.EFFECTIVE,
        Ask.ISSUED,
        Ask.FOUNDED,
        Ask.OPEN,
    }
)
ITS_EFFECT = re.compile(r"\bnay\b.*\bhieu luc\b")
OVER = re.compile(r"\bhet hieu luc (?:ke )?(?:tu|thi hanh)\b.*\bnay co hieu luc\b")
SIGNED = re.compile(r"\b[Đđ]ã ký\b|\(ký|\bký tên|\bTM\b|\bKT\b|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG", re.IGNORECASE)
REGULATION = frozenset({"qui", "che"})
FOUNDING = {
    Says.FOUNDS: ("thành lập", "founds"),
    Says.REORGANISES: ("kiện toàn", "puts in order anew"),
    Says.RENAMES: ("đổi tên và kiện toàn thành", "renames and puts in order anew"),
}


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence about a document and the spans that show it."""

    text: str
    spans: tuple[Span, ...]
    body: str | None = None  # the one that it speaks of


def tell(question: Question, document: Document, sources: Sources, last: date) -> Said | None:
    """What the question asks of a document in the library; None where its text does not say."""
    return _TELLERS[question.ask](_Asked(question, sources.document(document.id), sources, last))


def tell_of_other(question: Question, mention: Mention, sources: Sources, last: date) -> Said | None:
    """What documents in the library say of one that is not in it; None where they say nothing of what is asked."""
    kinds = {
        Ask.STATUS: (Says.REPLACES, Says.REPEALS, Says.AMENDS),
        Ask.ABOUT: (Says.FOUNDS, Says.REORGANISES, Says.REPLACES, Says.AMENDS, Says.REPEALS),
        Ask.FOUNDED: (Says.FOUNDS, Says.REORGANISES),
        Ask.OPEN: (Says.FOUNDS, Says.REORGANISES, Says.REPLACES, Says.AMENDS, Says.REPEALS),
    }.get(question.ask, ())
    found = [
        r
        for r in sources.timeline.recorded
        if r.statement.kind in kinds and r.begins <= last and speaks_of(r.statement, mention, sources)
    ]
    if question.ask is Ask.OPEN:
        found = [r for r in found if _says(r.statement, question.left, sources)]
    if not found:
        return _told_in_passing(question, mention, sources) if question.ask in (Ask.FOUNDED, Ask.ABOUT) else None
    if question.ask is Ask.STATUS:
        return _ended(question, _named(mention, found[-1].statement.target), found, sources)
    return _quoting([found[0].statement], sources, english=question.english)


def _told_in_passing(question: Question, mention: Mention, sources: Sources) -> Said | None:
    """The body of which a sentence with that very number speaks, with the place where the same text founds it."""
    founded = [r.statement for r in sources.timeline.recorded if r.statement.kind in FOUNDING and r.statement.body]
    for said in (r.statement for r in sources.timeline.recorded if r.statement.body):
        document = sources.document(said.document)
        named = find_mentions(document.text[said.start : said.end])
        if any(is_meant("/".join(filter(None, (m.serial, m.letters))), None, mention) for m in named):
            begun = next((f for f in founded if (f.document, f.body) == (said.document, said.body)), None)
            if begun is not None:
                quotes = [document.text[one.start : one.end] for one in (begun, said)]
                by = f"{'According to' if question.english else 'Theo'} {name_of(document, english=question.english)}"
                text = shortened(" … ".join(quotes), LONGEST_IN_TEXT)
                return Said(f"{by}: “{text}”", (_span(begun), _span(said)), said.body)
    return None


def _says(statement: Statement, words: Sequence[str], sources: Sources) -> bool:
    """Whether a statement's own words, or the place it is of, explain these words of a question."""
    document = sources.document(statement.document)
    said = words_in(document.text[statement.start : statement.end]) | words_in(document.place or sources.home)
    return said.issuperset(words)


@dataclass(frozen=True, slots=True)
class _Asked:
    question: Question
    document: Document
    sources: Sources
    last: date

    @property
    def english(self) -> bool:
        return self.question.english

    @property
    def name(self) -> str:
        return name_of(self.document, english=self.english)

    def statements(self, *kinds: Says) -> list[Recorded]:
        said = self.sources.timeline.recorded
        return [r for r in said if r.statement.document == self.document.id and r.statement.kind in kinds]


def _about(asked: _Asked) -> Said | None:
    document = asked.document
    if named := divisions(_before_document(asked.question)):
        return division(asked.question, document, named)
    subject = document.subject or document.title
    span = _span_of(document, subject) if subject else None
    if span is None:
        founding = asked.statements(Says.FOUNDS, Says.REORGANISES, Says.RENAMES)
        return _quoting([founding[0].statement], asked.sources, english=asked.english) if founding else None
    text = document.text[span[1] : span[2]]
    verb = "is about" if asked.english else "có nội dung"
    founding = asked.statements(Says.FOUNDS, Says.REORGANISES, Says.RENAMES)
    return Said(f"{asked.name} {verb}: “{text}”.", (span,), founding[0].statement.body if founding else None)


def _status(asked: _Asked) -> Said | None:
    number = canonical(asked.document.number or "")
    ended, last = asked.sources.timeline.ended, asked.last
    changes = sorted([*ended.parts(number), *ended.amended(number)], key=lambda r: r.begins)
    parts = [r for r in changes if r.begins <= last]
    if named := divisions(_before_document(asked.question)):
        if not _has(asked.document, named):
            return None
        parts = [r for r in parts if r.statement.part and divisions(r.statement.part) <= named]
        if parts:
            return _ended(asked.question, asked.name, parts, asked.sources)
    whole = ended.whole(number)
    if whole is not None and whole.begins <= last:
        return _ended(asked.question, asked.name, [whole], asked.sources)
    span = _effect(asked.document) or _span_of(asked.document, asked.document.subject or asked.document.title or "")
    if span is None or named:
        return _ended(asked.question, asked.name, parts, asked.sources) if parts else None
    told = (
        f"{asked.name}: no document in the library ends it."
        if asked.english
        else f"{asked.name} còn hiệu lực: trong thư viện chưa có văn bản nào thay thế hay bãi bỏ toàn bộ văn bản này."
    )
    if asked.document.effective and asked.document.effective > last:
        return _effective(asked)
    if parts:
        more = _ended(asked.question, asked.name, parts, asked.sources)
        return Said(f"{told} {more.text}", (span, *more.spans))
    return Said(told, (span,))


def division(question: Question, document: Document, named: frozenset[tuple[str, str]]) -> Said | None:
    """The words of an article, a clause or a point; of a regulation that is attached, where one is asked for."""
    found = outline(document.text)
    places = {one: ", ".join(d.label for d in path(found, one.start)) for one in found}
    fitting = [one for one in found if named <= divisions(places[one])]
    if set(question.words) >= REGULATION:
        fitting = [one for one in fitting if fold(places[one]).startswith("qui che")] or fitting
    if not fitting or fitting[0].end - fitting[0].start < SHORTEST:
        return None
    span = (document.id, fitting[0].start, fitting[0].end)
    text = shortened(document.text[span[1] : span[2]].strip(), LONGEST_IN_TEXT)
    return Said(f"{name_of(document, english=question.english)}:\n“{text}”", (span,))


def _has(document: Document, named: frozenset[tuple[str, str]]) -> bool:
    """Whether a document has the article, clause or point that is named."""
    all_of_them = outline(document.text)
    places = (path(all_of_them, one.start) for one in all_of_them)
    return any(named <= divisions(", ".join(one.label for one in place)) for place in places)


def _ended(question: Question, name: str, enders: Sequence[Recorded], sources: Sources) -> Said:
    verbs = {
        Says.REPLACES: ("được thay thế bởi", "was replaced by"),
        Says.REPEALS: ("bị bãi bỏ bởi", "was repealed by"),
        Says.AMENDS: ("được sửa đổi, bổ sung bởi", "was amended by"),
    }
    sentences = []
    for one in enders:
        ender = name_of(sources.document(one.statement.document), english=question.english)
        part = f"{one.statement.part} " if one.statement.part else ""
        what = f"{part}{name}"
        day = ""
        if one.since:
            day = f", {'from' if question.english else 'từ ngày'} {say(one.since)}"
        sentences.append(f"{what[:1].upper()}{what[1:]} {verbs[one.statement.kind][question.english]} {ender}{day}.")
    return Said(" ".join(dict.fromkeys(sentences)), tuple(_span(one.statement) for one in enders))


def _replaces(asked: _Asked) -> Said | None:
    found = asked.statements(Says.REPLACES) or asked.statements(Says.REPEALS) or asked.statements(Says.AMENDS)
    if not found:
        return None
    verb = {Says.REPLACES: ("thay thế", "replaces"), Says.REPEALS: ("bãi bỏ", "repeals")}.get(
        found[0].statement.kind, ("sửa đổi, bổ sung", "amends")
    )[asked.english]
    targets = [" ".join(p for p in (r.statement.part, r.statement.target) if p) for r in found]
    return Said(f"{asked.name} {verb} {'; '.join(targets)}.", tuple(_span(r.statement) for r in found))


def _basis(asked: _Asked) -> Said | None:
    found = asked.statements(Says.RESTS_ON)
    if not found:
        return None
    verb = "is based on" if asked.english else "căn cứ"
    targets = dict.fromkeys(r.statement.target or "" for r in found)
    return Said(f"{asked.name} {verb}: {'; '.join(targets)}.", tuple(_span(r.statement) for r in found))


def _signer(asked: _Asked) -> Said | None:
    span = signature(asked.document)
    if span is None:
        return None
    verb = "was signed by" if asked.english else "do"
    end = "." if asked.english else " ký."
    return Said(f"{asked.name} {verb} {asked.document.signer}{end}", (span,))


def signature(document: Document) -> Span | None:
    """The signer's name with what stands above it; None where nothing tells who signed."""
    if document.signer is None:
        return None
    places = list(re.finditer(re.escape(document.signer), document.text, re.IGNORECASE))
    if not places:
        return None
    # The signature stands below its post and the mark that it was signed: they are quoted with it.
    blocks = [_block_above(document.text, place.start()) for place in places]
    alone = [n for n, place in enumerate(places) if _is_line(document.text, place)]
    signed = next((n for n in alone if SIGNED.search(document.text, blocks[n], places[n].start())), (alone or [-1])[-1])
    return document.id, blocks[signed], places[signed].end()


def _is_line(text: str, place: re.Match[str]) -> bool:
    """Whether a name stands at the end of its line, and not in a row of a table."""
    start, end = text.rfind("\n", 0, place.start()) + 1, text.find("\n", place.end())
    return not text[place.end() : None if end < 0 else end].strip() and "|" not in text[start : place.start()]


def _block_above(text: str, start: int) -> int:
    """Where the two lines above a name begin."""
    at = text.rfind("\n", 0, start)
    for _ in range(2):
        while at > 0 and text[at - 1].isspace():
            at -= 1
        at = text.rfind("\n", 0, max(at, 0))
    begin = at + 1
    while begin < start and text[begin].isspace():
        begin += 1
    return begin


def _effective(asked: _Asked) -> Said | None:
    span = _effect(asked.document)
    if span is None:
        return None
    quote = asked.document.text[span[1] : span[2]]
    day = asked.document.effective
    if day is None:
        return Said(f"{asked.name}: “{quote}”.", (span,))
    if asked.english:
        return Said(f"{asked.name} takes effect on {say(day)}: “{quote}”", (span,))
    return Said(f"{asked.name} có hiệu lực từ ngày {say(day)}: “{quote}”", (span,))


def _effect(document: Document) -> Span | None:
    """The sentence in which a document speaks of its own effect."""
    for start, end in reversed(sentence_spans(document.text)):
        said = fold(document.text[start:end])
        if ITS_EFFECT.search(said) and not OVER.search(said) and end - start >= SHORTEST:
            return document.id, start, end
    return None


def _issued(asked: _Asked) -> Said | None:
    document = asked.document
    if document.published is None:
        return None
    for start, end in sentence_spans(document.text):
        line = fold(document.text[start:end])
        day = document.published
        if f"{day.day} thang {day.month} nam {day.year}" in line or f"{day.day} {day.month} {day.year}" in line:
            by = f"{document.issuer} " if document.issuer else ""
            told = f"was issued {'by ' + by if by else ''}on" if asked.english else f"được {by}ban hành ngày"
            name = name_of(document, english=asked.english).rsplit(" of " if asked.english else " ngày ", 1)[0]
            return Said(f"{name} {told} {say(day)}.", ((document.id, start, end),))
    return None


def _founded(asked: _Asked) -> Said | None:
    found = asked.statements(Says.FOUNDS, Says.REORGANISES, Says.RENAMES)
    own = [r.statement for r in found if not r.statement.planned]
    return _quoting(own[:1], asked.sources, english=asked.english) if own else None


_TELLERS: dict[Ask, Callable[[_Asked], Said | None]] = {
    Ask.ABOUT: _about,
    Ask.STATUS: _status,
    Ask.REPLACES: _replaces,
    Ask.BASIS: _basis,
    Ask.SIGNER: _signer,
    Ask.EFFECTIVE: _effective,
    Ask.ISSUED: _issued,
    Ask.FOUNDED: _founded,
    Ask.OPEN: _about,
}


def _quoting(statements: Sequence[Statement], sources: Sources, *, english: bool) -> Said:
    """What a statement says of a document, plainly where it founds a body, else in its own words."""
    one = statements[0]
    document = sources.document(one.document)
    name = name_of(document, english=english)
    if one.kind in FOUNDING and one.body:
        verb = FOUNDING[one.kind][english]
        by = (
            f"{'Decision' if english else 'Quyết định số'} {one.target}"
            if one.target and one.kind is not Says.RENAMES
            else name
        )
        told = "" if by == name else f" ({name})"
        return Said(f"{by} {verb} {one.body}{told}.", (_span(one),), one.body)
    quote = shortened(document.text[one.start : one.end], LONGEST_IN_TEXT)
    return Said(f"{'According to' if english else 'Theo'} {name}: “{quote}”", (_span(one),))


def _span(statement: Statement) -> Span:
    return statement.document, statement.start, statement.end


def _span_of(document: Document, words: str) -> Span | None:
    """Where words stand in a document, however its lines are broken and its letters cased; the first place."""
    pattern = r"\s+".join(re.escape(word) for word in bare(words).split())
    found = re.search(pattern, bare(document.text), re.IGNORECASE)
    if found is None or found.end() - found.start() < SHORTEST or len(bare(document.text)) != len(document.text):
        return None
    return document.id, found.start(), found.end()


def _named(mention: Mention, number: str | None) -> str:
    return f"Văn bản số {number or mention.serial}"


def _before_document(question: Question) -> str:
    """What stands before the document in the question: "Khoản 3 Điều 2 Quyết định 421" names a part."""
    return question.text[: question.documents[0].start]
