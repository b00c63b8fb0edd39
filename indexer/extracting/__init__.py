"""Statements from documents: what each span of a text says of bodies, people, duties and other documents."""

from dataclasses import replace

from indexer.extracting.bodies.calling import calling
from indexer.extracting.bodies.figures import figures
from indexer.extracting.bodies.founding import founding
from indexer.extracting.bodies.lasting import lasting
from indexer.extracting.bodies.numbering import numbered
from indexer.extracting.bodies.renaming import renaming
from indexer.extracting.documents.press import press
from indexer.extracting.documents.relations import relations
from indexer.extracting.documents.restating import restated
from indexer.extracting.members.amending import Amending, is_told_by
from indexer.extracting.members.holders import Holders
from indexer.extracting.members.rosters import Rosters
from indexer.extracting.source import Source
from indexer.extracting.work.agencies import agencies
from indexer.extracting.work.assigning import Assigning
from indexer.extracting.work.duties import Duties
from knowledge.records import Document, Says, Statement

BEGINNINGS = frozenset({Says.FOUNDS, Says.REORGANISES, Says.RENAMES})
OF_PLANNED = frozenset({Says.HOLDS, Says.COUNTS, Says.AGENCY, Says.DUTY})


def extract(document: Document) -> tuple[Statement, ...]:
    """What a document states, in the order of its text."""
    source = Source(document)
    found = [
        *relations(source),
        *press(source),
        *founding(source),
        *renaming(source),
        *calling(source),
        *lasting(source),
    ]
    found = numbered(source, found)
    founded = frozenset(one.body for one in found if one.kind in BEGINNINGS and one.body and not one.planned)
    found += _members_and_figures(source, founded)
    assigning = Assigning(source, found)
    assigned = list(assigning.read())
    agencies_told = [one for one in found if one.kind is Says.AGENCY]
    found += restated(source, [one for one in found if one.kind is Says.AMENDS])
    found += assigned + Duties(source, founded, assigning.read_lines).read(agencies_told)
    found = _without_orders(_with_plans(found, founded))
    return tuple(sorted(dict.fromkeys(found), key=lambda statement: (statement.start, statement.end)))


def _members_and_figures(source: Source, founded: frozenset[str]) -> list[Statement]:
    holders = Holders(source, founded)
    rosters = Rosters(source)
    changes = [] if source.sets_norms else Amending(source).read()
    found = [] if source.sets_norms else rosters.read()
    for line in source.lines:
        body = rosters.bodies.get(line.start)
        for sentence in source.sentences_of(line):
            if line.start not in rosters.read_lines and not source.sets_norms:
                found += holders.read(sentence, body)
            found += agencies(source, sentence, body)
            found += figures(source, sentence, body)
    return changes + [one for one in found if not is_told_by(one, changes)]


def _without_orders(found: list[Statement]) -> list[Statement]:
    """What somebody is to found by duty, "3. Quyết định thành lập Tổ giúp việc", is not founded by that."""
    duties = {(one.start, one.end) for one in found if one.kind is Says.DUTY}
    return [one for one in found if one.kind not in BEGINNINGS or (one.start, one.end) not in duties]


def _with_plans(found: list[Statement], founded: frozenset[str]) -> list[Statement]:
    """What is said of bodies that are only planned is a plan as well."""
    planned = {one.body for one in found if one.kind in BEGINNINGS and one.planned} - founded
    return [replace(one, planned=True) if one.kind in OF_PLANNED and one.body in planned else one for one in found]
