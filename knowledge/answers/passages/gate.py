"""The gate: an answer is given only where the evidence bears out what the question names and asks for."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.giving import agencies, leads_this
from knowledge.answers.asked.questions import ALL_MEMBERS, Question
from knowledge.answers.asked.wanted import A_NUMBER, asks_for_a_number, wanted
from knowledge.answers.meant.bodies import FILLERS, YEAR, line_of, places_asked, words_in
from knowledge.answers.meant.documents import is_meant, mentions_of
from knowledge.answers.passages.quoting import UNOFFICIAL, Quote, lead, surroundings
from knowledge.answers.passages.saying import saying
from knowledge.answers.passages.spoken_of import introduced, spoken_of
from knowledge.answers.weights import (
    ENOUGH_BESIDES,
    ENOUGH_IN_ENGLISH,
    ENOUGH_SAID,
    ENOUGH_UNTOLD,
    FEW_WORDS,
    FEWEST_WORDS,
    LIKE_ENOUGH,
    NEARLY_ALL,
    NEARLY_ALL_BESIDES,
    SIDE_BY_SIDE,
)
from knowledge.vietnamese.names.bodies import BodyMention, Scan, body_key, find_bodies, posts_held
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.numbers import Mention
from knowledge.vietnamese.names.people import find_people
from knowledge.vietnamese.names.places import find_places
from knowledge.vietnamese.names.titles import Rank, find_posts
from knowledge.vietnamese.writing.abbreviations import expand
from knowledge.vietnamese.writing.spelling import fold, folded

# Elsewhere a post may only tell when: "sau khi đổi trưởng ban".
OF_POSTS = frozenset({Ask.HOLDER, Ask.ROSTER, Ask.DUTY})
# What may stand in front of a name where a question opens: "Ở Vân Giang, …".
OPENS_WITH = frozenset("o tai theo trong hien khi sau truoc den tu vi do ai con the nam ngay hom ben phia".split())
RULES = "qui che"
WISHES = re.compile(r"\b(?:muốn|thích|mong|xứng đáng)\b")  # what somebody wishes is not what is
ROMAN = "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx".split()
WRITTEN = "nhat hai ba tu nam sau bay tam chin muoi".split()
OTHERWISE = {str(n): (roman, *WRITTEN[n - 1 : n]) for n, roman in enumerate(ROMAN, 1)}
OF_COMMITTEES = re.compile(r"(?:quyen )?(?:pho )?(?:truong (?:ban|tieu ban|doan|nhom)|to truong)\b")
# "… do lãnh đạo trường đại học đảm nhiệm" names nobody, and says who.
LEADERS = re.compile(r"\b(?:lãnh đạo|đại diện) \w+")
IS_GIVEN_TO = re.compile(r"[^.;:,]{0,60}\b(?:do|là|giao cho) (?:một )?")
AN_AGENCY = re.compile(r"\b(?:co quan|don vi|to chuc|so|bo|phong|cuc) nao\b")
# Between an office and the post that goes with it: "Thủ tướng làm Trưởng ban".
TAKES = re.compile(r"[^.;:]{0,60}\b(?:là|làm|giữ|kiêm|đảm nhiệm)\b[^.;:,]{0,30}")


def is_borne_out(question: Question, quote: Quote, rarity: Mapping[str, float]) -> bool:
    """Whether the quote says what the question asks for, and its document every name and number in it."""
    document, want = quote.evidence.document, wanted(question)
    whole = _joined(*_above(quote), document.number, document.text)
    # News tells of many: what it says next to another name, or of another place, is not said of this one.
    around = _joined(*_above(quote), document.number, lead(document), quote.evidence.passage.text)
    wider = _joined(*_above(quote), document.number, surroundings(quote.evidence))
    places = places_asked(question.text)
    meant = spoken_of(question, document, quote.evidence.passage.start, quote.evidence.passage.end)
    for name in question.names:
        told = whole if document.kind not in UNOFFICIAL else around if any(map(set(name).issuperset, places)) else wider
        if name not in meant and not _is_told(name, question, told):
            return False
    line, near = fold(whole), fold(f"{wider} {document.published or ''}")
    if not all(_is_counted(number, question, near if YEAR.fullmatch(number) else line) for number in question.numbers):
        return False
    if not all(_speaks_of(quote, mention, question) for mention in question.documents):
        return False
    if asks_for_a_number(question) and not document.number and not A_NUMBER.search(quote.text):
        return False
    if question.by_rules and RULES not in fold(_joined(*_above(quote))):
        return False
    if (wish := WISHES.search(question.text.lower())) and wish.group() not in quote.text.lower():
        return False
    if question.ask is Ask.DUTY and not question.posts and not _speaks_of_its_body(question, quote):
        return False
    if not want.given_by("\n".join(filter(None, (quote.evidence.passage.heading, quote.text)))):
        return False
    if not question.is_open or (question.english and question.posts):
        is_said = _says_all(question, quote) or _says_nearly_all(question, quote) or _gives_the_post(question, quote)
        if is_said and _names_its_body(question, quote) and _says_its_matter(question, quote):
            return not _may_be_of_another_place(question, quote)
        return _tells_of_it_as_a_whole(question, quote, rarity)
    if question.english:  # its known words are Vietnamese by now, the others are said nowhere
        is_like = (quote.evidence.likeness or 0) >= LIKE_ENOUGH and quote.coverage >= ENOUGH_IN_ENGLISH
        return is_like and _says_what_tells_most(question, rarity, whole, besides=folded(question.typed))
    if len(question.content) < FEWEST_WORDS:
        return False
    needed = ENOUGH_SAID if want.gives else ENOUGH_UNTOLD
    if want.gives and _says_the_rest(question, quote):
        needed = ENOUGH_BESIDES
    if len(question.content) <= FEW_WORDS:
        needed = 1.0
    return quote.coverage >= needed and _says_what_tells_most(question, rarity, whole)


def _says_all(question: Question, quote: Quote) -> bool:
    """Whether quote, title and headings say every word of a question about a body, and name whom it asks for."""
    if not question.said_by(_joined(*_above(quote), quote.text)).issuperset(question.left):
        return False
    posts = _posts_told(question, quote)
    if question.posts and not posts & {mention.post for mention in question.posts}:
        return False
    return _names_a_holder(question, quote)


def _says_nearly_all(question: Question, quote: Quote) -> bool:
    """Whether quote and passage say as good as every word of a question, with the post and the names that it names."""
    needed = NEARLY_ALL_BESIDES if _says_the_rest(question, quote) else NEARLY_ALL
    if quote.coverage < needed or not wanted(question).gives:
        return False
    passage = quote.evidence.passage
    meant = spoken_of(question, quote.evidence.document, passage.start, passage.end)
    if not all(name in meant or _is_told(name, question, _around(quote)) for name in question.names):
        return False
    asked = {mention.post for mention in question.posts} - {ALL_MEMBERS}
    is_told = question.ask not in OF_POSTS or not asked or not asked.isdisjoint(_posts_told(question, quote))
    return is_told and _names_a_holder(question, quote)


def _gives_the_post(question: Question, quote: Quote) -> bool:
    """Whether the quote names who holds the post, and what stands around it all the rest, of no other such body."""
    posts = {mention.post for mention in question.posts if OF_COMMITTEES.match(fold(mention.post))}
    if question.ask is not Ask.HOLDER or posts.isdisjoint(_posts_told(question, quote)):
        return False
    around = _around(quote)
    if not _says_the_rest(question, quote) or not _names_its_places(question, around):
        return False
    if not _names_a_holder(question, quote):
        return False
    asked = _body_asked(question)
    told = [body for body in find_bodies(around) if body.sort is Sort.COMMITTEE and not body.is_generic]
    return len({body_key(body.name) for body in told if asked is None or body.kind == asked.kind}) <= 1


def _tells_of_it_as_a_whole(question: Question, quote: Quote, rarity: Mapping[str, float]) -> bool:
    """Whether a news item says what the body is about that its quoted sentence calls by its kind alone.

    An article on the inspection of one project calls the team "Đoàn thanh tra" and nothing more.
    """
    document, asked = quote.evidence.document, _body_asked(question)
    if document.kind not in UNOFFICIAL or asked is None or not _stands(folded(asked.kind), fold(quote.text)):
        return False
    whole = _joined(document.title, document.issuer, document.place, document.text)
    line, said = line_of(whole), question.said_by(whole)
    pairs = [(one, other) for one, other in pairwise(question.words) if {one, other} <= {*question.left}]
    together = [f" {one} {other} " in line for one, other in pairs]
    if not said.issuperset(question.content) or sum(together) < len(together) * SIDE_BY_SIDE:
        return False
    above = _joined(*_above(quote), lead(document))
    is_named = bool(question.names) and all(_is_told(name, question, above) for name in question.names)
    if not (is_named or _says_what_tells_most(question, rarity, above)):
        return False
    if not _names_its_places(question, _joined(*_above(quote), quote.text)) or _tells_of_several(
        whole, asked, question
    ):
        return False
    posts = {mention.post for mention in question.posts} - {ALL_MEMBERS}
    is_told = question.ask not in OF_POSTS or not posts or not posts.isdisjoint(_posts_told(question, quote))
    return is_told and _names_a_holder(question, quote)


def _may_be_of_another_place(question: Question, quote: Quote) -> bool:
    """Whether a quote does not say of which of several places it speaks, of which its news item tells."""
    asked, said = _body_asked(question), words_in(_joined(*_above(quote), quote.text))
    if asked is None or all(map(said.issuperset, places_asked(question.text))):
        return False
    return len(_set_up(_around(quote), asked)) > 1


def _tells_of_several(text: str, asked: BodyMention, question: Question) -> bool:
    """Whether a text tells of other bodies of the kind that is asked for, or sets up more than one."""
    others = (body for body in find_bodies(text) if body.kind == asked.kind and body.subject)
    if any(frozenset(folded(other.subject)).isdisjoint(question.left) for other in others):
        return True
    return len(_set_up(text, asked)) > 1


def _set_up(text: str, asked: BodyMention) -> list[str]:
    """Where a text sets up a body of the kind that is asked for."""
    return re.findall(rf"\b(?:lap|kien toan|ra mat)(?: \w+){{0,2}} {fold(asked.kind)}\b", fold(text))


def _speaks_of_its_body(question: Question, quote: Quote) -> bool:
    """Whether a quote calls the committee whose duties are asked for at least by what it is: "Tổ …", "Ban …"."""
    asked = _body_asked(question)
    passage = quote.evidence.passage
    return asked is None or folded(asked.kind)[0] in folded(_joined(passage.heading, quote.text))


def _body_asked(question: Question) -> BodyMention | None:
    """The committee that the question is about: the first that it names."""
    return next((body for body in find_bodies(question.text) if body.sort is Sort.COMMITTEE), None)


def _names_its_places(question: Question, text: str) -> bool:
    """Whether a text names each place of the question between the same words: "đưa huyện Đông Trà lên quận"."""
    line, words = line_of(text), question.words
    for place in find_places(question.text):
        name, before = folded(place.name), folded(question.text[: place.start])
        at = len(before) + len(folded(question.text[place.start : place.end])) - len(name)
        after = [word for word in words[at + len(name) : at + len(name) + 1] if word in question.content]
        if f" {' '.join([*name, *after])} " not in line:
            return False
    return True


def _speaks_of(quote: Quote, mention: Mention, question: Question) -> bool:
    """Whether a document that the question names is the quoted one or is named in it; who signed it, in the quote."""
    document = quote.evidence.document
    if document.number and is_meant(document.number, document.published, mention):
        return True
    told = quote.text if question.ask is Ask.SIGNER else _joined(document.title, document.text)
    return bool(mentions_of(mention, told))


def _says_the_rest(question: Question, quote: Quote) -> bool:
    """Whether what stands above and around a quote of news says every word of the question."""
    if quote.evidence.document.kind not in UNOFFICIAL:
        return False  # a decision's articles each say one thing, and its statements who holds a post
    return question.said_by(_around(quote)).issuperset(question.content)


def _names_a_holder(question: Question, quote: Quote) -> bool:
    """Whether another is named, in full or by his office, where it is asked who holds a post or leads a body."""
    people = (person for person in find_people(quote.text) if not person.is_short)
    if question.ask is not Ask.HOLDER or any(not set(question.words).issuperset(folded(p.name)) for p in people):
        return True
    if introduced(quote.evidence.document, quote.start, quote.end) is not None:
        return True
    asked, told = {mention.post for mention in question.posts}, find_posts(quote.text)
    holders = [(office.start, office.end) for office in told if office.post not in asked]
    holders += [leaders.span() for leaders in LEADERS.finditer(quote.text)]
    if AN_AGENCY.search(" ".join(question.words)):
        named = agencies(quote.text)
        holders += [(start, end) for start, end in named if not {*folded(quote.text[start:end])} <= {*question.words}]
    return any(
        TAKES.fullmatch(quote.text, end, post.start) or IS_GIVEN_TO.fullmatch(quote.text, post.end, start)
        for start, end in holders
        for post in told
        if post.post in asked
    )


def _posts_told(question: Question, quote: Quote) -> set[str]:
    """The posts that a quote names, but for those of a body that is not asked about: "Chủ tịch Hiệp hội …"."""
    offices = {start: frozenset(folded(quote.text[start:end])) for start, end in agencies(quote.text)}
    heads = {mention.post for mention in question.posts if mention.rank is Rank.HEAD}
    return (heads if leads_this(quote.text) else set()) | {
        mention.post
        for mention, body in posts_held(Scan(quote.text))
        if not _is_another(body, question)
        and (not (office := offices.get(mention.end + 1)) or not office.isdisjoint(question.left))
    }


def _is_another(body: BodyMention | None, question: Question) -> bool:
    """Whether a committee sees to none of what the question asks about: it names one and the post goes with it."""
    matter = frozenset(folded(body.subject)) - FILLERS if body and body.sort is Sort.COMMITTEE else frozenset[str]()
    return bool(matter) and matter.isdisjoint(question.left)


def _above(quote: Quote) -> tuple[str | None, ...]:
    """What stands over a quote: whose document it is, of which place, and under which headings."""
    document = quote.evidence.document
    return document.title, document.issuer, document.place, quote.evidence.passage.heading


def _around(quote: Quote) -> str:
    """What stands over a quote, and around it in its document."""
    return _joined(*_above(quote), surroundings(quote.evidence))


def _joined(*parts: str | None) -> str:
    return " ".join(filter(None, parts))


def _names_its_body(question: Question, quote: Quote) -> bool:
    """Whether the body that a question places somewhere is one of that place in the passage, and no look-alike."""
    asked = [body for body in find_bodies(question.text) if body.place and not body.has_open_place]
    document = quote.evidence.document
    told = find_bodies("\n".join(filter(None, (document.title, quote.evidence.passage.heading, quote.text))))

    def is_it(body: BodyMention, other: BodyMention) -> bool:
        place = set(folded(body.place or ""))
        if other.kind != body.kind:
            return False
        return place <= set(folded(other.name)) or (
            not other.place or (other.has_open_place and place <= set(folded(document.place or "")))
        )

    return all(any(is_it(body, other) for other in told) for body in asked)


def _says_its_matter(question: Question, quote: Quote) -> bool:
    """Whether title, headings and passage say all of what the body that is asked about has to do with."""
    text = _around(quote)
    said, line = question.said_by(text), line_of(text)
    for body in find_bodies(question.text):
        matter = folded(body.subject)
        if not said.issuperset(word for word in matter if word in question.content):
            return False
        together = [f" {one} {other} " in line for one, other in pairwise(matter)]
        if together and sum(together) < len(together) * SIDE_BY_SIDE:  # "chuyển … thay đổi … số" is no "chuyển đổi số"
            return False
    return True


def _is_told(name: Sequence[str], question: Question, text: str) -> bool:
    """Whether a name of the question stands in a text, as it is or with the text's abbreviations written out."""
    return _is_named(name, question, fold(text)) or _is_named(name, question, fold(expand(text)))


