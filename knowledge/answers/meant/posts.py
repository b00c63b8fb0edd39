"""Which posts a question means, and whether one person or several are asked for."""

import re
from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from knowledge.answers.asked.questions import Question
from knowledge.facts.timeline import Spell
from knowledge.vietnamese.names.titles import STANDING_POST, Rank, find_posts, post_key, rank_of
from knowledge.vietnamese.writing.spelling import fold, folded

PLURAL = frozenset(folded("các những"))
SECRETARY = post_key("Thư ký")
STANDING = post_key(STANDING_POST)
COUNTED = re.compile(
    r"\b(?P<number>hai|ba|bốn|năm|sáu|bảy|tám|\d{1,2}) (?:(?:vị|người|đồng chí|cấp) )*(?:phó|tổ phó|ủy viên)\b"
)
NUMERALS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8}
MEMBERS = (post_key("Ủy viên"), post_key("Thành viên"))


def has_post(question: Question) -> Callable[[Spell], bool]:
    """Whether a holding is of a post that the question names; of the head's where it asks who leads."""
    keys = [post_key(mention.post) for mention in question.posts]
    several = are_several(question)  # "các phó trưởng ban": the standing one among them

    @cache
    def is_wanted(post: str) -> bool:
        if question.of_the_head and not keys:
            return rank_of(post) is Rank.HEAD
        return any(is_post(post, key) or (several and post_key(post).startswith(key)) for key in keys)

    return lambda spell: spell.said.post is not None and is_wanted(spell.said.post)


def are_several(question: Question) -> bool:
    """Whether it asks for several: "các phó trưởng ban", "hai phó ban"."""
    return not PLURAL.isdisjoint(question.words) or COUNTED.search(question.text.lower()) is not None


@lru_cache(maxsize=20_000)
def is_post(post: str, key: str) -> bool:
    """Whether a post, or one of several that one person holds ("Ủy viên, Thư ký"), is the one with this key."""
    held = post_key(post)
    if key == SECRETARY and held.startswith(MEMBERS) and held.endswith(f" {SECRETARY}"):
        return True  # "Ủy viên kiêm Thư ký"
    if key == STANDING:
        return held.endswith(f" {STANDING}")
    return held == key or any(post_key(mention.post) == key for mention in find_posts(post))


def how_many(question: Question) -> int:
    """How many people a question says that there are: "ba phó trưởng ban"; 0 where it says none."""
    told = COUNTED.search(question.text.lower())
    number = told.group("number") if told else ""
    return int(number) if number.isdigit() else NUMERALS.get(number, 0)


def exact_or_wider(spells: Sequence[Spell], question: Question) -> list[Spell]:
    """Where a post is asked for, its own holders; where there are none, those of a post that says more.

    Who asks for a deputy is told of the standing one where there is no other.
    """
    keys = [post_key(mention.post) for mention in question.posts]
    if are_several(question):
        return list(spells)
    exact = [s for s in spells if any(is_post(s.said.post or "", key) for key in keys)]
    return exact or [s for s in spells if any(fold(s.said.post or "").startswith(key) for key in keys)]
