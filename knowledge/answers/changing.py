"""What has changed in a body in a time: what became of itself, and who came and went."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from knowledge.answers.phrasing import LONGEST_LIST, say, shortened
from knowledge.answers.telling import Teller, Told
from knowledge.facts.timeline import Body, Spell
from knowledge.records import Says
from knowledge.vietnamese.titles import post_key

BEGUN_ANEW = (Says.FOUNDS, Says.REORGANISES, Says.RENAMES)
Days = tuple[date, date]


def changes(teller: Teller, body: Body, spells: Sequence[Spell], days: Days) -> Told | None:
    """What changed in those days, in the order of time; None where no source tells of a change."""
    events = [s for s in spells if s.said.kind is not Says.HOLDS and _lies_in(s.since, days)]
    begun = {s.said.document for s in events if s.said.kind is Says.FOUNDS}
    held = [s for s in spells if s.said.kind is Says.HOLDS and not s.reported]
    came = [s for s in held if _lies_in(s.since, days) and s.said.document not in begun and not _goes_on(s, held)]
    went = [s for s in held if _lies_in(s.until, days) and not _is_replaced(s, came) and not _is_kept(s, held)]
    told = [_event(teller, body, s) for s in events] + [_came(teller, s) for s in came]
    told += [_went(teller, s) for s in went]
    if not told:
        return None
    text = shortened(f"{body.name}:\n" + "\n".join(f"- {one}" for one in dict.fromkeys(told)), LONGEST_LIST)
    return Told(text, teller.proof(body, [*events, *came, *went]), body.name)


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
