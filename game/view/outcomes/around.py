"""What every reveal has around it: what it is about above, the verdict below, and in between the room for the rest."""

from dataclasses import replace

from game.view.layout import Part, Share, rows
from game.view.looks import OptionLook
from game.view.outcomes.about import about_above, about_height, about_size, about_that_fits, put_about
from game.view.outcomes.gaps import GAP, LOW_GAP
from game.view.outcomes.told import Told
from game.view.outcomes.verdict import grown_strip_height, put_remarks, put_strip, remarks_height, strip_height
from game.view.pen import Pen
from game.view.prompt import prompt_height, put_prompt
from game.view.scene import Box

MOST_ABOVE = 0.3
"""The part of the table that the reminder and the prompt together may take from a list that needs pages anyway."""


def around(
    pen: Pen,
    box: Box,
    told: Told,
    least: float,
    look: OptionLook | None = None,
    wanted: float | None = None,
    verdict_first: bool = False,
    answers: bool = False,
) -> Box:
    """What it is about above and the verdict below; gives the room between them.

    `least` is how many pixels the screen needs there, `wanted` how many it needs to show everything on one page.
    Where room is short, only the question that what it is about ends with stays, and in the end it gives way: then only
    the verdict stands, which is the largest thing where there is room. Larger text goes on on further pages instead,
    with `verdict_first` right below what it is about, and with the remarks after them. What the room is asked to do
    stands above all where there is room for it. Things that are `answers` rather take a page more on a narrow screen
    than lose the question. `look` is that of the option for which the verdict speaks; a page that goes on with a list
    has no verdict.
    """
    gap = pen.air(LOW_GAP if answers else GAP)
    wanted = max(least, wanted or least)
    strip_least = strip_height(pen, box.w, told, look is not None)
    below = strip_least + gap if told.verdict else 0.0
    about = told.about
    if not pen.flows:
        about = about_that_fits(pen, box.w, about, box.h - below, least, wanted, answers)
    about_least = about_height(pen, box.w, about)
    rest = below + (about_least + gap if about else 0.0)
    page = pen.on_a_page(box)
    paged_anyway = rest + wanted > page and prompt_height(pen, box.w, told.phase) + about_least <= MOST_ABOVE * page
    said_below = told.about == pen.tr(told.phase.prompt)  # an activity without a card is about what is asked
    if told.verdict and not said_below and (about == told.about or paged_anyway):
        box = put_prompt(pen, box, told.phase, rest + (least if paged_anyway and not pen.flows else wanted))
    if pen.flows and verdict_first and rest + wanted > page:
        return _verdict_first(pen, box, told, look, least, wanted)
    pen.wants(rest + wanted, box)
    spare = max(0.0, box.h - rest - wanted)
    strip_high = grown_strip_height(pen, box.w, told, look is not None, strip_least + spare) if told.verdict else 0.0
    about_high = 0.0
    if about:
        most = about_least + spare - max(0.0, strip_high - strip_least)
        about_high = about_height(pen, box.w, about, about_size(pen, box.w, about, most))
    parts: list[Part] = [*([about_high] if about else []), Share(), *([strip_high] if told.verdict else [])]
    places = [*rows(box, parts, gap=gap)]
    if about:
        put_about(pen, places.pop(0), about)
    if told.verdict:
        put_strip(pen, places.pop(), told, look)
    return places[0]


def words_fit(pen: Pen, box: Box, told: Told, least: float, prompt: bool = True) -> bool:
    """Whether what it is about, and with `prompt` what the room is asked to do, have room above so many pixels."""
    room = pen.on_a_page(box)
    room -= strip_height(pen, box.w, told, signed=False) + pen.h(GAP) if told.verdict else 0.0
    room -= prompt_height(pen, box.w, told.phase) if prompt else 0.0
    return about_that_fits(pen, box.w, told.about, room, least, least) == told.about


def _verdict_first(pen: Pen, box: Box, told: Told, look: OptionLook | None, least: float, wanted: float) -> Box:
    """What it is about and the verdict, on one page if that costs none; gives what is left over for the rest.

    The remarks stand right below the verdict where that page has room for them and not for what comes first, of `least`
    pixels, instead; else after the rest.
    """
    gap = pen.air(LOW_GAP)
    short = replace(told, remarks="")
    strip_high = strip_height(pen, box.w, short, look is not None)
    remarks_high = remarks_height(pen, box.w, told.remarks)
    below_about = [strip_high + gap, *([strip_high + remarks_high + 2 * gap] if remarks_high else [])]
    about, about_high = about_above(pen, box, told.about, below_about)
    remarked = [remarks_high] if remarks_high else []
    room = pen.on_a_page(box) - about_high - strip_high - 2 * gap
    below = remarks_high <= room and not (least <= room < remarks_high + gap + least)
    last: list[Part] = [*remarked, Share()] if below else [Share(), *remarked]
    parts: list[Part] = [*([about_high] if about else []), strip_high, *last]
    places = [*rows(box, parts, gap=gap)]
    pen.wants(about_high + strip_high + wanted + remarks_high + gap * (len(parts) - 1), box)
    if about:
        pen.near.append((places[0].y, places[2 if below and remarked else 1].bottom))
        put_about(pen, places.pop(0), about)
    put_strip(pen, places.pop(0), short, look)
    if remarks_high:
        put_remarks(pen, places.pop(0 if below else -1), told.remarks)
    return places[0]
