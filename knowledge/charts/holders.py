"""A timeline of posts: who held which from when to when. Where a source gives no day, the bar is open at that end."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path

from knowledge.charts.canvas import PALE, RULE, Canvas, Lines, Style, check_format, width_of, wrapped
from knowledge.facts.portrait import Member, Portrait
from knowledge.vietnamese.names.titles import Rank, post_key

MARGIN, LABELS, CHART, BAR, ROOM, BELOW_GROUP = 28.0, 230.0, 620.0, 15.0, 9.0, 12.0
FADE, STEPS = 30.0, 10  # how far an end without a day fades, in how many steps
TITLE, GROUP, NAME = Style(14, bold=True), Style(10, bold=True, colour="#1f4e79"), Style(9.5)
SMALL, DAYS = Style(8, colour=PALE), Style(7.5)
COLOURS = {Rank.HEAD: "#8db4da", Rank.STANDING_DEPUTY: "#8fbf85", Rank.DEPUTY: "#b3d3a6"}
OTHERS, REPORTED = "#ccd4dc", "#ebc08d"


@dataclass(frozen=True, slots=True)
class Held:
    """A holder's time in a post without a break; None: no source gives the day, or it goes on."""

    post: str
    who: str
    rank: Rank
    since: date | None
    until: date | None
    is_over: bool
    reported: bool


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where a day lies on the sheet."""

    first: date
    last: date
    left: float

    def x(self, day: date) -> float:
        return self.left + CHART * (day - self.first).days / max((self.last - self.first).days, 1)


def draw(portrait: Portrait, path: Path) -> None:
    """Draw the timeline into a file. Raises PictureError."""
    check_format(path)
    timeline(portrait).save(path, portrait.body)


def timeline(portrait: Portrait) -> Canvas:
    """The timeline, drawn."""
    held = holdings(portrait)
    groups = [(post, list(group)) for post, group in groupby(held, key=lambda one: one.post)]
    names = {one: wrapped(one.who, NAME, LABELS - 2 * ROOM) for one in held}
    width = 2 * MARGIN + LABELS + CHART
    title = wrapped(portrait.body, TITLE, width - 2 * MARGIN)
    note = wrapped(_note(portrait, held), SMALL, width - 2 * MARGIN)
    headings = {post: wrapped(post, GROUP, width - 2 * MARGIN) for post, _ in groups}
    top = MARGIN + title.height + note.height + 2 * ROOM + SMALL.size * 2
    rows = sum(_height(names[one]) for one in held) + sum(headings[post].height + BELOW_GROUP for post, _ in groups)
    canvas = Canvas(width, top + rows + MARGIN)
    canvas.text(note, MARGIN, canvas.text(title, MARGIN, MARGIN))
    scale = _scale(portrait, held)
    if any(one.since or one.until for one in held):
        _draw_years(canvas, scale, top)
    y = top
    for post, group in groups:
        y = canvas.text(headings[post], MARGIN, y)
        for one in group:
            canvas.text(names[one], MARGIN + ROOM, y + (_height(names[one]) - names[one].height) / 2)
            _draw_bar(canvas, one, scale, y + (_height(names[one]) - BAR) / 2)
            y += _height(names[one])
        y += BELOW_GROUP
    return canvas


def holdings(portrait: Portrait) -> list[Held]:
    """Who held which post, by rank, post and day; times that follow each other without a break are one."""
    found = [_held(member, portrait.as_of) for member in (*portrait.earlier, *portrait.members)]
    joined: list[Held] = []
    for one in sorted(found, key=lambda one: one.since or date.min):
        before = next((n for n, held in enumerate(joined) if _goes_on(held, one)), None)
        if before is None:
            joined.append(one)
        else:
            joined[before] = replace(one, since=joined[before].since)
    return sorted(joined, key=lambda one: (one.rank, post_key(one.post), one.post, one.since or date.min))


def _goes_on(before: Held, one: Held) -> bool:
    return (before.post, before.who) == (one.post, one.who) and before.until is not None and before.until == one.since


def _held(member: Member, as_of: date) -> Held:
    over = member.ended_by is not None or (member.until is not None and member.until <= as_of)
    who = member.person or member.office or ""
    return Held(member.post, who, member.rank, member.since, member.until if over else None, over, member.reported)


def _scale(portrait: Portrait, held: Sequence[Held]) -> _Scale:
    days = [day for one in held for day in (one.since, one.until) if day]
    first = min(days, default=portrait.as_of)
    return _Scale(date(first.year, 1, 1), max([portrait.as_of, *days]), MARGIN + LABELS)


def _draw_years(canvas: Canvas, scale: _Scale, top: float) -> None:
    years = range(scale.first.year, scale.last.year + 1)
    every = -(-len(years) // 12)
    for year in years[::every]:
        x = scale.x(date(year, 1, 1))
        canvas.line([(x, top - SMALL.size / 2), (x, canvas.height - MARGIN)], colour="#e3e8ed")
        canvas.text(Lines((str(year),), SMALL), x, top - SMALL.size * 2, centred=True)
    x = scale.x(scale.last)
    canvas.line([(x, top - SMALL.size / 2), (x, canvas.height - MARGIN)], colour=RULE, dashed=True)


def _draw_bar(canvas: Canvas, one: Held, scale: _Scale, y: float) -> None:
    left = scale.x(one.since) if one.since else scale.left
    right = scale.x(one.until) if one.until else scale.x(scale.last)
    colour = REPORTED if one.reported else COLOURS.get(one.rank, OTHERS)
    if one.since is None:
        left = _faded(canvas, left, y, colour)
    canvas.bar(left, y, max(right - left, 2), BAR, fill=colour)
    said = _days(one)
    room = max(right - left, 2) - 2 * ROOM
    if width_of(said, DAYS) <= room:
        canvas.text(Lines((said,), DAYS), left + ROOM, y + 2.5)
    elif right + ROOM + width_of(said, DAYS) <= canvas.width - MARGIN:
        canvas.text(Lines((said,), DAYS), right + ROOM / 2, y + 2.5)
    else:
        canvas.text(Lines((said,), DAYS), left - width_of(said, DAYS) - ROOM / 2, y + 2.5)


def _faded(canvas: Canvas, left: float, y: float, colour: str) -> float:
    """Draw an end that fades in, and return where the bar goes on."""
    step = FADE / STEPS
    for number in range(STEPS):
        canvas.bar(left + number * step, y, step, BAR, fill=colour, alpha=(number + 0.5) / STEPS)
    return left + FADE


def _days(one: Held) -> str:
    news = " (theo tin)" if one.reported else ""
    if one.since is None and not one.is_over:
        return f"nguồn không ghi ngày{news}"
    since = f"{one.since:%d/%m/%Y}" if one.since else "nguồn không ghi ngày"
    until = f"{one.until:%d/%m/%Y}" if one.until else ("không rõ ngày" if one.is_over else "nay")
    return f"{since} – {until}{news}"


def _height(name: Lines) -> float:
    return max(name.height, BAR) + ROOM


def _note(portrait: Portrait, held: Sequence[Held]) -> str:
    day = f"{portrait.as_of:%d/%m/%Y}"
    if not held:
        return f"Đến ngày {day}, chưa có văn bản nào cho biết ai giữ chức danh."
    sources = "; ".join(source.number or source.title or source.document for source in portrait.documents)
    return f"Ai giữ chức danh nào, đến ngày {day}. Nguồn: {sources}."
