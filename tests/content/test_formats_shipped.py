"""The formats and plans that come with the game: complete, clean, and in time."""

import re
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from game import paths
from game.content.loader import load_deck, load_format, load_plan
from game.content.texts import texts_in
from game.core.deck import CardKind, Deck
from game.core.format import Format, PhaseKind
from game.core.outcomes import OUTCOMES
from game.core.plan import Plan
from game.core.session import Settings
from game.core.start import new_planned_session, parts_without_cards

ROOT = Path(__file__).resolve().parents[2]
FORMATS = sorted(paths.formats_folder().glob("*.yaml"))
PLANS = sorted(paths.plans_folder().glob("*.yaml"))
LOOSE_SIGN = re.compile("(?<!\u202f)[?!;]|(?<!\u00a0):|'|«(?!\u00a0)|(?<!\u00a0)»")

METHODS = {
    *("cafe", "debrief", "decide", "delphi", "dilemma", "doubt-river", "duel", "fact-or-fake", "line-up"),
    *("mini-assembly", "moving-debate", "one-two-four-all", "orders-of-magnitude", "regnier", "roles"),
    *("timeline", "trial", "unsigned"),
}
AROUND_THEM = {"welcome", "break"}
WANTED_PLANS = {"cafe-hour": 60, "class-50": 50, "workshop-2h": 120, "taster-12": 12}


@pytest.fixture(scope="module")
def formats() -> dict[str, Format]:
    return {file.stem: load_format(file).required() for file in FORMATS}


@pytest.fixture(scope="module")
def plans() -> dict[str, Plan]:
    return {file.stem: load_plan(file).required() for file in PLANS}


@pytest.fixture(scope="module")
def decks() -> list[Deck]:
    return [load_deck(file.parent).required() for file in sorted(paths.decks_folder().glob("*/deck.yaml"))]


def test_every_method_of_the_list_is_a_format() -> None:
    assert {file.stem for file in FORMATS} == METHODS | AROUND_THEM


@pytest.mark.parametrize("file", [*FORMATS, *PLANS], ids=lambda file: file.stem)
def test_what_is_shipped_has_no_problem(file: Path) -> None:
    load = load_plan if file in PLANS else load_format
    assert load(file).problems == ()


def test_between_them_the_formats_use_every_kind_of_phase_and_all_that_is_read(formats: dict[str, Format]) -> None:
    used = {phase.kind for form in formats.values() for phase in form.phases}
    assert used == set(PhaseKind)
    outcomes = {phase.outcome for form in formats.values() for phase in form.phases} - {None}
    assert OUTCOMES.keys() - outcomes == {"most_divisive"}, "no method of the list asks what divides the room most"


def test_every_kind_of_card_is_played_and_every_format_has_cards_to_play(
    formats: dict[str, Format], decks: list[Deck]
) -> None:
    assert {kind for form in formats.values() for kind in form.cards} == set(CardKind)
    cards = [card for deck in decks for card in deck.cards]
    for form in formats.values():
        assert not form.cards or any(form.plays(card) for card in cards), form.id
    assert all(any(form.plays(card) for form in formats.values()) for card in cards)


def test_no_ranking_is_played_both_as_a_timeline_and_as_a_line(formats: dict[str, Format], decks: list[Deck]) -> None:
    rankings = [card for deck in decks for card in deck.cards if card.kind is CardKind.RANKING]
    for card in rankings:
        assert len([form.id for form in formats.values() if form.plays(card)]) == 1


def test_a_room_is_told_what_to_do_in_one_short_sentence_or_two(formats: dict[str, Format]) -> None:
    for form in formats.values():
        for phase in form.phases:
            assert len(phase.prompt.source) <= 115, (form.id, phase.id)
            assert 1 <= len(phase.name.source.split()) <= 4, (form.id, phase.id)


def test_every_phase_without_a_clock_is_one_that_the_facilitator_ends(formats: dict[str, Format]) -> None:
    untimed = {phase.kind for form in formats.values() for phase in form.phases if not phase.seconds}
    assert untimed == {PhaseKind.REVEAL, PhaseKind.ASSIGN}


def test_the_plans_are_as_long_as_they_promise(plans: dict[str, Plan]) -> None:
    assert {name: plan.minutes for name, plan in plans.items()} == WANTED_PLANS


def test_every_part_of_a_plan_uses_four_fifths_of_its_time_or_more_and_never_all_too_much(
    plans: dict[str, Plan], formats: dict[str, Format]
) -> None:
    for plan in plans.values():
        for part in plan.parts:
            used = formats[part.format].seconds_a_card * part.cards / (part.minutes * 60)
            assert 0.8 <= used <= 1, (plan.id, part.format, used)


def test_a_long_plan_has_something_that_can_be_left_out(plans: dict[str, Plan]) -> None:
    for plan in plans.values():
        droppable = sum(part.minutes for part in plan.parts if part.droppable)
        assert droppable >= plan.minutes // 10 or plan.minutes < 30, plan.id


def test_the_decks_hold_cards_enough_for_every_part_of_every_plan(
    plans: dict[str, Plan], formats: dict[str, Format], decks: list[Deck]
) -> None:
    for plan in plans.values():
        assert parts_without_cards(decks, plan, formats) == ()
        session = new_planned_session(decks, plan, formats, Settings(people=24, cards=1), seed=1)
        assert [len(part.pile) for part in session.parts] == [part.cards for part in plan.parts]
        cards = [card for part in session.parts for card in part.pile if card is not None]
        assert len(set(cards)) == len(cards)


@pytest.mark.parametrize(("folder", "files"), [("formats", FORMATS), ("plans", PLANS)])
def test_every_text_has_a_french_translation_and_no_other_is_there(folder: str, files: list[Path]) -> None:
    load = load_format if folder == "formats" else load_plan
    texts = {text.context: text.source for file in files for text in texts_in(load(file).required())}
    with (ROOT / folder / "locales" / "fr.po").open("rb") as file:
        french = {str(message.context): message for message in read_po(file, locale="fr") if message.id}
    assert french.keys() == texts.keys()
    for context, message in french.items():
        assert (message.id, bool(message.string), message.fuzzy) == (texts[context], True, False)
        assert not LOOSE_SIGN.search(str(message.string)), message.string
        if context.endswith("/prompt"):
            assert len(str(message.string)) <= 140, context
        if context.endswith("/name"):
            assert len(str(message.string)) <= 40, context
