"""How minds moved: the vote before, the vote after growing out of it, and who gained."""

from fractions import Fraction

from game.core.outcomes import Swing
from game.core.outcomes.counting import all_options, votes_for
from game.core.text import Text
from game.view.bars import look_of, put_bar
from game.view.layout import Share, centred, columns, rows
from game.view.looks import OptionLook
from game.view.marks import put_mark
from game.view.measures import TEXT, TIGHT
from game.view.options import OPTION_WORDS, option_words
from game.view.outcomes.around import around, words_fit
from game.view.outcomes.entries.entry import Entry
from game.view.outcomes.listing import list_around
from game.view.outcomes.told import Told
from game.view.pen import Pen
from game.view.scene import Box, ShapeKind, Weight

BEFORE, AFTER = Text("ui/outcome/before", "Before"), Text("ui/outcome/after", "After")
MOST_IN_LINE = 3
"""Options with a short word each that stand beside each other; others have a line each."""
SIGN, ARROW, BAR = 4.6, 3.0, 5.4
LINE_APART = 3.0
"""The most between options on one line that are not evenly spread."""

APART = 1.0
"""Between options of several lines each: without it one reads on from the last line of another."""

MOST_LABEL = 0.3
"""The part of a bar's line that the name of its vote may take; longer ones stand above the bar."""


def draw(pen: Pen, box: Box, told: Told, moved: Swing) -> int:
    """The claim, both bars, the counts in words, the verdict."""
    words = legend_words(pen, told, moved)
    if len(words) <= MOST_IN_LINE and all(option in OPTION_WORDS for option in words):
        _draw_sides(pen, box, told, moved, words)
        return 1
    return _draw_options(pen, box, told, moved, words)


