"""`facts`: what is known of a body on a day, of all bodies, or what does not fit together; also as pictures."""

import argparse
import sys
from dataclasses import asdict

from knowledge.commands.arguments import as_line, today
from knowledge.facts.page import conflicts_page, list_page, portrait_page
from knowledge.facts.portrait import Portrait
from knowledge.library import Library
from knowledge.settings import Settings


def facts(settings: Settings, given: argparse.Namespace) -> int:
    """Print what is known, or draw it."""
    day = given.as_of or today()
    if given.body is not None and given.conflicts:
        print("--conflicts looks through all bodies: leave BODY out.", file=sys.stderr)
        return 2
    if given.body is None and (given.chart or given.timeline):
        print("A picture shows one body: name it after the options.", file=sys.stderr)
        return 2
    with Library.open(settings) as library:
        if given.conflicts:
            found = library.conflicts(as_of=day)
            row = {"as_of": day, "conflicts": [asdict(conflict) for conflict in found]}
            print(as_line(row) if given.json else conflicts_page(found, day))
        elif given.body is None:
            bodies = library.bodies(as_of=day)
            row = {"as_of": day, "bodies": [asdict(body) for body in bodies]}
            print(as_line(row) if given.json else list_page(bodies, day))
        else:
            portrait = library.facts(given.body, as_of=day)
            _draw(portrait, given)
            if given.json or not (given.chart or given.timeline):
                print(as_line(asdict(portrait)) if given.json else portrait_page(portrait))
    return 0


def _draw(portrait: Portrait, given: argparse.Namespace) -> None:
    """Draw what is asked for. The drawing library takes its time to load, so only a picture loads it."""
    if given.chart:
        from knowledge.charts.organisation import draw as draw_chart

        draw_chart(portrait, given.chart)
        print(f"Drawn: {given.chart}", file=sys.stderr)
    if given.timeline:
        from knowledge.charts.holders import draw as draw_timeline

        draw_timeline(portrait, given.timeline)
        print(f"Drawn: {given.timeline}", file=sys.stderr)
