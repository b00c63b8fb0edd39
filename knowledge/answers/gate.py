"""The gate: an answer is given only where the evidence bears out what the question names and asks for."""

import re
from collections.abc import Mapping

from knowledge.answers.asking import Ask
from knowledge.answers.questions import Question
from knowledge.answers.quoting import Quote
from knowledge.vietnamese.people import find_people
from knowledge.vietnamese.spelling import fold
from knowledge.vietnamese.titles import find_posts

# Set on the development questions; tests hold the gate to them.
ENOUGH_SAID = 0.7  # share of the question's words, by rarity, that quote, title and headings must say
FEW_WORDS = 4  # of so short a question every word must be said
ENOUGH_IN_ENGLISH = 0.6  # the same share of an English question, of which some words are not in the lexicon
LIKE_ENOUGH = 0.80  # cosine of an English question and a Vietnamese passage, which share few words

NUMBER = r"\d|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|tram|nghin|trieu|ty|nua)\b"
DAY = r"\b(?:ngay|thang|nam|quy|tuan|gio)\b.*\d|\d.*\b(?:ngay|thang|nam|tuan|gio)\b|\d+/\d+"
# What a question asks for, and what must stand in a quote that answers it; over folded words.
ASKED_FOR: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (re.compile(asked), re.compile(needed))
    for asked, needed in (
        (r"\b(?:so )?dien thoai|hotline|duong day nong|phone\b", r"\d[\d .()-]{6,}\d"),
        (r"\b(?:email|e mail|thu dien tu|hom thu)\b", r"@"),
        (r"\b(?:website|trang web|trang thong tin)\b", r"\bwww|https?|\.vn\b"),
        (r"\b(?:bao nhieu|may (?:nguoi|ngay|nam|thang|lan|gio)|how many|how much)\b", NUMBER),
        (r"\b(?:ngay nao|khi nao|bao gio|luc nao|thang nao|nam nao|may gio|when)\b", DAY),
        (r"\bbao lau\b", NUMBER),
    )
)


def is_borne_out(question: Question, quote: Quote, rarity: Mapping[str, float]) -> bool:
    """Whether the quote says what the question asks for, and its document every name and number in it."""
    document = quote.evidence.document
    whole = " ".join(part for part in (document.title, document.number, document.place, document.text) if part)
    line = f" {fold(whole)} "
    if not all(f" {' '.join(name)} " in line for name in question.names):
        return False
    if not all(f" {number} " in line for number in question.numbers):
        return False
    if not _gives_what_is_asked_for(question, quote):
        return False
    if question.english:  # its known words are Vietnamese by now, the others are said nowhere
        return (quote.evidence.likeness or 0) >= LIKE_ENOUGH and quote.coverage >= ENOUGH_IN_ENGLISH
    if not question.is_open:
        return _says_all(question, quote)
    needed = ENOUGH_SAID if len(question.content) > FEW_WORDS else 1.0
    return quote.coverage >= needed and _tells_most(question, rarity) in question.said_by(whole)


def _gives_what_is_asked_for(question: Question, quote: Quote) -> bool:
    asked, said = " ".join(question.words), f"{quote.text} {fold(quote.text)}"
    return all(needed.search(said) for phrase, needed in ASKED_FOR if phrase.search(asked))


def _says_all(question: Question, quote: Quote) -> bool:
    """Whether quote, title and headings say every word of a question about a body, and name whom it asks for."""
    document, passage = quote.evidence.document, quote.evidence.passage
    above = " ".join(part for part in (document.title, document.place, passage.heading, quote.text) if part)
    if not question.said_by(above).issuperset(question.left):
        return False
    posts = {mention.post for mention in find_posts(quote.text)}
    if question.posts and not posts & {mention.post for mention in question.posts}:
        return False
    return question.ask is not Ask.HOLDER or bool(find_people(quote.text))


def _tells_most(question: Question, rarity: Mapping[str, float]) -> str:
    """The word of the question that tells most of what it is about."""
    return max(question.content, key=lambda word: rarity[word], default="")
