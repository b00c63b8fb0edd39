"""Whether a quote names who holds a post, and which posts it tells of."""

import re

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.giving import agencies, leads_this
from knowledge.answers.asked.questions import ALL_MEMBERS, Question
from knowledge.answers.meant.bodies import FILLERS
from knowledge.answers.passages.quoting import Quote
from knowledge.answers.passages.spoken_of import introduced
from knowledge.vietnamese.names.bodies import BodyMention, Scan, posts_held
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.people import find_people
from knowledge.vietnamese.names.titles import Rank, find_posts
from knowledge.vietnamese.writing.spelling import folded

# Elsewhere a post may only tell when: "sau khi đổi trưởng ban".
OF_POSTS = frozenset({Ask.HOLDER, Ask.ROSTER, Ask.DUTY})
# "… do lãnh đạo trường đại học đảm nhiệm" names nobody, and says who.
LEADERS = re.compile(r"\b(?:lãnh đạo|đại diện) \w+")
IS_GIVEN_TO = re.compile(r"[^.;:,]{0,60}\b(?:do|là|giao cho) (?:một )?")
AN_AGENCY = re.compile(r"\b(?:co quan|don vi|to chuc|so|bo|phong|cuc) nao\b")
# Between an office and the post that goes with it: "Thủ tướng làm Trưởng ban".
TAKES = re.compile(r"[^.;:]{0,60}\b(?:là|làm|giữ|kiêm|đảm nhiệm)\b[^.;:,]{0,30}")


def tells_the_post(question: Question, quote: Quote) -> bool:
    """Whether a quote tells of a post that is asked for, where one is, and who holds it."""
    asked = {mention.post for mention in question.posts} - {ALL_MEMBERS}
    is_of_it = question.ask not in OF_POSTS or not asked or not asked.isdisjoint(posts_told(question, quote))
    return is_of_it and names_a_holder(question, quote)


def names_a_holder(question: Question, quote: Quote) -> bool:
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


def posts_told(question: Question, quote: Quote) -> set[str]:
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
