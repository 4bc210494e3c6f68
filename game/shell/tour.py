"""The tour's cards with what they show in small: screens of the decks and formats that are there."""

from contextlib import suppress
from dataclasses import replace

from game.core.format import Format, PhaseKind
from game.core.start import NoFittingCards
from game.i18n.translator import Translator
from game.shell.choosing import shown_ways
from game.shell.gallery import NoSuchScreen, screen
from game.view.audience.tour import STOPS
from game.view.screens import Overlay, Screen, Seat
from game.view.stage import Example, Stage
from game.view.ways import fitting_cards, plans_offered

SEED = 1


def at_stop(stage: Stage, place: int, tr: Translator) -> Stage:
    """The stage with that card of the tour over it (from 0), and the screen beside it."""
    below = replace(stage, overlay=None, focus=None, page=0, notice=None, trouble=None, seat=Seat.ALONE, example=None)
    example = replace(_example(STOPS[place].id, below, tr), stop=place)
    return replace(stage, overlay=Overlay.TOUR, page=0, focus=None, typed="", example=example)


def _example(stop: str, below: Stage, tr: Translator) -> Example:
    """What the card speaks of; the table where nothing that is there can be played."""
    match stop:
        case "ways" if below.choice.decks:
            plan = next((way.plan.id for way in plans_offered(below) if way.plan is not None), None)
            return Example(0, None, shown_ways(replace(below, choice=replace(below.choice, plan=plan))))
        case "next" | "help":
            return _in_session(below, PhaseKind.SPEAK, tr)
        case "vote":
            return _in_session(below, PhaseKind.VOTE, tr)
        case "kept":
            return Example(0, None, replace(below, overlay=Overlay.STORED))
    return Example(0, None, replace(below, screen=Screen.TABLE))


def _in_session(below: Stage, kind: PhaseKind, tr: Translator) -> Example:
    for played in below.formats:
        phase = next((phase for phase in played.phases if phase.kind is kind), None)
        decks = tuple(deck.id for deck in below.decks if fitting_cards([deck], played))[:1]
        if phase is None or not decks or not _is_plain(played):
            continue
        chosen = replace(below, choice=replace(below.choice, decks=decks, format=played.id, plan=None))
        name = f"{phase.id}:done" if kind is PhaseKind.VOTE else phase.id
        with suppress(NoSuchScreen, NoFittingCards):
            session, stage, now_ms = screen(name, chosen, tr, seed=SEED)
            return Example(0, session, stage, now_ms)
    return Example(0, None, replace(below, screen=Screen.TABLE))


def _is_plain(format: Format) -> bool:
    """Whether the format votes in secret with a card of two sides, as most evenings begin."""
    return "statement" in format.cards and any(phase.secret and phase.kind is PhaseKind.VOTE for phase in format.phases)
