"""Whether a quote speaks of the body that is asked about: of its kind, matter and place, and of no look-alike."""

import re
from itertools import pairwise

from knowledge.answers.asked.questions import Question
from knowledge.answers.meant.bodies import line_of, places_asked, words_in
from knowledge.answers.passages.quoting import Quote
from knowledge.answers.passages.words_told import above, around, joined
from knowledge.answers.weights import SIDE_BY_SIDE
from knowledge.vietnamese.names.bodies import BodyMention, find_bodies
from knowledge.vietnamese.names.kinds import Sort
from knowledge.vietnamese.names.places import find_places
from knowledge.vietnamese.writing.spelling import fold, folded


def body_asked(question: Question) -> BodyMention | None:
    """The committee that the question is about: the first that it names."""
    return next((body for body in find_bodies(question.text) if body.sort is Sort.COMMITTEE), None)


def speaks_of_its_body(question: Question, quote: Quote) -> bool:
    """Whether a quote calls the committee whose duties are asked for at least by what it is: "Tổ …", "Ban …"."""
    asked = body_asked(question)
    passage = quote.evidence.passage
    return asked is None or folded(asked.kind)[0] in folded(joined(passage.heading, quote.text))


def names_its_body(question: Question, quote: Quote) -> bool:
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


def says_its_matter(question: Question, quote: Quote) -> bool:
    """Whether title, headings and passage say all of what the body that is asked about has to do with."""
    text = around(quote)
    said, line = question.said_by(text), line_of(text)
    for body in find_bodies(question.text):
        matter = folded(body.subject)
        if not said.issuperset(word for word in matter if word in question.content):
            return False
        together = [f" {one} {other} " in line for one, other in pairwise(matter)]
        if together and sum(together) < len(together) * SIDE_BY_SIDE:  # "chuyển … thay đổi … số" is no "chuyển đổi số"
            return False
    return True


def names_its_places(question: Question, text: str) -> bool:
    """Whether a text names each place of the question between the same words: "đưa huyện Đông Trà lên quận"."""
    line, words = line_of(text), question.words
    for place in find_places(question.text):
        name, before = folded(place.name), folded(question.text[: place.start])
        at = len(before) + len(folded(question.text[place.start : place.end])) - len(name)
        after = [word for word in words[at + len(name) : at + len(name) + 1] if word in question.content]
        if f" {' '.join([*name, *after])} " not in line:
            return False
    return True


def may_be_of_another_place(question: Question, quote: Quote) -> bool:
    """Whether a quote does not say of which of several places it speaks, of which its news item tells."""
    asked, said = body_asked(question), words_in(joined(*above(quote), quote.text))
    if asked is None or all(map(said.issuperset, places_asked(question.text))):
        return False
    return len(_set_up(around(quote), asked)) > 1


def tells_of_several(text: str, asked: BodyMention, question: Question) -> bool:
    """Whether a text tells of other bodies of the kind that is asked for, or sets up more than one."""
    others = (body for body in find_bodies(text) if body.kind == asked.kind and body.subject)
    if any(frozenset(folded(other.subject)).isdisjoint(question.left) for other in others):
        return True
    return len(_set_up(text, asked)) > 1


def _set_up(text: str, asked: BodyMention) -> list[str]:
    """Where a text sets up a body of the kind that is asked for."""
    return re.findall(rf"\b(?:lap|kien toan|ra mat)(?: \w+){{0,2}} {fold(asked.kind)}\b", fold(text))
