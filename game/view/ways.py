"""Ways to spend a session: a plan that strings formats together, or a single format; what each needs and takes."""

from collections.abc import Sequence

from game.core.deals import least_tables
from game.core.deck import Deck
from game.core.format import EXPECTED_TURNS, Format, PhaseKind
from game.core.plan import Plan, PlanPart
from game.core.schedule import card_ms, minutes_at
from game.core.session import MOST_PEOPLE, MOST_TABLES, Settings
from game.core.start import parts_without_cards
from game.core.text import Text
from game.frozen import dataclass
from game.view.stage import Stage

A_TABLE = 5
"""How many people sit at a table when nobody says it: as many as can talk with each other."""


@dataclass(frozen=True, slots=True)
class Way:
    """A plan or a single format; one of the two is there."""

    plan: Plan | None = None
    format: Format | None = None

    @property
    def id(self) -> str:
        return f"plan/{self.plan.id}" if self.plan is not None else f"format/{self.format.id if self.format else ''}"

    @property
    def name(self) -> Text:
        return self._value.name

    @property
    def summary(self) -> Text:
        return self._value.summary

    @property
    def people(self) -> tuple[int, int]:
        return self._value.people

    @property
    def _value(self) -> Plan | Format:
        value = self.plan or self.format
        if value is None:
            raise ValueError("a way is a plan or a format")
        return value


def plans_offered(stage: Stage) -> tuple[Way, ...]:
    """All plans, the shortest first."""
    plans = sorted(stage.plans, key=lambda plan: (plan.minutes, plan.people, plan.id))
    return tuple(Way(plan=plan) for plan in plans)


def formats_offered(stage: Stage) -> tuple[Way, ...]:
    """All formats that make a session of their own; a welcome or a break is one only when it was asked for by name."""
    return tuple(Way(format=each) for each in stage.formats if stands_alone(each) or each.id == stage.choice.format)


def stands_alone(format: Format) -> bool:
    """Whether the format has something to decide, write or talk about, so that it makes a session of its own."""
    working = {phase.kind for phase in format.phases} - {PhaseKind.SHOW, PhaseKind.SPEAK, PhaseKind.BREAK}
    return bool(format.cards) or bool(working)


def chosen_way(stage: Stage) -> Way:
    """The way chosen."""
    plan = stage.chosen_plan()
    return Way(plan=plan) if plan is not None else Way(format=stage.chosen_format())


def can_be_played(stage: Stage, way: Way) -> bool:
    """Whether the chosen decks hold cards for it; a plan is worth it when they do for one of its parts with cards."""
    if way.plan is None:
        return way.format is not None and (not way.format.cards or fitting_cards(stage.chosen_decks(), way.format) > 0)
    formats = {each.id: each for each in stage.formats}
    without = parts_left_out(stage, way.plan)
    with_cards = [part for part in way.plan.parts if part.format not in formats or formats[part.format].cards]
    return len(without) < len(with_cards) or not with_cards


def parts_left_out(stage: Stage, plan: Plan) -> tuple[PlanPart, ...]:
    """The parts of the plan for which the chosen decks hold no card."""
    return parts_without_cards(stage.chosen_decks(), plan, {each.id: each for each in stage.formats})


def fitting_cards(decks: Sequence[Deck], format: Format) -> int:
    """How many cards of the decks the format can play."""
    return sum(format.plays(card) for deck in decks for card in deck.cards)


def cards_to_play(stage: Stage) -> int:
    """The number of cards chosen for a single format, at most as many as the decks hold; 1 for one without cards."""
    chosen = stage.chosen_format()
    return max(1, min(stage.choice.cards, fitting_cards(stage.chosen_decks(), chosen))) if chosen.cards else 1


def numbers_to_set(stage: Stage) -> tuple[str, ...]:
    """The fields of the setup: cards only where a single format plays some, since a plan says how many."""
    cards = stage.chosen_plan() is None and bool(stage.chosen_format().cards)
    return ("people", "tables", "cards") if cards else ("people", "tables")


def tables_to_seat(stage: Stage) -> int:
    """The number of tables: as chosen, else one for every five people."""
    return stage.choice.tables or tables_for(stage.choice.people)


def tables_needed(stage: Stage) -> int:
    """How many tables the roles of what is chosen need, by the card in the chosen decks that needs the fewest."""
    formats = {each.id: each for each in stage.formats}
    plan = stage.chosen_plan()
    names = [stage.choice.format] if plan is None else [part.format for part in plan.parts]
    found = [1]
    for format in (formats[name] for name in names if name in formats):
        cards = [card for deck in stage.chosen_decks() for card in deck.cards if format.plays(card)]
        found.append(min((least_tables(format, card) for card in cards), default=1))
    return max(found)


def tables_for(people: int) -> int:
    """How many tables so many people fill: one for every five."""
    return max(1, min(MOST_TABLES, round(people / A_TABLE)))


def card_minutes(format: Format) -> int:
    """How long one card takes about at the usual pace, in minutes, where nothing is known of the room yet."""
    return _in_minutes(card_ms(Settings(MOST_PEOPLE, 1), format, EXPECTED_TURNS))


def minutes(stage: Stage) -> int:
    """How long the chosen session takes about at the chosen pace: a plan without what is left out, or all cards."""
    plan, choice = stage.chosen_plan(), stage.choice
    if plan is not None:
        return sum(item.minutes for item in running_order(stage))
    settings = Settings(choice.people, cards_to_play(stage), choice.pace, tables_to_seat(stage))
    return _in_minutes(settings.cards * card_ms(settings, stage.chosen_format(), settings.tables))


def _in_minutes(ms: int) -> int:
    return max(1, round(ms / 60_000))


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a running order: when it starts, what is played with how many cards (0: none needed), how long.

    `wanted` is how many cards it should have; a part that is left out has none of them and takes no time.
    """

    starts: int
    name: Text
    cards: int
    wanted: int
    minutes: int
    left_out: bool


def running_order(stage: Stage) -> tuple[Item, ...]:
    """The parts of the chosen plan with their starts, in minutes from the session's; none for a single format."""
    plan = stage.chosen_plan()
    if plan is None:
        return ()
    formats = {each.id: each for each in stage.formats}
    without, items, at = parts_left_out(stage, plan), [], 0
    for part in plan.parts:
        played = formats.get(part.format)
        if played is None:
            continue  # a plan that names what is not there is left out of the catalogue
        out = part in without
        wanted = part.cards if played.cards else 0
        there = fitting_cards(stage.chosen_decks(), played)
        takes = 0 if out else minutes_at(stage.choice.pace, part.minutes)
        items.append(Item(at, played.name, min(wanted, there), wanted, takes, out))
        at += takes
    return tuple(items)
