"""What documents in the library say of one that is not in it, or that does not say it of itself."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import Question
from knowledge.answers.documents.in_force import changed
from knowledge.answers.documents.said import FOUNDING, Said, deeds, done_by, numbered_name, quoting, span
from knowledge.answers.evidence import Sources
from knowledge.answers.meant.bodies import words_in
from knowledge.answers.meant.documents import is_explained, is_meant, mentions_of, speaks_of
from knowledge.answers.phrasing import LONGEST_IN_TEXT, name_of, say, shortened
from knowledge.facts.recorded import Recorded
from knowledge.records import Kind, Says, Statement
from knowledge.vietnamese.names.numbers import Mention, find_mentions, find_numbers
from knowledge.vietnamese.writing.spelling import fold

DOES = (Says.REPLACES, Says.REPEALS, Says.AMENDS)
DONE_TO_IT = {
    Ask.STATUS: DOES,
    Ask.ABOUT: (Says.FOUNDS, Says.REORGANISES, *DOES),
    Ask.FOUNDED: (Says.FOUNDS, Says.REORGANISES),
    Ask.OPEN: (Says.FOUNDS, Says.REORGANISES, *DOES),
}
DONE_BY_IT = {
    Ask.SIGNER: (Says.SIGNED,),
    Ask.ISSUED: (Says.SIGNED,),
    Ask.EFFECTIVE: (Says.TAKES_EFFECT,),
    Ask.STATUS: (Says.TAKES_EFFECT,),
    Ask.REPLACES: DOES,
    Ask.FOUNDED: (Says.RENAMES,),
    Ask.ABOUT: (Says.RENAMES, Says.SIGNED, *DOES),
    Ask.OPEN: (Says.RENAMES, Says.SIGNED, *DOES),
}
CHANGING = re.compile(r"\b(?:thay|thay the|bai bo|huy bo|sua doi|bo sung)\b[^.;]*$")
LONGEST_REACH = 100  # characters from the verb to the number
WHOLE_GOES_ON = (
    "Trong thư viện chưa có văn bản nào thay thế hay bãi bỏ toàn bộ văn bản này.",
    "No document in the library ends the whole of it.",
)
# Who issued it is told by the words that name it.
BY_WHOM = re.compile(r"\b(?:co quan|don vi|noi|cap) nao\b|\bai (?:da )?ban hanh\b|\bdo ai\b")


def tell_of_other(question: Question, mention: Mention, sources: Sources, last: date) -> Said | None:
    """What is asked of a document, as others tell it; None where they say nothing of it."""
    done = [r for r in _of(question, DONE_TO_IT, sources, last) if speaks_of(r.statement, mention, sources)]
    explains = _says if question.ask is Ask.OPEN else is_explained
    done = [r for r in done if explains(r.statement, question, sources)]
    if question.ask is Ask.STATUS and done:
        return _changed(question, mention, done, sources, last)
    by_it = [r for r in _of(question, DONE_BY_IT, sources, last) if _is_of(r.statement, mention, question, sources)]
    if (teller := _TELLERS.get(question.ask)) and (said := teller(question, mention, by_it, sources)):
        return said
    if question.ask in (Ask.SIGNER, Ask.ISSUED):
        return None  # the words that name it say neither
    if question.ask is Ask.OPEN:
        by_it = [r for r in by_it if _says(r.statement, question, sources)]
    # What it founds tells best what it is about, then what it does itself, then what was done to it.
    founding = [r for r in done if r.statement.kind in FOUNDING]
    if told := [*founding, *by_it, *done]:
        return quoting([told[0].statement], sources, english=question.english)
    return _told_in_passing(question, mention, sources) if question.ask in (Ask.FOUNDED, Ask.ABOUT) else None


def is_done_to(text: str, mention: Mention) -> bool:
    """Whether a text names a document only as one that is replaced or changed: "… thay thế Quyết định 12"."""
    named = mentions_of(mention, text)
    return bool(named) and all(CHANGING.search(fold(text[: m.start])[-LONGEST_REACH:]) for m in named)


def _of(question: Question, kinds: dict[Ask, tuple[Says, ...]], sources: Sources, last: date) -> list[Recorded]:
    """What was told by a day, though some of it may wait for its own."""
    asked = kinds.get(question.ask, ())
    published = {d.id: d.published for d in sources.documents()}
    return [
        r
        for r in sources.timeline.recorded
        if r.statement.kind in asked and (published[r.statement.document] or r.begins) <= last
    ]


def _is_of(said: Statement, mention: Mention, question: Question, sources: Sources) -> bool:
    """Whether a text tells it of the document that is meant, with all that the question says of that one."""
    document = sources.document(said.document)
    if said.number is None or not is_meant(said.number, None, mention):
        return False
    if not find_numbers(said.number) and mention.kind not in (None, Kind.DECISION):
        return False
    if mention.year and mention.year not in _years(said, document.text[said.start : said.end]):
        return False
    return is_explained(said, question, sources)


def _years(said: Statement, text: str) -> set[int]:
    """The years that may be the document's: none other than those that its text tells with the number."""
    named = [m for m in find_mentions(text) if is_meant(said.number, None, m)]
    told = {m.year for m in named} | {said.effective.year if said.effective else None}
    return {year for year in told if year}


