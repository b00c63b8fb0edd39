"""Where on a page the article stands.

Trafilatura says where, we write it down: its own text leaves out cells, lists and ends of paragraphs now and then
(adbar/trafilatura issues 335, 431 and 890), and a decision must be quoted whole.
"""

import re
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from itertools import dropwhile, takewhile

from lxml.html import HtmlElement

from indexer.reading import letters
from indexer.reading.boilerplate import LISTS, is_line, is_list_of_links, own_letters
from indexer.reading.layout import BLOCKS, PARAGRAPH, own_line, written
from indexer.reading.lines import erase, holder
from indexer.reading.metadata import dated_lines

CORE = 0.7  # of what trafilatura takes: the smallest place with so much is the core
MOSTLY = 0.8  # of what stands beside the core: with so much taken it is of the article too
PLACES = frozenset("article body center div form main section td".split())
FEWEST_LETTERS = 60  # outside links: less, beside the core, is a label


def article(root: HtmlElement, title: str | None) -> tuple[str, date | None]:
    """The text of the article of a page whose boilerplate is pruned, and the day that stands over it.

    All of the core is kept; of the rest what trafilatura takes, and the lead that stands between title and core.
    """
    recognised = _recognised(root)
    core = _core(root, recognised)
    _drop_lists_of_links(core, recognised)
    day = _take_day(root, core)
    return PARAGRAPH.join(map(written, _parts(root, core, recognised, title))), day


def _recognised(root: HtmlElement) -> dict[HtmlElement, str]:
    """The blocks that trafilatura takes, with the lines that are their own; all but lists of links if none."""
    import trafilatura  # slow, so imported only where a page is read

    found = trafilatura.extract(deepcopy(root), favor_recall=True, include_comments=False, include_tables=True) or ""
    taken, whole = _unspaced(found), set(map(_unspaced, re.split(r"[\n|]", found)))  # `whole` is there for its speed
    said = {block: line for block in root.iter(*BLOCKS) if (line := own_line(block)) and not _links_on(block)}
    recognised = {block: line for block, line in said.items() if (bare := _unspaced(line)) in whole or bare in taken}
    return recognised or said


def _links_on(block: HtmlElement) -> bool:
    """Whether it is a list of links. A single one may be a legal basis."""
    return len(list(block.iter("a"))) > 1 and is_list_of_links(block)


def _core(root: HtmlElement, recognised: dict[HtmlElement, str]) -> HtmlElement:
    """The smallest place with most of what is recognised."""
    weights: Counter[HtmlElement] = Counter()
    for block, line in recognised.items():
        for place in (block, *block.iterancestors()):
            weights[place] += letters(line)
    core, enough = root, weights[root] * CORE
    while (heavy := next((child for child in core if weights[child] >= enough > 0), None)) is not None:
        core = heavy
    return next((place for place in (core, *core.iterancestors()) if place.tag in PLACES), root)


def _drop_lists_of_links(core: HtmlElement, recognised: dict[HtmlElement, str]) -> None:
    for element in list(core.iterdescendants(*BLOCKS)):
        is_list = (element.tag in LISTS or is_line(element)) and _links_on(element)
        if is_list and not any(inner in recognised for inner in element.iter()):
            element.drop_tree()


def _take_day(root: HtmlElement, core: HtmlElement) -> date | None:
    """Take out the lines that only date the page; the day that counts is the first in the core, else the last before.

    What stands further off is the clock in the portal's head, or other news.
    """
    dated = dated_lines(root)
    inside, before = set(core.iter()), set(takewhile(lambda element: element is not core, root.iter()))
    days = [(holder(line[0]), day) for line, day in dated]
    near = [day for place, day in days if place in inside] or [day for place, day in reversed(days) if place in before]
    for line, _ in dated:
        erase(line)
    return next(iter(near), None)


def _parts(
    root: HtmlElement, core: HtmlElement, recognised: dict[HtmlElement, str], title: str | None
) -> Iterator[HtmlElement]:
    """The core and the elements beside it that are of the article too, in their order."""
    said = {own_line(block) for block in core.iter(*BLOCKS)}  # a table of contents only says it again
    lead, above = _between(root, title, core), set(core.iterancestors())

    def belongs(element: HtmlElement) -> bool:
        own = {block: own_line(block) for block in element.iter(*BLOCKS)}
        is_label = own_letters(element) < FEWEST_LETTERS and element.getparent() is not core.getparent()
        if title in own.values() or is_label or is_list_of_links(element):
            return False
        new = sum(letters(line) for block, line in own.items() if block in recognised and line not in said)
        return new >= letters(element.text_content()) * MOSTLY or (element in lead and is_line(element))

    def walk(element: HtmlElement) -> Iterator[HtmlElement]:
        for child in element:
            if child is core or (child not in above and belongs(child)):
                yield child
            else:
                yield from walk(child)

    return walk(root) if core is not root else iter([root])


def _between(root: HtmlElement, title: str | None, core: HtmlElement) -> set[HtmlElement]:
    """The blocks after the title and before the core."""
    before = takewhile(lambda element: element is not core, root.iter(*BLOCKS))
    return set(dropwhile(lambda element: own_line(element) != title, before))


def _unspaced(text: str) -> str:
    return "".join(text.split())
