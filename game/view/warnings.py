"""What a facilitator should know before a session starts: who is too few or too many, what lacks cards or time."""

from collections.abc import Iterator

from game.core.text import Plural, Text
from game.i18n.translator import Translator
from game.view.lists import listed
from game.view.stage import Stage
from game.view.ways import chosen_way, fitting_cards, parts_left_out, running_order, tables_needed, tables_to_seat


def warnings(tr: Translator, stage: Stage) -> Iterator[str]:
    """Sentences, what weighs most first."""
    way, choice = chosen_way(stage), stage.choice
    fewest, most = way.people
    if choice.people < fewest:
        words = Text("ui/warning/too-few", "{people} people are few for it: it is made for {fewest} or more.")
        yield tr(words, people=choice.people, fewest=fewest)
    if choice.people > most:
        words = Text("ui/warning/too-many", "{people} people are many for it: it is made for up to {most}.")
        yield tr(words, people=choice.people, most=most)
    needed = tables_needed(stage)
    if tables_to_seat(stage) < needed:
        few = Plural("ui/warning/few-tables", "Its roles need {n} table.", "Its roles need {n} tables.")
        yield tr.plural(few, needed)
    formats = {each.id: each for each in stage.formats}
    if way.plan is not None:
        names = [tr(formats[part.format].name) for part in parts_left_out(stage, way.plan) if part.format in formats]
        if names:
            words = Text("ui/warning/left-out", "Left out, no card for it in these decks: {parts}.")
            yield tr(words, parts=listed(tr, names))
    for item in running_order(stage):
        if not item.left_out and item.cards < item.wanted:
            words = Text("ui/warning/fewer-cards", "{part}: {cards} of {wanted} cards, the decks hold no more.")
            yield tr(words, part=tr(item.name), cards=item.cards, wanted=item.wanted)
    if way.format is not None and way.format.cards:
        there = fitting_cards(stage.chosen_decks(), way.format)
        if there < choice.cards:
            few = Plural("ui/warning/all-cards", "The decks hold {n} card for it.", "The decks hold {n} cards for it.")
            yield tr.plural(few, there)
    if way.plan is not None and choice.pace > 100:
        yield tr(Text("ui/warning/longer", "At this pace it takes longer than planned."))