def _draw_sides(pen: Pen, box: Box, told: Told, moved: Swing, words: dict[str, str]) -> None:
    """Few options with a short word each: their counts stand beside each other below the bars."""
    across = _legend_across(pen, box.w, moved, words)
    lines = sum(_line_heights(pen, box.w, moved, words))
    if across > 1:
        lines = pen.h(5.1) * -(-len(words) // across)
    label, gap = label_height(pen, box.w), pen.air(1.0)
    least = 2 * (pen.h(5.8) + label) + lines + 2 * gap
    body = around(pen, box, told, least, _winner_look(pen, moved), verdict_first=True)
    spare = max(0.0, body.h - least)
    bar, more = min(pen.h(4.6), spare / 3), min(pen.h(1.4), spare / 8)
    high = pen.h(5.8) + label + bar
    middle = centred(body, body.w, min(body.h, 2 * high + lines + 2 * (gap + more) + more))
    before, after, legend = rows(middle, [high, high, Share()], gap=gap + more)
    _put_bars(pen, before, after, moved)
    _put_legend_in_line(pen, legend, moved, words, across)


def _draw_options(pen: Pen, box: Box, told: Told, moved: Swing, words: dict[str, str]) -> int:
    """Options of several words: a line for each, or a list on as many pages as it takes; gives how many."""
    label = label_height(pen, box.w)
    bars, gap = 2 * (pen.h(BAR) + label), pen.h(0.8)
    heights = [high + pen.h(APART) for high in _line_heights(pen, box.w, moved, words)]
    lines = sum(heights)
    wanted = bars + 2 * gap + lines
    if pen.flows or not words_fit(pen, box, told, wanted, prompt=False):
        entries = [_entry(pen, moved, option, said) for option, said in words.items()]
        return list_around(pen, box, told, entries, _winner_look(pen, moved), board=True)
    body = around(pen, box, told, wanted, _winner_look(pen, moved))
    spare = max(0.0, body.h - bars - 2 * gap - lines)
    high = pen.h(BAR) + label + min(pen.h(3.0), spare / 3)
    before, after, legend = rows(body, [high, high, Share()], gap=gap)
    _put_bars(pen, before, after, moved)
    _put_legend(pen, legend, moved, words, heights)
    return 1


def _entry(pen: Pen, moved: Swing, option: str, words: str) -> Entry:
    """An option in a list, with a bar of its own: where both bars and all words have no room."""
    tally = moved.after if option in moved.after.options else moved.before
    before, after = votes_for(moved.before, option), votes_for(moved.after, option)
    return Entry(
        f"option/{option}",
        words,
        look_of(pen, tally, option),
        str(after),
        str(after),
        was=str(before),
        part=Fraction(after, max(1, moved.after.cast)),
        part_before=Fraction(before, max(1, moved.before.cast)),
        strong=moved.winner is not None and option == moved.winner.side,
    )


def legend_words(pen: Pen, told: Told, moved: Swing) -> dict[str, str]:
    """The options of both votes and what they say."""
    found = {}
    for option in all_options(moved.before, moved.after):
        tally = moved.after if option in moved.after.options else moved.before
        found[option] = option_words(pen.tr, told.session, told.played, tally.phase, option)
    return found


def _winner_look(pen: Pen, moved: Swing) -> OptionLook | None:
    if moved.winner is None:
        return None
    tally = moved.after if moved.winner.side in moved.after.options else moved.before
    return look_of(pen, tally, moved.winner.side)


def label_width(pen: Pen) -> float:
    return max(pen.text_width(pen.tr(word), TEXT, Weight.BOLD) for word in (BEFORE, AFTER)) + 2


def label_height(pen: Pen, width: float) -> float:
    """How many pixels the name of a vote takes above its bar: none where it has room beside it."""
    return 0.0 if label_width(pen) <= MOST_LABEL * width else pen.h(TEXT * TIGHT + 0.4)


def _put_bars(pen: Pen, before: Box, after: Box, moved: Swing) -> None:
    above = label_height(pen, before.w)
    pen.keep(before, after)
    for node_id, box, word, tally, start in (
        ("before", before, pen.tr(BEFORE), moved.before, None),
        ("after", after, pen.tr(AFTER), moved.after, moved.before),
    ):
        if above:
            label, bar = rows(box, [above, Share()])
        else:
            label, bar = columns(box, [label_width(pen), Share()], gap=pen.h(2.0))
        ground = pen.theme.table
        pen.text(f"{node_id}/label", label, word, weight=Weight.BOLD, ground=ground, leading=TIGHT, middle=True)
        put_bar(pen, f"{node_id}/bar", bar, tally, start)


def _legend_across(pen: Pen, width: float, moved: Swing, words: dict[str, str]) -> int:
    """How many options stand beside each other: all of them where there is room, else one on a line.

    Where text is larger, as many as there is room for, so that what is said about them has room on their page.
    """
    widths = _entry_widths(pen, moved, words)
    tried = range(len(words), 1, -1) if pen.flows else [len(words)]
    for across in tried:
        lines = (widths[first : first + across] for first in range(0, len(widths), across))
        if all(sum(line) + pen.h(1.0) * (len(line) - 1) <= width + 1 for line in lines):
            return max(1, across)
    return 1


def _entry_widths(pen: Pen, moved: Swing, words: dict[str, str]) -> list[float]:
    """How many pixels wide each option is with its mark, its words and its votes before and after."""
    return [
        pen.h(SIGN + ARROW + 4 * 1.0)
        + pen.text_width(said, TEXT, Weight.BOLD)
        + sum(
            pen.text_width(str(votes_for(tally, option)), TEXT, Weight.BOLD) + 1
            for tally in (moved.before, moved.after)
        )
        + 1
        for option, said in words.items()
    ]


def _put_legend_in_line(pen: Pen, box: Box, moved: Swing, words: dict[str, str], across: int) -> None:
    """The options with their words beside each other; on lines of their own their counts stand below each other."""
    widest = max(pen.text_width(said, TEXT, Weight.BOLD) for said in words.values()) + 1
    if across > 1:
        widths = _entry_widths(pen, moved, words)
        even = (box.w - pen.h(1.0) * (across - 1)) / across
        if max(widths) <= even + 1:  # as far from each other as they can be, else each as wide as it has to be
            widths = [even] * len(words)
        cells: list[Box] = []
        lines = -(-len(words) // across)
        for number, line in enumerate(rows(box, [Share()] * lines)):
            shown = widths[number * across : (number + 1) * across]
            apart = max(pen.h(1.0), min(pen.h(LINE_APART), (box.w - sum(shown)) / len(shown)))
            cells += columns(line, [*shown[:-1], Share()], gap=apart)
        pen.keep(*cells)  # no option alone on the next page
    else:
        cells = [*rows(box, [Share(high) for high in _line_heights(pen, box.w, moved, words)])]
    for option, place in zip(words, cells, strict=True):
        width = widest if across == 1 else pen.text_width(words[option], TEXT, Weight.BOLD) + 1
        _put_line(pen, place, moved, option, words[option], min(width, _words_width(pen, box.w, moved)))


def _put_legend(pen: Pen, box: Box, moved: Swing, words: dict[str, str], heights: list[float]) -> None:
    """A line for each option."""
    more = min(pen.h(2.0), max(0.0, box.h - sum(heights)) / max(1, len(heights)))
    y = box.y
    for (option, said), high in zip(words.items(), heights, strict=True):
        line = Box(box.x, y, box.w, high + more)
        _put_line(pen, line, moved, option, said, _words_width(pen, box.w, moved))
        y = line.bottom


def _number_width(pen: Pen, moved: Swing) -> float:
    most = max((*(moved.before.counts), *(moved.after.counts)), key=lambda count: len(str(count or 0)), default=0)
    return pen.text_width("0" * len(str(most or 0)), TEXT, Weight.BOLD) + 1


def _words_width(pen: Pen, width: float, moved: Swing) -> float:
    return width - pen.h(SIGN + ARROW + 4 * 1.0) - 2 * _number_width(pen, moved)


def _line_heights(pen: Pen, width: float, moved: Swing, words: dict[str, str]) -> list[float]:
    return [max(pen.h(5.1), _line_height(pen, width, moved, said)) for said in words.values()]


def _line_height(pen: Pen, width: float, moved: Swing, words: str) -> float:
    return pen.text_height(words, _words_width(pen, width, moved), TEXT, Weight.BOLD, TIGHT)


def _put_line(pen: Pen, box: Box, moved: Swing, option: str, words: str, words_width: float) -> None:
    """An option's mark, its words, and its votes before and after."""
    tally = moved.after if option in moved.after.options else moved.before
    counts = [str(votes_for(moved.before, option)), str(votes_for(moved.after, option))]
    widths = [pen.text_width(count, TEXT, Weight.BOLD) + 1 for count in counts]
    sign, word, before, arrow, after, _ = columns(
        box, [pen.h(SIGN), words_width, widths[0], pen.h(ARROW), widths[1], Share()], gap=pen.h(1.0)
    )
    ink, ground = pen.theme.ink, pen.theme.table
    put_mark(pen, f"legend/{option}/sign", centred(sign, pen.h(SIGN), pen.h(SIGN)), look_of(pen, tally, option), ground)
    arrow_box = centred(arrow, pen.h(ARROW), pen.h(ARROW))
    pen.shape(f"legend/{option}/arrow", arrow_box, ShapeKind.ARROW_RIGHT, ink, ground=ground)
    for name, text_box, text in (("word", word, words), ("before", before, counts[0]), ("after", after, counts[1])):
        node_id = f"legend/{option}/{name}"
        pen.text(node_id, text_box, text, weight=Weight.BOLD, ground=ground, leading=TIGHT, middle=True, balanced=True)
