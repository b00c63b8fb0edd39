"""Follow-ups made whole: what a question leaves out is taken from the talk so far.

"Còn phó ban?" leaves out the body, "Bà ấy giữ chức vụ gì?" the person, "Ai ký?" the document, "Thế huyện Đông Trà?"
all but the place, "Thế năm ngoái?" all but the time; "huyện Đông Trà" chooses among what was offered. A question that
stands alone is left as it is.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from knowledge.answers.asked.asking import Ask
from knowledge.answers.asked.questions import Question, read_question
from knowledge.records import Answer, Outcome, Topic
from knowledge.vietnamese.names.bodies import BodyMention, find_bodies
from knowledge.vietnamese.names.dates import find_dates, say
from knowledge.vietnamese.names.places import find_places
from knowledge.vietnamese.names.titles import find_posts
from knowledge.vietnamese.writing.shadow import shadow
from knowledge.vietnamese.writing.spelling import fold, folded

OPENINGS = r"^(?:the (?:con|thi)|con|the|vay (?:con|thi)|vay|va|con nua|the nhung|nhung|and|what about|how about)\b\s*"
PRONOUNS = re.compile(
    r"\b(?:ong|ba|anh|chi|co|chu|bac|nguoi|vi|dong chi) (?:ay|nay|do|ta)\b|\b(?:he|she|him|her|his)\b"
)
THIS_BODY = re.compile(
    r"\b(?:ban(?: chi dao| quan ly| to chuc)?|to(?: cong tac| giup viec)?|hoi dong"
    r"|tieu ban|doan|co quan|bcd|committee) "
    r"(?:nay|do|ay|tren|vua roi)\b|\b(?:this committee)\b"
)
POINTS_BACK = re.compile(
    r"\b(?:ay|do|nay)\b(?! (?:la|thi) )|\b(?:ong|ba|vi) (?:truong|pho|chu tich|giam doc|bi thu|bo truong)\b"
)
THIS_DOCUMENT = re.compile(
    r"\b(?:quyet dinh|qd|van ban|quy che|ke hoach|thong bao|nghi quyet|chi thi|nghi dinh|thong tu|cong van) "
    r"(?:nay|do|ay|tren|vua roi|kia)\b|^(?:the |con |vay )*no\b|\bit\b"
)
BEFORE_THAT = re.compile(
    r"^(?:the |con |vay )*(?:truoc do|truoc day|truoc (?:ong|ba|anh|chi) (?:ay|ta|nay)|nguoi (?:tien nhiem|truoc))\b"
    r"|\b(?:truoc do|truoc day)(?: la)?(?: ai)?$|^who (?:was|came) before"
)
OF_THAT_PERSON = re.compile(r"^(?:the |con |vay )*truoc (?:ong|ba|anh|chi) (?:ay|ta|nay)\b")
# More of the same body: "Còn ai nữa?", "Ngoài ra còn những ai?", "Các thành viên khác là ai?"
OTHERS = re.compile(
    r"^(?:con|ngoai ra|the con|the|vay|va)(?: (?:con|co|nhung|thi))* (?:ai|nguoi nao)(?: (?:nua|khac))*\W*$"
    r"|^(?:con )?(?:cac |nhung )*(?:thanh vien|uy vien|nguoi) (?:khac|con lai)\b"
)
THEY = re.compile(r"^(?:the |vay |con )*ho(?= (?:hop|co|lam|gom|phai|duoc|bao cao|sinh hoat)\b)")
SINCE_WHEN = re.compile(
    r"^(?:the |vay |va )*(?:(?:bat dau|giu chuc|nham chuc|lam) )*tu (?:khi nao|bao gio|luc nao|ngay nao|nam nao|thang nao)\W*$"
    r"|^(?:since|from) when\W*$"
)
# A place by its name alone: "Bên Tân Lộc ai đứng đầu?", "Còn Tân Lộc thì sao?"
NAMED_PLACE = re.compile(
    r"^(?:the |con |vay |va )*(?:(?P<at>o|ben|tai|phia) )?(?P<name>\w+(?: \w+){0,3}?)"
    r"(?=(?: thi| thi sao| ai| la ai| co| gom| do| nhu the nao| the nao)+\b|\W*$)"
)
OPENS_LATE = re.compile(r" (?:thi|la) (?:sao|the nao)\W*$|^(?:o|ben|tai|phia) ")
ROLE = re.compile(r"\b(?:co quan|don vi|bo phan) (?:thuong truc|giup viec)\b")
SHOW = re.compile(
    r"\b(?:nguyen van|toan van|van ban goc|ban goc|trich (?:dan|nguyen van)|full text|original text|quote)\b"
)
SHOWING = frozenset(folded("nguyên văn toàn bản gốc trích dẫn đoạn câu đó này xem đọc show full text original quote"))
OF_A_BODY = frozenset(
    {
        Ask.HOLDER,
        Ask.ROSTER,
        Ask.COUNT,
        Ask.DUTY,
        Ask.AGENCY,
        Ask.FOUNDING,
        Ask.MEETS,
        Ask.REPORTS,
        Ask.ENDED,
        Ask.CHANGES,
    }
)
OF_A_PERSON = frozenset({Ask.PREDECESSOR, Ask.SUCCESSOR, Ask.DUTY})  # in the body that is spoken of
OF_A_DOCUMENT = frozenset({Ask.STATUS, Ask.REPLACES, Ask.BASIS, Ask.SIGNER, Ask.EFFECTIVE, Ask.ISSUED, Ask.FOUNDED})
# Who asks "Ai là Chủ tịch nước?" has left the committee that was spoken of: no committee has such a post.
OF_THE_STATE = frozenset(
    {"Chủ tịch nước", "Phó Chủ tịch nước", "Thủ tướng", "Phó Thủ tướng", "Bộ trưởng", "Thứ trưởng"}
    | {"Tổng Bí thư", "Thống đốc", "Phó Thống đốc", "Tổng Thanh tra", "Tổng Kiểm toán"}
)
KINDS_WITH_POSTS = frozenset(folded("ban tổ đoàn"))  # "Trưởng ban" is no post of an "Ủy ban"
JOINT = frozenset(folded("của"))  # typed without its marks, it may be read as another word
# "trưởng ban" and "chủ tịch hội đồng" name a post, and of a body no more than its kind.
KIND_ALONE = frozenset(folded("ban tổ hội đồng đoàn nhóm tiểu ủy"))


def made_whole(question: Question, talk: Sequence[Answer]) -> str | None:
    """The question as it stands without the talk before it; None where it stands alone already."""
    if chosen := _chosen(question, talk):
        return chosen
    topics = [answer.topic for answer in reversed(talk) if answer.topic]
    if not topics:
        return None
    topic = _suiting(question, topics)
    if topic.since and SINCE_WHEN.search(fold(question.text)):
        return topic.question
    if topic.since and OF_THAT_PERSON.search(fold(question.text)) and not question.left:
        return f"{_undated(topic.question)} trước ngày {say(topic.since)}"
    if topic.document and (whole := _with_document(question, topic.document)):
        return whole
    person = _person(talk)
    if person and (pronoun := PRONOUNS.search(shadow(question.text))):
        named = _put(question.text, pronoun, person)
        in_a_body = question.ask in OF_A_PERSON and topic.body and not _names_body(question)
        return f"{named.rstrip(' ?.!')} trong {topic.body}?" if in_a_body else named
    if topic.since and BEFORE_THAT.search(fold(question.text)):
        asked = f"{question.posts[0].post} {topic.body} là ai" if question.posts and topic.body else None
        return f"{asked or _undated(topic.question)} trước ngày {say(topic.since)}"
    if topic.body is None:
        return None
    if OTHERS.search(fold(question.text)):
        return f"{topic.body} gồm những ai?"
    if pointed := THIS_BODY.search(shadow(question.text)) or THEY.search(shadow(question.text)):
        return _put(question.text, pointed, topic.body)
    if _names_body(question) or _is_of_the_state(question):
        return None
    if kind := _kind_alone(question, topic.body):
        return f"{question.text[: kind.start]}{topic.body}{question.text[kind.end :]}"
    return _with_body(question, topic, fold(question.text))


def points_nowhere(question: Question) -> bool:
    """Whether it asks of "ông ấy", and nobody was spoken of."""
    of_a_person = question.ask in OF_A_PERSON | {Ask.POSTS}
    return of_a_person and PRONOUNS.match(shadow(_without_opening(question.text))) is not None


def goes_on(question: Question, talk: Sequence[Answer]) -> bool:
    """Whether a question can only be meant of what the last answer told: "Thế hạn chót là ngày nào?"."""
    if not talk or not talk[-1].citations or question.names or question.documents:
        return False
    line = shadow(question.text)
    return re.search(OPENINGS, line) is not None or POINTS_BACK.search(line) is not None


def _kind_alone(question: Question, body: str) -> BodyMention | None:
    """The words "Ban Chỉ đạo" that name the body of the talk by its kind, where the question names nothing else."""
    named = find_bodies(question.text)
    if len(named) != 1 or not fold(body).startswith(f"{fold(named[0].kind)} "):
        return None
    words = frozenset(folded(question.text[named[0].start : named[0].end]))
    return named[0] if words.issuperset(question.left) else None


def _is_of_the_state(question: Question) -> bool:
    return bool(question.posts) and all(mention.post in OF_THE_STATE for mention in question.posts)


def _person(talk: Sequence[Answer]) -> str | None:
    """Who was spoken of last; nobody where the last answer was that somebody is not known."""
    for answer in reversed(talk):
        if answer.topic and (answer.topic.person or answer.outcome is Outcome.NOT_FOUND):
            return answer.topic.person
    return None


def _suiting(question: Question, topics: Sequence[Topic]) -> Topic:
    """What was spoken of last; where a post is asked for that it cannot have, what had such a post before that."""
    kinds = {word for mention in question.posts for word in folded(mention.post) if word in KINDS_WITH_POSTS}
    suits = (t for t in topics if t.body and folded(t.body)[0] in kinds)
    body = topics[0].body
    if not kinds or body is None or folded(body)[0] in kinds:
        return topics[0]
    return next(suits, topics[0])


def shown_again(question: Question, talk: Sequence[Answer]) -> Answer | None:
    """The last answer with citations, where the question asks to see its source word for word."""
    if not SHOW.search(fold(question.text)) or set(question.left) - SHOWING:
        return None
    return next((answer for answer in reversed(talk) if answer.citations), None)


def carried_on(topic: Topic | None, talk: Sequence[Answer]) -> Topic | None:
    """What an answer was about; one on a person leaves the body that was spoken of before."""
    before = next((answer.topic for answer in reversed(talk) if answer.topic), None)
    if topic is None or before is None or topic.body or not topic.person:
        return topic
    return replace(topic, body=before.body)


def _chosen(question: Question, talk: Sequence[Answer]) -> str | None:
    """Of the choices that were offered last the only one that says all that is said now."""
    said = frozenset(question.content) | frozenset(question.numbers)
    if not talk or not said:
        return None
    fitting = [choice for choice in talk[-1].choices if said <= frozenset(folded(choice))]
    return fitting[0] if len(fitting) == 1 else None


def _with_document(question: Question, document: str) -> str | None:
    """The question with the document that it points to, or of which it leaves out the name."""
    if question.documents:
        return None
    pointed = THIS_DOCUMENT.search(shadow(question.text))
    if pointed and (question.ask in OF_A_DOCUMENT | {Ask.ABOUT} or pointed.group()[-2:] not in ("no", "it")):
        return _put(question.text, pointed, document)
    if question.ask in OF_A_DOCUMENT and not question.left:
        return f"{question.text.rstrip(' ?.!')} {document}?"
    return None


def _put(text: str, place: re.Match[str], name: str) -> str:
    return text[: place.start()] + name + text[place.end() :]


def _with_body(question: Question, topic: Topic, line: str) -> str | None:
    """The question with the body of the talk, in the place that the question names if it names one."""
    opens = re.search(OPENINGS, line) is not None or OPENS_LATE.search(line) is not None
    place = _place(question)
    body = topic.body or ""
    role = ROLE.search(line)
    if place is not None:
        words = {fold(word) for word in place.split()}
        if set(question.left) - words - KIND_ALONE - JOINT:
            return None  # it speaks of something else that is in this place
        body = _moved(body, place)
    elif set(question.left) - KIND_ALONE - set(role.group().split() if role else ()):
        return None
    before = read_question(topic.question)
    if question.ask is Ask.OPEN and (question.posts or role):
        return _of_a_part(question.posts[0].post if question.posts else "Cơ quan thường trực", body, before)
    asks_itself = question.ask in OF_A_BODY and not (place and question.is_open)
    if asks_itself or (question.posts and opens):
        text = _without_opening(question.text) if place is None else _asking(question)
        return f"{text} {body}" if place else f"{body} {_lower(text)}"
    if place is not None and opens:
        return f"{_asking(before)} {body}?"
    if question.at_founding and not question.left:
        dates = " ".join(question.text[span.start : span.end] for span in question.dates)
        return f"{_undated(topic.question)} lúc mới thành lập {dates}".rstrip()
    if question.dates and not question.left:
        dates = " ".join(question.text[span.start : span.end] for span in question.dates)
        return f"{_undated(topic.question)} {dates}"
    return None


def _of_a_part(part: str, body: str, before: Question) -> str:
    """The question on a post or the agency of a body; where duties were spoken of, on theirs."""
    if before.ask is Ask.DUTY:
        return f"{part} {body} có nhiệm vụ gì?"
    return f"{part} {body} là {'ai' if find_posts(part) else 'cơ quan nào'}?"


def _place(question: Question) -> str | None:
    """The place that a question names, with its kind or by its name alone."""
    if span := next(iter(find_places(question.text)), None):
        return span.full
    named = NAMED_PLACE.match(shadow(question.text))
    words = set(named["name"].split()) if named else set()
    if named is None or words != set(question.left) or words <= KIND_ALONE:
        return None
    name = question.text[named.start("name") : named.end("name")]
    return name if named["at"] or name.istitle() else None


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
        Ask.REPORTS: "Báo cáo bao lâu một lần",
        Ask.ENDED: "Còn hoạt động không",
    }
    return asked.get(question.ask, "Ai đứng đầu")


def _moved(body: str, place: str) -> str:
    """A body's name with another place in it."""
    mention = next(iter(find_bodies(body)), None)
    own = mention and (mention.place or mention.owner)
    return body.replace(own, place) if own and own in body else f"{body} {place}"


def _names_body(question: Question) -> bool:
    """Whether the question itself says which body it means."""
    return bool(question.left) and any(not mention.is_generic for mention in find_bodies(question.text))


def _without_opening(text: str) -> str:
    words = text.split()
    opening = re.search(OPENINGS, fold(text))
    return " ".join(words[len(opening.group().split()) :]) if opening else text


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _undated(text: str) -> str:
    for span in reversed(find_dates(text)):
        text = text[: span.start] + text[span.end :]
    return " ".join(text.rstrip(" ?.!").split())
