"""Ask, search and read a library from the command line."""

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from knowledge.commands import asking, facts, keeping, replaying
from knowledge.commands.arguments import count, day
from knowledge.errors import HoiError
from knowledge.settings import Settings


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Returns the exit code: 0 done, 1 something was refused or is at fault, 2 unusable arguments."""
    for stream in (sys.stdout, sys.stderr):
        # Half of a surrogate pair in a question is given back as JSON writes it.
        stream.reconfigure(encoding="utf8", errors="backslashreplace")  # type: ignore[union-attr]  # text streams both
    given = _parser().parse_args(arguments)
    try:
        settings = Settings.load()
        if given.library:
            settings = replace(settings, library=given.library)
        code: int = given.run(settings, given)
    except HoiError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m knowledge", description="Ask, search and read a library.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, run: Callable[[Settings, argparse.Namespace], int], text: str) -> argparse.ArgumentParser:
        one = commands.add_parser(name, help=text, description=text)
        one.set_defaults(run=run)
        one.add_argument(
            "--library", type=Path, metavar="DIR", help="the library (default: $HOI_LIBRARY or var/library)"
        )
        return one

    ask = command("ask", asking.ask, "answer a question, or a file of questions, citing word for word")
    ask.add_argument("question", nargs="?", metavar="QUESTION")
    ask.add_argument("--as-of", type=day, metavar="YYYY-MM-DD", help="answer as of this day (default: today)")
    ask.add_argument("--json", action="store_true", help="one JSON object an answer")
    ask.add_argument("--batch", type=Path, metavar="FILE", help='a file with {"id", "question"} a line; needs --json')
    ask.add_argument("--receipt", action="store_true", help="print the answer's receipt, from which it can be replayed")
    search = command("search", asking.search, "find documents for a file of questions, each at its best passage")
    search.add_argument("--json", action="store_true", required=True, help="one JSON object a question")
    search.add_argument("--batch", type=Path, metavar="FILE", required=True, help='{"id", "question"} a line')
    search.add_argument("--top", type=count, default=10, metavar="N", help="how many documents (default: 10)")
    known = command("facts", facts.facts, "tell what is known of a body, or of all bodies, each thing with its quote")
    known.add_argument("body", nargs="?", metavar="BODY", help="its name, in full or in part, bare or abbreviated")
    known.add_argument("--as-of", type=day, metavar="YYYY-MM-DD", help="as of this day (default: today)")
    known.add_argument("--json", action="store_true", help="one JSON object")
    known.add_argument("--conflicts", action="store_true", help="what does not fit together, and what is missing")
    known.add_argument("--chart", type=Path, metavar="FILE", help="draw who belongs to it (.svg or .png)")
    known.add_argument("--timeline", type=Path, metavar="FILE", help="draw who held which post when (.svg or .png)")
    replay = command("replay", replaying.replay, "give a receipt's answer again, and show what has changed since")
    replay.add_argument("receipt", metavar="RECEIPT", help="a file, '-' for standard input, or an id kept by the bot")
    replay.add_argument("--as-of", type=day, metavar="YYYY-MM-DD", help="the day of the new answer (default: today)")
    replay.add_argument("--json", action="store_true", help="one JSON object")
    text = command("text", keeping.text, "print a document's stored text, and nothing else")
    text.add_argument("document", metavar="ID")
    doctor = command("doctor", keeping.doctor, "check the library and name a cure for each fault")
    doctor.add_argument("--repair", action="store_true", help="make the search files anew; embeds nothing")
    return parser


if __name__ == "__main__":
    sys.exit(main())