def _is_named(name: Sequence[str], question: Question, line: str) -> bool:
    """Whether a name of the question stands in a line of folded words, its abbreviations short or written out."""
    if name[0] in OPENS_WITH and tuple(question.words[: len(name)]) == tuple(name):
        name = name[1:]
    if not name or _stands(name, line):
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
    return len(parts) > 0 and all(_stands(part, line) for part in [*parts, run] if part)


def _is_counted(number: str, question: Question, line: str) -> bool:
    """Whether a number of the question stands in a line; "lần 3" is "lần thứ III" or "lần thứ ba" as well."""
    forms = [number]
    if number in OTHERWISE and re.search(
        rf"\b(?:lan|khoa|ki|qui|thu|lop)(?: thu)? {number}\b", " ".join(question.words)
    ):
        forms += OTHERWISE[number]
    return any(f" {form} " in f" {line} " for form in forms)


def _stands(name: Sequence[str], line: str) -> bool:
    """Whether a name stands in a line of folded words, or both parts of what is two names side by side."""
    cuts = [(name, name), *((name[:n], name[n:]) for n in range(2, len(name) - 1))]
    return any(all(f" {' '.join(part)} " in f" {line} " for part in parts) for parts in cuts)


def _says_what_tells_most(
    question: Question, rarity: Mapping[str, float], text: str, *, besides: Sequence[str] = ()
) -> bool:
    """Whether a text says the word of the question that tells most of what it is about, of those `besides` some."""
    without = wanted(question).asking.union(besides)
    most = max((word for word in question.content if word not in without), key=lambda word: rarity[word], default="")
    return not most or most in saying(question).said_by(text)
