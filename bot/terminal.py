"""The same conversation in the terminal, typed or through a pipe."""

import contextlib
import logging
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TextIO

from bot import texts
from bot.conversation import Conversations, Knowledge
from bot.printing import page, shown, wrapped
from knowledge import HoiError, is_english

log = logging.getLogger(__name__)

TALK = "terminal"
ENDS = frozenset({"/thoat", "/thoát", "/exit", "/quit"})
HELPS = frozenset({"/help", "/start", "/?"})


class SamplesError(HoiError):
    """The sample documents could not be made into a library."""


class Terminal:
    """A conversation over lines of text. `mark` stands before every answer."""

    def __init__(self, knowledge: Knowledge, out: TextIO, *, mark: str = "", coloured: bool = False) -> None:
        self._knowledge = knowledge
        self._out = out
        self._mark = mark
        self._coloured = coloured
        self._conversations = Conversations()

    def greet(self, where: str, examples: Sequence[str]) -> None:
        """Say what this is, where the answers come from, and what one could ask."""
        questions = "\n".join(f"  • {example}" for example in examples)
        help_ = wrapped(texts.TERMINAL_HELP)
        self._say("\n\n".join([wrapped(texts.HELLO), wrapped(where), f"{texts.TRY}\n{questions}", help_]))

    def talk(self, lines: Iterable[str]) -> bool:
        """Answer each line until they end or one says so; return whether every question could be answered."""
        went_well = True
        for line in lines:
            words = shown(line).strip()
            if words.lower() in ENDS:
                break
            if words.lower() in HELPS:
                self._say(wrapped(texts.TERMINAL_HELP))
            elif words:
                went_well &= self._answer(self._conversations.meant(TALK, words))
        return went_well

    def _answer(self, question: str) -> bool:
        english = is_english(question)
        try:
            answer = self._knowledge.ask(question, talk=self._conversations.of(TALK))
        except Exception:
            log.exception("A question could not be answered.")
            self._say(wrapped(self._mark + texts.APOLOGY(english)))
            return False
        self._conversations.remember(TALK, answer)
        self._say(page(answer, english=english, mark=self._mark, coloured=self._coloured))
        return True

    def _say(self, text: str) -> None:
        print(text, end="\n\n", file=self._out, flush=True)


def typed_lines() -> Iterator[str]:
    """Yield what is typed at the prompt, until Ctrl-D."""
    with contextlib.suppress(ImportError):  # Windows has none
        import readline  # noqa: F401 - importing it lets a line be edited and an earlier one be fetched back
    while True:
        try:
            yield input(texts.PROMPT)
        except EOFError:
            sys.stdout.write("\n")  # the prompt's line is still open
            return


def make_samples(library: Path) -> None:
    """Index the sample documents into `library`, in a process of its own: the bot needs nothing of the indexer.

    Its progress shows on standard error; standard input is left to the conversation. Raises SamplesError.
    """
    command = [sys.executable, "-m", "indexer", "samples", "--library", str(library)]
    made = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)  # noqa: S603 - our own
    if made.returncode:
        raise SamplesError(
            f"The sample documents could not be indexed (exit {made.returncode}; the reason stands above). "
            "Put in documents of your own: python -m indexer add FILE"
        )
