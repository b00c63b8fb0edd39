"""What has changed in a body in a time: what became of itself, and who came and went."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from knowledge.answers.facts.telling import Teller, Told
from knowledge.answers.phrasing import LONGEST_LIST, say, shortened
from knowledge.facts.recorded import Recorded
from knowledge.facts.timeline import Body, Spell
from knowledge.records import Says
from knowledge.vietnamese.names.titles import post_key

Days = tuple[date, date]


def changes(
    teller: Teller, body: Body, spells: Sequence[Spell], days: Days, documents: frozenset[str] | None = None
) -> Told | None:
    """What changed in those days, by some of a body's spells, in the order of time; None where none tells of a change.

    Where documents are named it is what they changed.
    """

    def is_theirs(recorded: Recorded | None) -> bool:
        return documents is None or (recorded is not None and recorded.statement.document in documents)

    events = [s for s in spells if s.said.kind is not Says.HOLDS and _lies_in(s.since, days) and is_theirs(s.by)]
    begun = {s.said.document for s in events if s.said.kind is Says.FOUNDS}
    held = [s for s in body.spells if s.said.kind is Says.HOLDS and not s.reported]
    new = [s for s in held if s in spells and _lies_in(s.since, days) and is_theirs(s.by)]
    came = [s for s in new if s.said.document not in begun and not _goes_on(s, held)]
    gone = [s for s in held if s in spells and _lies_in(s.until, days) and is_theirs(s.ended_by)]
    went = [s for s in gone if not _is_replaced(s, came) and not _is_kept(s, held)]
    told = [_event(teller, body, s) for s in events] + [_came(teller, s) for s in came]
    told += [_went(teller, s) for s in went]
    if not told:
        return None
    text = shortened(f"{body.name}:\n" + "\n".join(f"- {one}" for one in dict.fromkeys(told)), LONGEST_LIST)
    return Told(text, teller.proof(body, [*events, *came, *went]), body.name)


def came(teller: Teller, body: Body, held: Sequence[Spell], days: Days | None) -> Told | None:
    """Who came into a body in those days, or last of all, after it was founded."""
    founded = {s.said.document for s in body.spells if s.said.kind is Says.FOUNDS}
    new = [
        s
        for s in held
        if s.since and s.said.document not in founded and not s.reported and not _was_there(s, body) and s.said.person
    ]
    found = [s for s in new if _lies_in(s.since, days or _last([s.since for s in new if s.since]))]
    added = [s for s in found if s.said.target is None] or found
    return _told(teller, body, added, [_came(teller, s) for s in added])


def went(teller: Teller, body: Body, held: Sequence[Spell], days: Days | None) -> Told | None:
    """Who left a body in those days, or last of all, while it went on."""
    gone = [
        s for s in held if s.until and s.since and not s.reported and not _is_there_still(s, body) and s.said.person
    ]
    found = [s for s in gone if _lies_in(s.until, days or _last([s.until for s in gone if s.until]))]
    return _told(teller, body, found, [_went(teller, s) for s in found])


def _told(teller: Teller, body: Body, spells: Sequence[Spell], lines: Sequence[str]) -> Told | None:
    if not spells:
        return None
    text = shortened(f"{body.name}:\n" + "\n".join(f"- {one}" for one in dict.fromkeys(lines)), LONGEST_LIST)
    return Told(text, teller.proof(body, spells), body.name)


def _last(days: Sequence[date]) -> Days:
    last = max(days, default=date.max)
    return last, last


def _was_there(spell: Spell, body: Body) -> bool:
    """Whether the same person was in the body, in whatever post, until this holding began."""
    return any(
        s.said.kind is Says.HOLDS
        and s.said.person == spell.said.person
        and s.by.begins < spell.by.begins
        and (s.until is None or s.until >= spell.by.begins)
        for s in body.spells
    )


def _is_there_still(spell: Spell, body: Body) -> bool:
    """Whether the same person stayed in the body when this holding ended."""
    until = spell.until or date.max
    return any(
        s.said.kind is Says.HOLDS
        and s.said.person == spell.said.person
        and s is not spell
        and s.by.begins <= until
        and (s.until is None or s.until > until)
        for s in body.spells
    )


def _event(teller: Teller, body: Body, spell: Spell) -> str:
    if spell.said.kind is Says.DISSOLVES:
        return teller.ended(body, spell).text
    return teller.founding(body, [spell]).text


def _came(teller: Teller, spell: Spell) -> str:
    said = spell.said
    day = say(spell.by.begins)
    if teller.english:
        instead = f" in place of {said.target}" if said.target else ""
        return f"From {day}: {teller.who(said)}, {said.post}{instead} ({teller.source(spell)})."
    instead = f" thay {said.target}" if said.target else ""
    return f"Từ ngày {day}: {teller.who(said)} làm {said.post}{instead} ({teller.source(spell)})."


def _went(teller: Teller, spell: Spell) -> str:
    day = say(spell.until or date.max)
    ender = teller.source(replace(spell, by=spell.ended_by)) if spell.ended_by else teller.source(spell)
    if teller.english:
        return f"Until {day}: {teller.who(spell.said)}, {spell.said.post} ({ender})."
    return f"Đến ngày {day}: {teller.who(spell.said)} không còn là {spell.said.post} ({ender})."


def _lies_in(day: date | None, days: Days) -> bool:
    return day is not None and days[0] <= day <= days[1]


def _goes_on(spell: Spell, held: Sequence[Spell]) -> bool:
    """Whether the same person held the same post until the day on which this holding began."""
    return any(s.until == spell.since and _is_same(s, spell) for s in held)


def _is_kept(spell: Spell, held: Sequence[Spell]) -> bool:
    return any(s.since == spell.until and _is_same(s, spell) for s in held)


def _is_same(one: Spell, other: Spell) -> bool:
    return one.said.person == other.said.person and post_key(one.said.post or "") == post_key(other.said.post or "")


def _is_replaced(spell: Spell, came: Sequence[Spell]) -> bool:
    """Whether it is told already with the one who came in his place."""
    return any(s.since == spell.until and s.said.target == spell.said.person for s in came)
