"""`python -m bot`: answers on Telegram when TELEGRAM_BOT_TOKEN is set, else in the terminal. All is wired here."""

import argparse
import asyncio
import contextlib
import io
import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import replace

from bot import texts
from bot.logs import set_up_logging
from bot.terminal import Terminal, make_samples, typed_lines
from knowledge import HoiError, Library, Settings

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bot; return the exit status."""
    _speak_utf8()
    given = _parser().parse_args(arguments)
    try:
        settings = Settings.load()
        on_telegram = bool(settings.token) and not given.terminal
        level = logging.DEBUG if given.verbose else logging.INFO if on_telegram else logging.WARNING
        set_up_logging(settings.token, level=level)
        return _on_telegram(settings) if on_telegram else _in_terminal(settings)
    except HoiError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:  # whoever read the answers has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Answer questions about Vietnamese administrative decisions, quoting them word for word: on "
        "Telegram when TELEGRAM_BOT_TOKEN is set, else in the terminal. Settings are read from the environment and "
        "from a file .env in the current folder; README.md lists them.",
        epilog="Questions may come through a pipe: echo 'Ai là Trưởng ban?' | python -m bot --terminal",
    )
    parser.add_argument("--terminal", action="store_true", help="talk in the terminal even if there is a token")
    parser.add_argument("-v", "--verbose", action="store_true", help="log more, never people's words or the token")
    return parser


def _speak_utf8() -> None:
    """Read and write UTF-8 whatever the locale says."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _in_terminal(settings: Settings) -> int:
    library = Library.open(settings)
    where, examples, mark = texts.FROM_LIBRARY.format(settings.library), [words.vi for words in texts.EXAMPLES], ""
    if library.is_empty:
        library.close()
        samples = settings.library.parent / "samples"
        make_samples(samples)
        library = Library.open(replace(settings, library=samples))
        where, examples, mark = texts.FROM_SAMPLES.format(settings.library), list(texts.SAMPLE_QUESTIONS), texts.SAMPLE
    with contextlib.closing(library):
        coloured = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
        terminal = Terminal(library, sys.stdout, mark=mark, coloured=coloured)
        if not sys.stdin.isatty():
            return 0 if terminal.talk(sys.stdin) else 1
        terminal.greet(where, examples)
        _warm(library)
        terminal.talk(typed_lines())
        print(texts.GOODBYE)
    return 0


def _warm(library: Library) -> None:
    """Load the model before the first question comes; an empty library needs none."""
    if not library.is_empty:
        library.warm()


def _on_telegram(settings: Settings) -> int:
    from bot.app import build, serve, stop_at_signals
    from bot.state import Receipts, State
    from bot.wire import WatchedRequest

    async def run(library: Library, state: State) -> None:
        stop = asyncio.Event()
        stop_at_signals(stop)
        watched = WatchedRequest()
        await serve(build(settings, library, state, watched=watched), watched, stop=stop)

    kept = settings.library.parent / "state.sqlite"
    with contextlib.ExitStack() as open_files:
        state = open_files.enter_context(contextlib.closing(State.open(kept)))
        receipts = None
        if settings.receipt_days:
            receipts = open_files.enter_context(contextlib.closing(Receipts.open(kept, settings.receipt_days)))
        library = open_files.enter_context(contextlib.closing(Library.open(settings, receipts=receipts)))
        _warm(library)
        asyncio.run(run(library, state))
    return 0


if __name__ == "__main__":
    sys.exit(main())
