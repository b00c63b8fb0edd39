"""The gate: an answer is given only where the evidence bears out what the question names and asks for."""

import re
from collections.abc import Mapping
from itertools import pairwise

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import Question
from knowledge.answers.asked.wanted import A_NUMBER, asks_for_a_number, wanted
from knowledge.answers.meant.bodies import YEAR, line_of, places_asked
from knowledge.answers.meant.documents import is_meant, mentions_of
from knowledge.answers.passages.bodies_told import (
    body_asked,
    may_be_of_another_place,
    names_its_body,
    names_its_places,
    says_its_matter,
    speaks_of_its_body,
    tells_of_several,
)
from knowledge.answers.passages.holders_told import names_a_holder, posts_told, tells_the_post
from knowledge.answers.passages.quoting import UNOFFICIAL, Quote, lead, surroundings
from knowledge.answers.passages.spoken_of import spoken_of
from knowledge.answers.passages.words_told import (
    above,
    around,
    is_counted,
    is_told,
    joined,
    says_what_tells_most,
    stands,
)
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
from knowledge.vietnamese.names.bodies import body_key, find_bodies
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.numbers import Mention
from knowledge.vietnamese.writing.spelling import fold, folded

RULES = "qui che"
WISHES = re.compile(r"\b(?:muốn|thích|mong|xứng đáng)\b")  # what somebody wishes is not what is
OF_COMMITTEES = re.compile(r"(?:quyen )?(?:pho )?(?:truong (?:ban|tieu ban|doan|nhom)|to truong)\b")


def is_borne_out(question: Question, quote: Quote, rarity: Mapping[str, float]) -> bool:
    """Whether the quote says what the question asks for, and its document every name and number in it."""
    document, want = quote.evidence.document, wanted(question)
    whole = joined(*above(quote), document.number, document.text)
    # News tells of many: what it says next to another name, or of another place, is not said of this one.
    near = joined(*above(quote), document.number, lead(document), quote.evidence.passage.text)
    wider = joined(*above(quote), document.number, surroundings(quote.evidence))
    places = places_asked(question.text)
    meant = spoken_of(question, document, quote.evidence.passage.start, quote.evidence.passage.end)
    for name in question.names:
        told = whole if document.kind not in UNOFFICIAL else near if any(map(set(name).issuperset, places)) else wider
        if name not in meant and not is_told(name, question, told):
            return False
    line, of_then = fold(whole), fold(f"{wider} {document.published or ''}")
    if not all(
        is_counted(number, question, of_then if YEAR.fullmatch(number) else line) for number in question.numbers
    ):
        return False
    if not all(_speaks_of(quote, mention, question) for mention in question.documents):
        return False
    if asks_for_a_number(question) and not document.number and not A_NUMBER.search(quote.text):
        return False
    if question.by_rules and RULES not in fold(joined(*above(quote))):
        return False
    if (wish := WISHES.search(question.text.lower())) and wish.group() not in quote.text.lower():
        return False
    if question.ask is Ask.DUTY and not question.posts and not speaks_of_its_body(question, quote):
        return False
    if not want.given_by("\n".join(filter(None, (quote.evidence.passage.heading, quote.text)))):
        return False
    if not question.is_open or (question.english and question.posts):
        is_said = _says_all(question, quote) or _says_nearly_all(question, quote) or _gives_the_post(question, quote)
        if is_said and names_its_body(question, quote) and says_its_matter(question, quote):
            return not may_be_of_another_place(question, quote)
        return _tells_of_it_as_a_whole(question, quote, rarity)
    if question.english:  # its known words are Vietnamese by now, the others are said nowhere
        is_like = (quote.evidence.likeness or 0) >= LIKE_ENOUGH and quote.coverage >= ENOUGH_IN_ENGLISH
        return is_like and says_what_tells_most(question, rarity, whole, besides=folded(question.typed))
    if len(question.content) < FEWEST_WORDS:
        return False
    needed = ENOUGH_SAID if want.gives else ENOUGH_UNTOLD
    if want.gives and _says_the_rest(question, quote):
        needed = ENOUGH_BESIDES
    if len(question.content) <= FEW_WORDS:
        needed = 1.0
    return quote.coverage >= needed and says_what_tells_most(question, rarity, whole)


