"""A second language beside the first: in both, or, where both have no room, on the other side of the screen."""

from dataclasses import replace

import pytest

from game.core.text import Plural, Text
from game.i18n.translator import Catalogue, Translator
from game.i18n.two import TwoLanguages
from game.view.scene import Action, Align, Scene, Words
from game.view.two_languages import is_left_out
from tests.view.hard_cases import cases
from tests.view.rules import faults, texts
from tests.view.samples import (
    FORMATS,
    Size,
    deck,
    gallery,
    ruler,
    screens_of,
    seen,
    stage_for,
    stage_with,
    translator_of,
)

PAIRS: tuple[tuple[str, Size], ...] = (("fr+ar-XB", (1024, 768)), ("ar-XB+en", (1920, 1080)))
"""Pairs of languages, each at the size at which they are looked at."""

TURN = Action("other-side")


def words(scene: Scene, node_id: str) -> str:
    paint = scene.node(node_id).paint
    assert isinstance(paint, Words)
    return " ".join(paint.lines)


OF_THE_FACILITATOR = ("black", "help", "menu", "plan", "settings", "keys", "stored", "resume")
"""Screens that ask the room nothing; the list of sessions only reminds of what a card said."""


def can_turn(scene: Scene) -> bool:
    return any(node.action == TURN for node in scene.targets())


@pytest.mark.parametrize(("pair", "size"), PAIRS, ids=[pair for pair, _ in PAIRS])
@pytest.mark.parametrize("format", FORMATS)
def test_every_screen_shows_both_languages_or_turns_to_the_second_and_breaks_no_rule(
    format: str, pair: str, size: Size
) -> None:
    first, _, second = pair.partition("+")
    wrong = []
    for screen in screens_of(format):
        scene = gallery(screen, size=size, language=pair, stage=stage_for(format))
        wrong += [f"{screen}: {fault}" for fault in faults(scene, ruler())]
        if can_turn(scene) or screen in OF_THE_FACILITATOR:
            continue
        both = TwoLanguages(translator_of(first), translator_of(second), [deck().id])
        for card in deck().cards:
            both(card.text)
        if is_left_out(scene, both):
            wrong.append(f"{screen}: a claim without its second language, and no way to turn")
    assert not wrong, "\n" + "\n".join(wrong)


def test_long_texts_and_large_rooms_fit_in_two_languages() -> None:
    found = {
        name: faults(seen(session, stage, language="fr+en", now_ms=now_ms), ruler())
        for name, session, stage, now_ms in cases()
    }
    assert not {name: all_of for name, all_of in found.items() if all_of}


def test_a_card_stands_in_both_with_the_second_smaller_but_legible() -> None:
    scene = gallery("read", language="fr+en", card="ai-saves-climate")
    sizes = {node.id: paint.size_px * 100 / scene.height for node, paint in texts(scene)}
    assert sizes["card/text"] >= 5.6
    assert 4.2 <= sizes["card/text/second"] < sizes["card/text"]
    assert words(scene, "card/text") == words(gallery("read", language="fr", card="ai-saves-climate"), "card/text")
    assert words(scene, "card/text/second") == words(gallery("read", card="ai-saves-climate"), "card/text")
    assert not can_turn(scene)


def test_a_vote_shows_question_and_options_in_both() -> None:
    scene = gallery("first-vote", language="en+fr")
    assert words(scene, "claim/second") == words(gallery("first-vote", language="fr"), "claim")
    assert [words(scene, f"field/{side}/second") for side in ("for", "unsure", "against")] == [
        "Pour",
        "Indécis",
        "Contre",
    ]


def test_what_has_no_room_for_both_turns_to_the_same_screen_in_the_second_language() -> None:
    stage = stage_for("dilemma")
    plain, two = (gallery("first-vote", language=code, stage=stage) for code in ("en", "en+fr"))
    rows = [node.id for node in plain.nodes if node.id.endswith("/words")]
    assert can_turn(two)
    assert not can_turn(plain)
    assert [two.node(row) for row in rows] == [plain.node(row) for row in rows], "as without a second language"
    other = gallery("first-vote", language="en+fr", stage=replace(stage, other=True))
    french = gallery("first-vote", language="fr", stage=stage)
    assert [words(other, row) for row in rows] == [words(french, row) for row in rows]
    assert can_turn(other)


def test_a_fact_that_fills_two_pages_has_both_languages_on_each() -> None:
    english, french = ({"text": "", "caveat": ""} for _ in range(2))
    for page, part in enumerate(("text", "caveat")):
        scene = gallery("fact", language="en+fr", stage=replace(stage_with(), page=page))
        english[part], french[part] = words(scene, f"fact/{part}"), words(scene, f"fact/{part}/second")
        assert not can_turn(scene)
    fact = next(fact for fact in deck().facts if fact.text.source == english["text"])
    tr = translator_of("fr")
    assert french == {"text": tr(fact.text), "caveat": tr(fact.caveat)}
    assert english["caveat"] == fact.caveat.source


def test_a_language_that_runs_from_the_right_stands_on_the_right_below_one_that_does_not() -> None:
    for pair in ("en+ar-XB", "ar-XB+en"):
        scene = gallery("read", language=pair, card="ai-saves-climate")
        second = scene.node("card/text/second").paint
        assert isinstance(second, Words)
        assert second.align is Align.END, "END is the left where the screen runs from the right"


def test_what_is_the_same_in_both_languages_is_said_once() -> None:
    assert not any(node.id.endswith("/second") for node in gallery("read", language="fr+fr").nodes)
    untranslated = gallery("read", language="en+nl", card="ai-saves-climate")
    assert not any(node.id.endswith("/second") for node in untranslated.nodes)


def test_a_translator_for_two_remembers_what_decks_say_but_not_their_titles() -> None:
    french = Translator("fr", Catalogue({"d/a/text": "Un", "d/title": "Paquet", "ui/x": "Oui"}, {}))
    both = TwoLanguages(Translator("en"), french, ["d"])
    said = [both(Text("d/a/text", "One")), both(Text("d/title", "Deck")), both(Text("ui/x", "Yes"))]
    assert said == ["One", "Deck", "Yes"]
    assert both.plural(Plural("ui/n", "{n} vote", "{n} votes"), 2) == "2 votes"
    assert [both.other(one) for one in (*said, "Two")] == ["Un", "Paquet", "Oui", ""]
    assert both.content == {"One"}
