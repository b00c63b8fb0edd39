"""`text` and `doctor`: what the library holds, word for word, and whether it is in order."""

import argparse
import sys

from knowledge.doctor import faults, repair
from knowledge.library import Library
from knowledge.search.embedding import model_identity
from knowledge.settings import Settings


def text(settings: Settings, given: argparse.Namespace) -> int:
    """Print a stored text as it is: no line end is changed."""
    with Library.open(settings) as library:
        sys.stdout.buffer.write(library.document(given.document).text.encode())
    return 0


def doctor(settings: Settings, given: argparse.Namespace) -> int:
    """Name each fault with its cure; first make the search files anew where that is asked for."""
    if given.repair:
        print(f"Made the search files anew: {repair(settings.library):,} passages.")
    found = list(faults(settings.library, model_identity(settings).name))
    for fault in found:
        print(f"{fault.what}\n    {fault.cure}")
    if not found:
        print(f"{settings.library} is in order.")
    return 1 if found else 0
