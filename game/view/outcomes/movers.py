"""People on a line who walk: from the first position to the last, and after each argument."""

from collections.abc import Sequence
from dataclasses import replace

from game.core.ballots import Tally
from game.core.outcomes import Movers
from game.core.outcomes.movers import Argument
from game.core.text import Plural, Text
from game.i18n.numbers import change_words
from game.view.bars import look_of
from game.view.layout import Share, centred, columns, rows
from game.view.looks import OptionLook
from game.view.marks import put_mark
from game.view.measures import TEXT, TIGHT
from game.view.options import option_words
from game.view.outcomes.around import around, words_fit
from game.view.outcomes.entries.card import entry_height, put_entry
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.list_layout import SIZES, lowest
from game.view.outcomes.said_votes import dotted
from game.view.outcomes.told import Told
from game.view.outcomes.walkers import grid_for, put_walkers, walk
from game.view.pen import Pen
from game.view.scene import Box, Role, ShapeKind, Weight

HEAD, DOT_LARGEST = 5.4, 7.4
DOTS = (9.0, 6.0)
"""How much of the height the dots have at least, where there is room and where an argument more needs it."""

LIST_GAP = 0.8
LOW_HEAD, LOW_DOTS, LOW_GAP = 4.8, 3.0, 0.6
"""The same of zones that stand one below the other, and the air between them."""

NOT_NOTED = Text("ui/outcome/argument-not-noted", "Argument {number} (not noted)")
NOTED = Text("ui/outcome/argument-noted", "{number}. {words}")
MOVED = Plural("ui/outcome/moved", "{n} moved", "{n} moved")


def draw(pen: Pen, box: Box, told: Told, found: Movers) -> int:
    """First where all began and ended, with the arguments that moved most; then a page for each argument."""
    if pen.flows:
        return _draw_flowing(pen, box, told, found)
    pages = 1 + len(found.arguments)
    page = told.page % pages
    if page:
        _draw_argument(pen, box, replace(told, verdict="", remarks=""), found, found.arguments[page - 1])
    else:
        _draw_all(pen, box, told, found)
    return pages


def _draw_all(pen: Pen, box: Box, told: Told, found: Movers) -> None:
    """Where all began and ended, and as many arguments as have room, those that moved most before others.

    Each has a page of its own anyway, and the question has none.
    """
    others = [each for each in found.arguments if each not in found.strongest]
    ranked = [*found.strongest, *sorted(others, key=lambda each: -each.moved)]
    gap = pen.h(LIST_GAP)
    for count in range(len(ranked), -1, -1):
        shown = [each for each in found.arguments if each in ranked[:count]]
        entries = [_entry(pen, told, found, each) for each in shown]
        form, heights = lowest(pen, box.w, entries)
        listed = sum(heights) + gap * len(heights)
        airy = next((dots for dots in DOTS if words_fit(pen, box, told, _line_least(pen, dots) + listed, False)), None)
        if airy is not None:
            break
    least = _line_least(pen, airy or DOTS[-1]) + listed
    body = around(pen, box, told, least)
    line, *places = rows(body, [Share(), *heights], gap=gap)
    _put_line(pen, line, told, found, [found.start, found.end])
    for entry, place in zip(entries, places, strict=True):
        put_entry(pen, place, entry, TEXT, form)


def _line_least(pen: Pen, dots: float) -> float:
    """The pixels that the zones take, with dots in so many hundredths."""
    return pen.h(HEAD + dots + 2.4)


def _draw_argument(pen: Pen, box: Box, told: Told, found: Movers, argument: Argument) -> None:
    """Who walked after an argument, which has the room of the verdict: all of them together are on the first page."""
    entry, gap, size = _entry(pen, told, found, argument, flows=True), pen.h(1.2), TEXT
    if argument.moved and entry.tail:  # the disc of those who moved, with how many they are
        moved = OptionLook(pen.theme.sun, pen.theme.on_sun, pen.theme.ink, None, round=True)
        entry = replace(entry, tail="", flag=moved, flag_words=entry.tail)
    line = _line_least(pen, DOTS[0]) + gap
    for larger in SIZES:
        if words_fit(pen, box, told, line + entry_height(pen, box.w, entry, larger), prompt=False):
            size = larger
            break
    high = entry_height(pen, box.w, entry, size)
    first, last = rows(around(pen, box, told, line + high), [Share(), high], gap=gap)
    until = found.arguments[: found.arguments.index(argument) + 1]
    _put_line(pen, first, told, found, [found.start, *(each.after for each in until)])
    put_entry(pen, last, entry, size)


def _draw_flowing(pen: Pen, box: Box, told: Told, found: Movers) -> int:
    """Larger text: where all began and ended, then all arguments as a list, with what each of them moved."""
    gap, line = pen.air(LIST_GAP), _line_height(pen, box, told, found)
    entries = [_entry(pen, told, found, each, flows=True) for each in found.arguments]
    form, heights = lowest(pen, box.w, entries)
    line += gap
    wanted = line + sum(heights) + gap * max(0, len(heights) - 1)
    body = around(pen, box, told, line - gap, wanted=wanted, verdict_first=True)
    first, *places = rows(body, [line - gap, *heights], gap=gap)
    _put_line(pen, first, told, found, [found.start, found.end])
    for entry, place in zip(entries, places, strict=True):
        put_entry(pen, place, entry, TEXT, form)
    return 1


