"""Follow-ups made whole: what a question leaves out is taken from the talk so far.

"Còn phó ban?" leaves out the body, "Bà ấy giữ chức vụ gì?" the person, "Thế huyện Đông Trà?" all but the place,
"Thế năm ngoái?" all but the time. A question that stands alone is left as it is.
"""

import re
from collections.abc import Sequence

from knowledge.answers.asking import Ask
from knowledge.answers.questions import Question
from knowledge.records import Answer, Topic
from knowledge.vietnamese.bodies import find_bodies
from knowledge.vietnamese.dates import find_dates
from knowledge.vietnamese.places import find_places
from knowledge.vietnamese.spelling import bare, fold

OPENINGS = r"^(?:the (?:con|thi)|con|the|vay (?:con|thi)|vay|va|con nua|the nhung|nhung|and|what about|how about)\b\s*"
PRONOUNS = (
    r"\b(?:ông|bà|anh|chị|cô|chú|bác|người|vị|đồng chí) (?:ấy|này|đó|ta)\b|\b(?:ong|ba|anh|chi|co|nguoi|vi|dong chi) "
    r"(?:ay|nay|do|ta)\b|\b(?:he|she|him|her)\b"
)
THIS_BODY = r"\b(?:ban|ban chi dao|to|hoi dong|co quan|bcd|committee) (?:nay|do|ay|tren)\b|\b(?:it|this committee)\b"
LAST_YEAR = r"^(?:the |con |vay )*(?:nam ngoai|nam truoc)(?: thi sao)?$"
SHOW = r"\b(?:nguyen van|toan van|van ban goc|full text|original)\b"
OF_A_BODY = frozenset({Ask.HOLDER, Ask.ROSTER, Ask.COUNT, Ask.DUTY, Ask.AGENCY, Ask.FOUNDING, Ask.MEETS, Ask.CHANGES})


def made_whole(question: Question, talk: Sequence[Answer], this_year: int) -> str | None:
    """The question as it stands without the talk before it; None where it stands alone already."""
    topic = next((answer.topic for answer in reversed(talk) if answer.topic), None)
    if topic is None:
        return None
    line = fold(question.text)
    if re.search(LAST_YEAR, line):
        return f"{_undated(topic.question)} năm {this_year - 1}"
    if topic.person and re.search(PRONOUNS, bare(question.typed).lower()):
        return re.sub(PRONOUNS, topic.person, _lower(question.typed), count=1)
    if topic.body is None:
        return None
    if re.search(THIS_BODY, line):
        return f"{question.text} {topic.body}"
    if _names_body(question):
        return None
    return _with_body(question, topic, line)


def _with_body(question: Question, topic: Topic, line: str) -> str | None:
    """The question with the body of the talk, in the place that the question names if it names one."""
    opens = re.search(OPENINGS, line) is not None
    place = next((span for span in find_places(question.text)), None)
    body = topic.body or ""
    if place is not None:
        words = {fold(word) for word in place.full.split()}
        if set(question.left) - words - {"ban"}:
            return None  # it speaks of something else that is in this place
        body = _moved(body, place.full)
    elif set(question.left) - {"ban"}:
        return None
    if question.ask in OF_A_BODY or (question.posts and opens) or (question.posts and question.ask is Ask.OPEN):
        text = _without_opening(question.text) if place is None else _asking(question)
        return f"{text} {body}" if question.ask is not Ask.OPEN else f"{question.posts[0].post} {body} là ai?"
    if place is not None and opens:
        return (
            topic.question.replace(topic.body or "", body)
            if (topic.body or "") in topic.question
            else f"Ai là Trưởng ban {body}?"
        )
    if question.dates and not question.left:
        return f"{_undated(topic.question)} {question.text}"
    return None


def _asking(question: Question) -> str:
    """What the question asks, without the place that it names."""
    if question.posts:
        return f"Ai là {question.posts[0].post}"
    asked = {
        Ask.ROSTER: "Gồm những ai",
        Ask.COUNT: "Có bao nhiêu thành viên",
        Ask.DUTY: "Có nhiệm vụ gì",
        Ask.AGENCY: "Cơ quan thường trực là cơ quan nào",
        Ask.FOUNDING: "Quyết định nào thành lập",
        Ask.MEETS: "Họp bao lâu một lần",
    }
    return asked.get(question.ask, "Ai đứng đầu")


def _moved(body: str, place: str) -> str:
    """A body's name with another place in it."""
    mention = next(iter(find_bodies(body)), None)
    if mention is None or not mention.place or mention.place not in body:
        return f"{body} {place}"
    return body.replace(mention.place, place)


def _names_body(question: Question) -> bool:
    """Whether the question itself says which body it means."""
    return any(not mention.is_generic for mention in find_bodies(question.text))


def _without_opening(text: str) -> str:
    words = text.split()
    opening = re.search(OPENINGS, fold(text))
    return " ".join(words[len(opening.group().split()) :]) if opening else text


def _undated(text: str) -> str:
    for span in reversed(find_dates(text)):
        text = text[: span.start] + text[span.end :]
    return " ".join(text.rstrip(" ?.!").split())


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
