"""What the statements give for a question."""

from dataclasses import dataclass

from knowledge.answers.facts.telling import Told
from knowledge.records import Reason


@dataclass(frozen=True, slots=True)
class Finding:
    """What the fold gives for a question: something told, or choices, or why there is nothing."""

    told: Told | None = None
    choices: tuple[str, ...] = ()
    reason: Reason = Reason.NOT_BORNE_OUT
    nearest: str = ""
    is_partial: bool = False  # fewer are told than the question says that there are
