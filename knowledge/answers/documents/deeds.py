"""The decision that a question names by what it did: "quyết định thành lập …", "quyết định giải thể mấy ban …"."""

import re
from dataclasses import dataclass, replace
from datetime import date

from knowledge.answers.asked.questions import Question
from knowledge.answers.evidence import Sources
from knowledge.answers.meant.documents import is_explained, speaks_of
from knowledge.answers.meant.matching import best, matches
from knowledge.facts.recorded import ALWAYS, Recorded
from knowledge.facts.timeline import Spell
from knowledge.records import Document, Says
from knowledge.vietnamese.names.numbers import Mention, find_mentions
from knowledge.vietnamese.writing.spelling import fold

DEEDS = {
    "thanh lap": Says.FOUNDS,
    "lap": Says.FOUNDS,
    "kien toan": Says.REORGANISES,
    "cung co": Says.REORGANISES,
    "sap xep lai": Says.REORGANISES,
    "to chuc lai": Says.REORGANISES,
    "doi ten": Says.RENAMES,
    "giai the": Says.DISSOLVES,
    "cham dut hoat dong": Says.DISSOLVES,
    "ket thuc hoat dong": Says.DISSOLVES,
    "xoa bo": Says.DISSOLVES,
}
# Of these the titles of decisions tell, and no statement on a body.
BY_TITLE = (
    "hop nhat",
    "sap nhap",
    "ban hanh",
    "phe duyet",
    "sua doi",
    "bo sung",
    "thay doi",
    "dieu chinh",
    "phan cong",
)
BY_DEED = re.compile(
    r"\b(?P<noun>quyet dinh|van ban)(?: (?:da|ve|viec|de|cho|moi|do))* (?P<deed>DEED)"
    r"(?: (?:moi|ra|lai|cua|cho|hoat dong))*(?= )".replace("DEED", "|".join((*DEEDS, *BY_TITLE)))
)
BY_RELATION = re.compile(
    r"\b(?:quyet dinh|van ban)(?: (?:da|moi|dung|de|ra))* (?P<verb>thay|sua doi|bo sung|dieu chinh|bai bo|huy bo)"
    r"(?: (?:the|cho|bo sung|mot so dieu|cua|toan bo))*\W*$"
)
RELATIONS = {
    "thay": (Says.REPLACES, Says.REPEALS),
    "bai": (Says.REPEALS, Says.REPLACES),
    "huy": (Says.REPEALS, Says.REPLACES),
    "": (Says.AMENDS,),
}
SEVERAL = re.compile(
    r"\b(?:may|cac|nhung|mot so|nhieu|mot loat|hang loat|hai|ba|bon|nam) (?=ban|to|hoi|uy|tieu|co|doan)"
)
OF_ANY_BODY = frozenset("ban to chuc hoi dong uy tieu co quan chi dao doan cong tac phoi hop lien nganh".split())


@dataclass(frozen=True, slots=True)
class Meant:
    """The decision meant: in the library, or known by the number that another text tells."""

    document: Document | None
    mention: Mention | None = None


def named_by_deed(question: Question, sources: Sources, days: tuple[date, date]) -> Meant | None:
    """The last decision that did so in those days; None where the question names none, or several did."""
    line = " ".join(question.words)
    named = BY_DEED.search(line)
    if named is None:
        return None
    deed = DEEDS.get(named["deed"])
    asking = frozenset(f"{named.group()} {named['noun']}".split())
    of_the_body = replace(question, left=tuple(word for word in question.left if word not in asking))
    if deed is None:
        return _titled(of_the_body, named["deed"], sources, days)
    if several := SEVERAL.search(line, named.end()):
        return _of_several(of_the_body, frozenset(several.group().split()), deed, sources, days)
    found = best(matches(of_the_body, sources, (deed,), (ALWAYS, date.max))) if of_the_body.left else []
    if not found:
        return _titled(of_the_body, named["deed"], sources, days)
    if len(found) > 1:
        return None
    done = [s for s in found[0].spells if _is_known(s.by, sources, days)]
    own = [s for s in done if s.by.official and not s.said.target]
    if own:
        return Meant(sources.document(own[-1].said.document))
    return next((Meant(None, mention) for s in reversed(done) if (mention := _told(s))), None)


def _is_known(one: Recorded, sources: Sources, days: tuple[date, date]) -> bool:
    """Whether a text of those days tells it, though it may wait for its own day."""
    published = sources.document(one.statement.document).published or one.since
    return published is None or days[0] <= published <= days[1]


def _told(spell: Spell) -> Mention | None:
    """The decision that the press tells to have done it."""
    number = spell.said.number or (None if spell.said.kind is Says.RENAMES else spell.said.target)
    mentions = find_mentions(f"Quyết định số {number}") if number else []
    return mentions[0] if mentions else None


def named_by_relation(question: Question, sources: Sources, last: date) -> Meant | None:
    """The decision named by what it does to another: "Ai ký quyết định thay thế Quyết định 12?"."""
    mention = question.documents[0]
    told = BY_RELATION.search(fold(question.text[: mention.start]))
    if told is None:
        return None
    kinds = next(kinds for verb, kinds in RELATIONS.items() if told["verb"].startswith(verb))
    done = [
        r
        for r in sources.timeline.recorded
        if r.statement.kind in kinds
        and _is_known(r, sources, (ALWAYS, last))
        and speaks_of(r.statement, mention, sources)
        and is_explained(r.statement, question, sources, frozenset(told.group().split()))
    ]
    done.sort(key=lambda r: (r.official, r.begins))
    if not done:
        return Meant(None)
    if done[-1].official:
        return Meant(sources.document(done[-1].statement.document))
    named = find_mentions(f"Quyết định số {done[-1].statement.number}") if done[-1].statement.number else []
    return Meant(None, named[0] if named else None)


def _of_several(
    question: Question, plural: frozenset[str], deed: Says, sources: Sources, days: tuple[date, date]
) -> Meant | None:
    """The one decision of a place and a matter that did so to several bodies at once."""
    words = frozenset(question.left) - plural - OF_ANY_BODY
    done: dict[str, list[Recorded]] = {}
    for one in sources.timeline.recorded:
        said = one.statement
        is_done = said.kind is deed and one.official and not (said.planned or said.target)
        if is_done and _is_known(one, sources, days):
            done.setdefault(said.document, []).append(one)
    documents = [sources.document(id_) for id_, several in done.items() if len(several) > 1]
    fitting = [d for d in documents if words <= question.said_by(" ".join(_names(d)))]
    return Meant(fitting[0]) if words and len(fitting) == 1 else None


def _titled(question: Question, deed: str, sources: Sources, days: tuple[date, date]) -> Meant | None:
    """The last decision whose title says that it does so, and to what."""
    kind = DEEDS.get(deed)
    forms = [form for form, does in DEEDS.items() if does is kind] if kind else [deed]
    words = frozenset(question.left)
    found = [
        d
        for d in sources.documents()
        if d.number
        and days[0] <= (d.published or days[1]) <= days[1]
        and any(f" {form} " in f" {fold(d.subject or d.title or '')} " for form in forms)
        and words <= question.said_by(" ".join(_names(d)))
    ]
    found.sort(key=lambda document: document.published or date.min)
    return Meant(sources.document(found[-1].id)) if words and found else None


def _names(document: Document) -> list[str]:
    return list(filter(None, (document.title, document.subject, document.issuer, document.place)))
