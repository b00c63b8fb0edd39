"""The people whom a question names."""

from collections.abc import Sequence

from knowledge.answers.asked.questions import Question
from knowledge.answers.meant.bodies import words_in
from knowledge.facts.timeline import Timeline
from knowledge.vietnamese.names.bodies import find_bodies
from knowledge.vietnamese.writing.spelling import fold, folded

ADDRESSES = frozenset(folded("ông bà anh chị chí cô chú bác"))


def people_meant(question: Question, timeline: Timeline) -> list[str]:
    """The people whose name the question says: by the given name at least, and with no word that is not theirs."""
    left = frozenset(question.left)
    names = {s.said.person for body in timeline.bodies for s in body.spells if s.said.person}
    said = _words_beside_kinds(question)
    meant = [name for name in names if folded(name)[-1] in left and _is_called(folded(name), said)]
    longest = max((len(words_in(name) & left) for name in meant), default=0)
    return sorted(name for name in meant if len(words_in(name) & left) == longest)


def _words_beside_kinds(question: Question) -> list[str]:
    """The words of a question without the kinds of bodies: no "chị Đào" is in "Ban Chỉ đạo"."""
    text = question.text
    for body in reversed(find_bodies(text)):
        if fold(text[body.start :]).startswith(fold(body.kind)):  # written in full
            text = f"{text[: body.start]};{text[body.start + len(body.kind) :]}"
    return folded(text)


def _is_called(name: Sequence[str], said: Sequence[str]) -> bool:
    """Whether the given name is said as a person's: behind an address or the name before it, or first of all."""
    return any(
        word == name[-1] and (before is None or before in ADDRESSES or before in name[-2:-1])
        for before, word in zip([None, *said], said, strict=False)
    )
