"""What a library knows of its bodies on a day, with the quotes that show it."""

from datetime import date

from knowledge.answers.passages.quoting import cite
from knowledge.errors import UnclearBody
from knowledge.facts.conflicts import conflicts, is_committee
from knowledge.facts.naming import bodies_called
from knowledge.facts.portrait import CitedConflict, Outline, Portrait, cited, outline, portray
from knowledge.facts.timeline import Body
from knowledge.records import Citation, Statement
from knowledge.snapshot import Snapshot

MOST_LISTED = 20  # bodies that a message names


class Known:
    """The facts of one generation."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._timeline = snapshot.timeline

    def body(self, name: str, day: date) -> Portrait:
        """What is known of the body called `name`. Raises UnclearBody."""
        found = bodies_called(name, self._timeline.bodies, self._snapshot.home)
        if not found.fitting:
            raise UnclearBody(f"No body is called {name!r}. {_listed('The nearest are:', found.nearest)}")
        if len(found.fitting) > 1:
            raise UnclearBody(_listed(f"Several bodies are called {name!r}; give one of these names:", found.fitting))
        return portray(found.fitting[0], self._timeline, day, self._cite)

    def bodies(self, day: date) -> list[Outline]:
        """All bodies of which something is known, committees first, by name."""
        ordered = sorted(self._timeline.bodies, key=lambda body: (not is_committee(body), body.name))
        return [found for body in ordered if (found := outline(body, self._timeline, day, self._cite))]

    def conflicts(self, day: date) -> list[CitedConflict]:
        """All conflicts and gaps, with the quotes that show them."""
        return [cited(conflict, self._cite) for conflict in conflicts(self._timeline, day)]

    def _cite(self, said: Statement) -> Citation | None:
        """The quote of a statement, word for word; none where its span does not lie in the stored text."""
        document = self._snapshot.document(said.document)
        if not 0 <= said.start < said.end <= len(document.text):
            return None
        return cite(document, said.start, said.end)


def _listed(line: str, bodies: tuple[Body, ...]) -> str:
    names = [f"  {body.name}" for body in bodies[:MOST_LISTED]]
    more = [f"  … and {len(bodies) - MOST_LISTED} more"] if len(bodies) > MOST_LISTED else []
    return "\n".join([line, *names, *more]) if names else "The library knows of no bodies yet."
