"""How minds moved: the vote before, the vote after growing out of it, and who gained."""

from game.core.outcomes import Swing
from game.core.outcomes.counting import all_options, votes_for
from game.core.text import Text
from game.view.bars import look_of, put_bar
from game.view.layout import Share, centred, columns, rows, squeezed
from game.view.looks import OptionLook
from game.view.options import OPTION_WORDS, option_words
from game.view.outcomes.common import Told, around, paged, put_mark, put_prompt, put_strip, strip_height, words_fit
from game.view.parts import least_claim_height, put_claim
from game.view.pen import TEXT, TIGHT, Pen
from game.view.scene import Box, ShapeKind, Weight

BEFORE, AFTER = Text("ui/outcome/before", "Before"), Text("ui/outcome/after", "After")
MOST_IN_LINE = 3
"""Options with a short word each that stand beside each other; others have a line each."""
SIGN, ARROW, BAR = 4.6, 3.0, 5.4


def draw(pen: Pen, box: Box, told: Told, moved: Swing) -> int:
    """The claim, both bars, the counts in words, the verdict."""
    words = legend_words(pen, told, moved)
    if len(words) <= MOST_IN_LINE and all(option in OPTION_WORDS for option in words):
        _draw_sides(pen, box, told, moved, words)
        return 1
    return _draw_options(pen, box, told, moved, words)


def _draw_sides(pen: Pen, box: Box, told: Told, moved: Swing, words: dict[str, str]) -> None:
    """Few options with a short word each: their counts stand beside each other, and the claim stays large."""
    look = _winner_look(pen, moved)
    strip_least = strip_height(pen, box.w, told, look is not None)
    comfortable = [pen.h(8.4), pen.h(8.4), pen.h(6.0), 4 * pen.h(1.4), max(pen.h(15.0), strip_least)]
    least = [pen.h(5.8), pen.h(5.8), pen.h(5.1), 4 * pen.h(0.8), strip_least]
    claim_least = least_claim_height(pen, told.about, box.w)
    box = put_prompt(pen, box, told.phase, claim_least + sum(least))
    room = box.h - claim_least
    *highs, gaps, strip_high = squeezed(comfortable, least, room)
    claim, before, after, legend, strip = rows(box, [Share(), *highs, strip_high], gap=gaps / 4)
    put_claim(pen, "claim", claim, told.about, pen.theme.table, largest=7.4)
    _put_bars(pen, before, after, moved)
    _put_legend_in_line(pen, legend, moved, words)
    put_strip(pen, strip, told, look)


def _draw_options(pen: Pen, box: Box, told: Told, moved: Swing, words: dict[str, str]) -> int:
    """Options of several words: a line for each, on as many pages as it takes; gives how many.

    Where they would leave no room for what they are about, they lose their last words: the room knows them by letter.
    """
    bars, gap = 2 * pen.h(BAR), pen.h(0.8)
    heights = _line_heights(pen, box.w, moved, words)
    if not words_fit(pen, box, told, bars + 2 * gap + sum(heights), prompt=False):
        width = _words_width(pen, box.w, moved)
        words = {each: pen.shortened(said, width, 1, TEXT, Weight.BOLD) for each, said in words.items()}
        heights = _line_heights(pen, box.w, moved, words)
    lines = sum(heights)
    body = around(
        pen, box, told, bars + 2 * gap + max(heights, default=0.0), _winner_look(pen, moved), bars + 2 * gap + lines
    )
    spare = max(0.0, body.h - bars - 2 * gap - lines)
    high = pen.h(BAR) + min(pen.h(3.0), spare / 3)
    before, after, legend = rows(body, [high, high, Share()], gap=gap)
    _put_bars(pen, before, after, moved)
    return _put_legend(pen, legend, moved, words, heights, told.page)


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


def _put_bars(pen: Pen, before: Box, after: Box, moved: Swing) -> None:
    words = [pen.tr(BEFORE), pen.tr(AFTER)]
    label_width = max(pen.text_width(word, TEXT, Weight.BOLD) for word in words) + 2
    for node_id, box, word, tally, start in (
        ("before", before, words[0], moved.before, None),
        ("after", after, words[1], moved.after, moved.before),
    ):
        label, bar = columns(box, [label_width, Share()], gap=pen.h(2.0))
        ground = pen.theme.table
        pen.text(f"{node_id}/label", label, word, weight=Weight.BOLD, ground=ground, leading=TIGHT, middle=True)
        put_bar(pen, f"{node_id}/bar", bar, tally, start)


def _put_legend_in_line(pen: Pen, box: Box, moved: Swing, words: dict[str, str]) -> None:
    for option, place in zip(words, columns(box, [Share()] * len(words), gap=pen.h(1.0)), strict=True):
        width = pen.text_width(words[option], TEXT, Weight.BOLD) + 1
        _put_line(pen, place, moved, option, words[option], width)


def _put_legend(pen: Pen, box: Box, moved: Swing, words: dict[str, str], heights: list[float], page: int) -> int:
    """A line for each option, on as many pages as it takes; gives how many."""
    pages = paged(heights, box.h, 0.0)
    shown = pages[page % len(pages)]
    spare = box.h - sum(heights[place] for place in shown)
    more = min(pen.h(2.0), max(0.0, spare) / max(1, len(shown)))
    y = box.y
    options = list(words)
    for place in shown:
        line = Box(box.x, y, box.w, heights[place] + more)
        _put_line(pen, line, moved, options[place], words[options[place]], _words_width(pen, box.w, moved))
        y = line.bottom
    return len(pages)


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
        pen.text(node_id, text_box, text, weight=Weight.BOLD, ground=ground, leading=TIGHT, middle=True)