def _changed(question: Question, mention: Mention, found: Sequence[Recorded], sources: Sources, last: date) -> Said:
    """What ended a document; where nothing did, what changed it."""
    whole = [r for r in found if r.statement.kind is not Says.AMENDS and r.statement.part is None]
    told = [r for r in whole if r.official] or whole or list(found)
    name = numbered_name(mention.kind, told[-1].statement.target or mention.serial, english=question.english)
    said = changed(question, name, told, sources, last)
    return said if whole else Said(f"{said.text} {WHOLE_GOES_ON[question.english]}", said.spans)


def _signer(question: Question, mention: Mention, found: Sequence[Recorded], sources: Sources) -> Said | None:
    signed = [r.statement for r in found if r.statement.person]
    if not signed:
        return None
    name, person, by = _name(mention, signed[0], question), signed[0].person, _by(signed[0], question, sources)
    day = signed[0].effective
    if question.english:
        text = f"{name} was signed by {person}{f' on {say(day)}' if day else ''} ({by})."
    else:
        text = f"{name} do {person} ký{f' ngày {say(day)}' if day else ''} ({by})."
    return Said(text, (span(signed[0]),))


def _issued(question: Question, mention: Mention, found: Sequence[Recorded], sources: Sources) -> Said | None:
    if BY_WHOM.search(" ".join(question.words)):
        return quoting([found[0].statement], sources, english=question.english) if found else None
    dated = next((r.statement for r in found if r.statement.effective), None)
    if dated is None or dated.effective is None:
        return None
    name, by, day = _name(mention, dated, question), _by(dated, question, sources), say(dated.effective)
    text = f"{name} was signed on {day} ({by})." if question.english else f"{name} được ký ngày {day} ({by})."
    return Said(text, (span(dated),))


def _effective(question: Question, mention: Mention, found: Sequence[Recorded], sources: Sources) -> Said | None:
    dated = next((r.statement for r in found if r.statement.effective), None)
    if dated is None or dated.effective is None:
        return None
    name, by, day = _name(mention, dated, question), _by(dated, question, sources), say(dated.effective)
    verb = "takes effect on" if question.english else "có hiệu lực từ ngày"
    end = f" {WHOLE_GOES_ON[question.english]}" if question.ask is Ask.STATUS else ""
    return Said(f"{name} {verb} {day} ({by}).{end}", (span(dated),))


def _replaces(question: Question, mention: Mention, found: Sequence[Recorded], sources: Sources) -> Said | None:
    said = done_by([r.statement for r in found], question)
    if not said:
        return None
    name, by = _name(mention, said[0], question), _by(said[0], question, sources)
    return Said(f"{name} {deeds(said, english=question.english)} ({by}).", tuple(map(span, said)))


_TELLERS: dict[Ask, Callable[[Question, Mention, Sequence[Recorded], Sources], Said | None]] = {
    Ask.SIGNER: _signer,
    Ask.ISSUED: _issued,
    Ask.EFFECTIVE: _effective,
    Ask.STATUS: _effective,
    Ask.REPLACES: _replaces,
}


def _name(mention: Mention, said: Statement, question: Question) -> str:
    return numbered_name(mention.kind, said.number or mention.serial, english=question.english)


def _by(said: Statement, question: Question, sources: Sources) -> str:
    name = name_of(sources.document(said.document), english=question.english)
    return f"as told in {name}" if question.english else f"theo {name}"


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
                return Said(f"{by}: “{text}”", (span(begun), span(said)), said.body)
    return None


def _says(statement: Statement, question: Question, sources: Sources) -> bool:
    """Whether a statement's own words, or the place it is of, explain these words of a question."""
    document = sources.document(statement.document)
    said = words_in(document.text[statement.start : statement.end]) | words_in(document.place or sources.home)
    return said.issuperset(question.left)