def _says_all(question: Question, quote: Quote) -> bool:
    """Whether quote, title and headings say every word of a question about a body, and name whom it asks for."""
    if not question.said_by(joined(*above(quote), quote.text)).issuperset(question.left):
        return False
    posts = posts_told(question, quote)
    if question.posts and not posts & {mention.post for mention in question.posts}:
        return False
    return names_a_holder(question, quote)


def _says_nearly_all(question: Question, quote: Quote) -> bool:
    """Whether quote and passage say as good as every word of a question, with the post and the names that it names."""
    needed = NEARLY_ALL_BESIDES if _says_the_rest(question, quote) else NEARLY_ALL
    if quote.coverage < needed or not wanted(question).gives:
        return False
    passage = quote.evidence.passage
    meant = spoken_of(question, quote.evidence.document, passage.start, passage.end)
    if not all(name in meant or is_told(name, question, around(quote)) for name in question.names):
        return False
    return tells_the_post(question, quote)


def _gives_the_post(question: Question, quote: Quote) -> bool:
    """Whether the quote names who holds the post, and what stands around it all the rest, of no other such body."""
    posts = {mention.post for mention in question.posts if OF_COMMITTEES.match(fold(mention.post))}
    if question.ask is not Ask.HOLDER or posts.isdisjoint(posts_told(question, quote)):
        return False
    text = around(quote)
    if not _says_the_rest(question, quote) or not names_its_places(question, text):
        return False
    if not names_a_holder(question, quote):
        return False
    asked = body_asked(question)
    told = [body for body in find_bodies(text) if body.sort is Sort.COMMITTEE and not body.is_generic]
    return len({body_key(body.name) for body in told if asked is None or body.kind == asked.kind}) <= 1


def _tells_of_it_as_a_whole(question: Question, quote: Quote, rarity: Mapping[str, float]) -> bool:
    """Whether a news item says what the body is about that its quoted sentence calls by its kind alone.

    An article on the inspection of one project calls the team "Đoàn thanh tra" and nothing more.
    """
    document, asked = quote.evidence.document, body_asked(question)
    if document.kind not in UNOFFICIAL or asked is None or not stands(folded(asked.kind), fold(quote.text)):
        return False
    if not tells_the_post(question, quote):
        return False
    whole = joined(document.title, document.issuer, document.place, document.text)
    line, said = line_of(whole), question.said_by(whole)
    pairs = [(one, other) for one, other in pairwise(question.words) if {one, other} <= {*question.left}]
    together = [f" {one} {other} " in line for one, other in pairs]
    if not said.issuperset(question.content) or sum(together) < len(together) * SIDE_BY_SIDE:
        return False
    heads = joined(*above(quote), lead(document))
    is_named = bool(question.names) and all(is_told(name, question, heads) for name in question.names)
    if not (is_named or says_what_tells_most(question, rarity, heads)):
        return False
    is_of_its_place = names_its_places(question, joined(*above(quote), quote.text))
    return is_of_its_place and not tells_of_several(whole, asked, question)


def _speaks_of(quote: Quote, mention: Mention, question: Question) -> bool:
    """Whether a document that the question names is the quoted one or is named in it; who signed it, in the quote."""
    document = quote.evidence.document
    if document.number and is_meant(document.number, document.published, mention):
        return True
    told = quote.text if question.ask is Ask.SIGNER else joined(document.title, document.text)
    return bool(mentions_of(mention, told))


def _says_the_rest(question: Question, quote: Quote) -> bool:
    """Whether what stands above and around a quote of news says every word of the question."""
    if quote.evidence.document.kind not in UNOFFICIAL:
        return False  # a decision's articles each say one thing, and its statements who holds a post
    return question.said_by(around(quote)).issuperset(question.content)
