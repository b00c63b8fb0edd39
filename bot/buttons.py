"""The buttons under messages, and what comes back when one is pressed. Telegram allows 64 bytes for that."""

import re
from collections.abc import Iterable, Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot import texts
from bot.rendering import shortened

LABEL_LIMIT = 60  # the message has the whole question; a phone shows some forty characters of a button

EXAMPLE = re.compile(r"try:(?P<english>[01]):(?P<number>\d)")
CHOICE = re.compile(r"ask:(?P<answer>[0-9a-f]{16}):(?P<number>\d+)")
VOTE = re.compile(r"vote:(?P<answer>[0-9a-f]{16}):(?P<right>[01])")


def examples(english: bool) -> InlineKeyboardMarkup:
    """Offer the example questions."""
    return _column((words(english), f"try:{english:d}:{number}") for number, words in enumerate(texts.EXAMPLES))


def choices(answer: str, questions: Sequence[str]) -> InlineKeyboardMarkup:
    """Offer the questions of the answer with the id `answer`."""
    return _column(
        (f"{number + 1}. {shortened(question, LABEL_LIMIT)}", f"ask:{answer}:{number}")
        for number, question in enumerate(questions)
    )


def votes(answer: str, english: bool, chosen: bool | None = None) -> InlineKeyboardMarkup:
    """Ask whether the answer with the id `answer` is right, and show what was chosen."""
    row = [
        InlineKeyboardButton(
            texts.CHOSEN.format(words(english)) if chosen is right else words(english),
            callback_data=f"vote:{answer}:{right:d}",
        )
        for words, right in ((texts.RIGHT, True), (texts.WRONG, False))
    ]
    return InlineKeyboardMarkup([row])


def _column(labelled: Iterable[tuple[str, str]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(label, callback_data=data)] for label, data in labelled])