def _entry(pen: Pen, told: Told, found: Movers, argument: Argument, flows: bool = False) -> Entry:
    number = found.arguments.index(argument) + 1
    note = argument.note
    words = pen.tr(NOT_NOTED, number=number) if note is None else pen.tr(NOTED, number=number, words=note.text)
    look: OptionLook | None = None
    if note is not None and note.side in argument.after.options:
        look = look_of(pen, argument.after, note.side)
    detail = _flows(pen, told, argument) if flows else ""
    tail = pen.tr.plural(MOVED, argument.moved)
    if flows and pen.narrow:
        detail, tail = detail or tail, ""  # what each place gained says how many, too
    return Entry(f"argument/{number}", words, look, tail, detail=detail, strong=argument in found.strongest)


def _flows(pen: Pen, told: Told, argument: Argument) -> str:
    """What each place gained or lost, where there is such a place: `For +2 · Against −2`."""
    said = []
    for flow in argument.flows:
        if not flow.people:
            continue
        words = option_words(pen.tr, told.session, told.played, argument.after.phase, flow.option)
        said.append(f"{words} {change_words(flow.people, pen.tr.language)}")
    return dotted(*said)


def _put_line(pen: Pen, box: Box, told: Told, found: Movers, counts: Sequence[Tally]) -> None:
    """The zones from end to end with a sign for each person, who comes from where they stood before the last count."""
    theme, before, after = pen.theme, counts[-2], counts[-1]
    pen.panel("line", box, theme.card, edge=theme.ink, edge_size=0.4, radius=2.4, role=Role.PANEL)
    beside = _zones_fit(pen, box, told, found)
    inner = box.inset(pen.air(1.6), pen.air(1.2 if beside else LOW_GAP))
    divided = columns if beside else rows
    gap = pen.h(2.0 if beside else LOW_GAP)
    zones = divided(inner, [Share()] * len(after.options), gap=gap)
    places: dict[str, Box] = {}
    for option, zone in zip(after.options, zones, strict=True):
        head, places[option] = rows(zone, [pen.h(HEAD if beside else LOW_HEAD), Share()])
        _put_head(pen, head, told, before, after, option)
    for zone in zones[1:]:
        rule = Box(zone.x - gap / 2 - pen.h(0.15), zone.y, pen.h(0.3), zone.h)
        if not beside:
            rule = Box(zone.x, zone.y - gap / 2 - pen.h(0.15), zone.w, pen.h(0.3))
        pen.panel(f"line/rule/{zones.index(zone)}", rule, theme.card_edge, radius=0.0)
    tallies = [found.start, *(argument.after for argument in found.arguments)]
    most = max((tally.count(option) for tally in tallies for option in tally.options), default=0)
    grid = grid_for(most, zones[0].w, pen.h(DOTS[0] if beside else LOW_DOTS))
    put_walkers(pen, after, walk(counts), places, grid, pen.h(DOT_LARGEST))


def _line_height(pen: Pen, box: Box, told: Told, found: Movers) -> float:
    """How many pixels high the zones are with larger text: beside each other, or one below the other."""
    if _zones_fit(pen, box, told, found):
        return pen.h(HEAD + DOTS[-1]) + 2 * pen.air(1.2)
    count = len(found.end.options)
    return count * pen.h(LOW_HEAD + LOW_DOTS) + (count - 1) * pen.h(LOW_GAP) + 2 * pen.air(LOW_GAP)


def _zones_fit(pen: Pen, box: Box, told: Told, found: Movers) -> bool:
    """Whether the zones stand beside each other; with larger text only where their words have room."""
    count = len(found.end.options)
    zone = (box.w - 2 * pen.air(1.6) - pen.h(2.0) * (count - 1)) / max(1, count)
    widest = max(
        pen.text_width(words, TEXT, Weight.BOLD)
        for option in found.end.options
        for words in (
            option_words(pen.tr, told.session, told.played, found.end.phase, option)
            + "".join(
                str(tally.count(option)) if option in tally.options else "0" for tally in (found.start, found.end)
            ),
        )
    )
    return not pen.flows or widest + pen.h(4.2 + 2.8 + 4 * 0.8) + 4 <= zone


def _put_head(pen: Pen, box: Box, told: Told, before: Tally, after: Tally, option: str) -> None:
    """A zone's sign and word, and how many stood there before and stand there now."""
    theme, look = pen.theme, look_of(pen, after, option)
    words = option_words(pen.tr, told.session, told.played, after.phase, option)
    counts = [str(tally.count(option)) if option in tally.options else "0" for tally in (before, after)]
    widths = [pen.text_width(count, TEXT, Weight.BOLD) + 1 for count in counts]
    fixed = pen.h(4.2 + 2.8 + 4 * 0.8) + sum(widths)
    wide = min(pen.text_width(words, TEXT, Weight.BOLD) + 1, box.w - fixed)
    parts = [pen.h(4.2), wide, widths[0], pen.h(2.8), widths[1]]
    mark, word, was, arrow, now = columns(box, parts, gap=pen.h(0.8))
    put_mark(pen, f"zone/{option}/mark", centred(mark, pen.h(4.2), pen.h(4.2)), look, theme.card)
    pen.shape(
        f"zone/{option}/arrow",
        centred(arrow, pen.h(2.6), pen.h(2.6)),
        ShapeKind.ARROW_RIGHT,
        theme.ink,
        ground=theme.card,
    )
    if pen.text_width(words, TEXT, Weight.BOLD) <= word.w:
        _put(pen, f"zone/{option}/word", word, words)
    _put(pen, f"zone/{option}/before", was, counts[0])
    _put(pen, f"zone/{option}/after", now, counts[1])


def _put(pen: Pen, node_id: str, box: Box, words: str) -> None:
    pen.text(node_id, box, words, weight=Weight.BOLD, ground=pen.theme.card, leading=TIGHT, middle=True)
