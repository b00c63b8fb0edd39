"""Reading what people type: made legible, keys turned into marks, abbreviations written out, the rest restored."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial

from knowledge.vietnamese.writing.abbreviations import expand
from knowledge.vietnamese.writing.keys import written_out
from knowledge.vietnamese.writing.language import is_english
from knowledge.vietnamese.writing.restoring import Counts, CountsInMemory, is_known, restored
from knowledge.vietnamese.writing.spelling import legible, normalise

NOTHING = CountsInMemory()
LONGEST = 2_000  # characters of a question that are read


@dataclass(frozen=True, slots=True)
class Reading:
    """A question as typed, made legible, and as it is understood; an English one stays as it is.

    `in_doubt` where another reading is nearly as likely, or where letters were changed.
    """

    typed: str
    legible: str
    text: str
    english: bool = False
    in_doubt: bool = False
    defined: Mapping[str, str] = field(default_factory=dict)  # abbreviations that documents define, by folded shape


def read(typed: str, counts: Counts = NOTHING, defined: Mapping[str, str] | None = None) -> Reading:
    """Read what was typed, given the counts of the indexed text and the abbreviations that documents define."""
    plain = " ".join(legible(normalise(typed[:LONGEST])).text.split())
    if is_english(plain):
        return Reading(typed, plain, plain, english=True)
    with_marks = written_out(plain, partial(is_known, counts=counts))
    understood = restored(expand(with_marks, defined), counts)
    in_doubt = understood.doubtful or with_marks != plain
    return Reading(typed, with_marks, understood.text, in_doubt=in_doubt, defined=defined or {})
