"""What an author sees of a deck that is being written: the last good state, and what is wrong beside it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from game import paths
from game.content.told import render
from game.core.deck import CardKind
from game.i18n.locales import translator
from game.shell.preview.chips import KEYS
from game.shell.preview.workbench import SHAPES, Workbench, workbench_on
from game.shell.text import TextEngine
from game.view.prefs import TEXT_SIZES, ThemeName
from game.view.preview import Framed
from game.view.scene import Scene, Words

SIZE = (1152, 576)
CARD = "ban-school-images"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "settings.json").write_text('{"language": "en"}')


@pytest.fixture(scope="module")
def text() -> TextEngine:
    return TextEngine()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of a shipped deck, outside the library."""
    return Path(shutil.copytree(paths.decks_folder() / "environment", tmp_path / "elsewhere" / "environment"))


def written(folder: Path, change: Callable[[str], str]) -> None:
    file = folder / "deck.yaml"
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")


def card(bench: Workbench, text: TextEngine) -> Scene:
    framed = bench.frame(text, SIZE)
    assert framed.card is not None
    scene = bench.card(text, (round(framed.card.w), round(framed.card.h)))
    assert scene is not None
    return scene


def words(scene: Scene) -> str:
    return "\n".join(node.label for node in scene.nodes if isinstance(node.paint, Words))


def listed(framed: Framed) -> str:
    return words(framed.scene)


def test_a_deck_outside_the_library_shows_and_arrows_step_through_all_its_cards(folder: Path, text: TextEngine) -> None:
    bench = workbench_on(folder, None, None)
    deck = bench.watched.deck
    assert deck is not None
    seen = []
    for one in deck.cards:
        scene = card(bench, text)
        assert one.text.source.split()[0] in words(scene)
        seen.append(bench.frame(text, SIZE).scene.node("head/card").label.split(" · ")[0])
        bench.act("card+")
    assert seen == [one.id for one in deck.cards]
    assert bench.looking.card == seen[0], "after the last one comes the first"
    bench.act("card-")
    assert bench.looking.card == seen[-1]


@pytest.mark.parametrize("kind", CardKind)
def test_every_kind_of_card_shows_how_it_is_turned_over_entered_and_ends(
    kind: CardKind, folder: Path, text: TextEngine
) -> None:
    bench = workbench_on(folder, None, None)
    assert bench.watched.deck is not None
    one = next(each for each in bench.watched.deck.cards if each.kind is kind)
    bench = workbench_on(folder, one.id, None)
    names = []
    for _ in range(60):
        names.append(card(bench, text).name)
        bench.act("side+")
        if bench.looking.side % len(bench._sides) == 0 and bench.looking.page == 0:
            break
    assert names[0] == "show"
    assert "reveal" in names
    assert one.kind in (CardKind.QUESTION, CardKind.CASE) or {"vote", "estimate", "rank"} & {*names}
    if one.facts:
        facts = {fact.text.source for fact in bench.watched.deck.facts if fact.id in one.facts}
        assert any(fact in words(side) for side in _all_sides(bench, text) for fact in facts)


def _all_sides(bench: Workbench, text: TextEngine) -> list[Scene]:
    found = []
    for _ in range(40):
        found.append(card(bench, text))
        bench.act("side+")
    return found


def test_a_saved_change_shows_on_the_same_card(folder: Path, text: TextEngine) -> None:
    bench = workbench_on(folder, "energy-label", None)
    before = words(card(bench, text))
    written(folder, lambda deck: deck.replace("  - id: energy-label", "  - id: energy-label\n    # moved", 1))
    written(folder, lambda deck: _with_text(deck, "energy-label", "Nobody needs a label?"))
    bench.read()
    assert "Nobody needs a label?" in words(card(bench, text)) != before
    assert bench.looking.card == "energy-label"


def _with_text(deck: str, card_id: str, words_: str) -> str:
    head, tail = deck.split(f"  - id: {card_id}\n", 1)
    lines = tail.split("\n")
    place = next(place for place, line in enumerate(lines) if line.startswith("    text:"))
    lines[place] = f"    text: {words_}"
    return f"{head}  - id: {card_id}\n" + "\n".join(lines)


def test_mistakes_stand_beside_the_last_good_state_and_go_when_they_are_mended(folder: Path, text: TextEngine) -> None:
    bench = workbench_on(folder, CARD, None)
    good = (folder / "deck.yaml").read_bytes()
    before = words(card(bench, text))
    alone = bench.frame(text, SIZE).card
    written(folder, lambda deck: deck.replace("kind: statement", "kid: statement", 1))
    bench.read()
    framed = bench.frame(text, SIZE)
    assert framed.card is not None
    assert alone is not None
    assert framed.card.w < alone.w
    assert words(card(bench, text)) == before
    (problem,) = bench.watched.mistakes
    english = render(problem, translator("en", domain="check"))
    for told in ("place", "said", "fix"):
        assert framed.scene.node(f"list/0/{told}").label in english
    assert framed.scene.node("list/0/place").label == f"deck.yaml:{problem.line}:{problem.column}"
    (folder / "deck.yaml").write_bytes(good)
    bench.read()
    assert "list" not in {node.id for node in bench.frame(text, SIZE).scene.nodes}
    assert words(card(bench, text)) == before


def test_a_deck_that_was_never_good_shows_its_mistakes_alone_until_it_is(folder: Path, text: TextEngine) -> None:
    good = (folder / "deck.yaml").read_bytes()
    (folder / "deck.yaml").write_text("palabre: 1\ntitle: [", encoding="utf-8")
    bench = workbench_on(folder, CARD, None)
    framed = bench.frame(text, SIZE)
    assert framed.card is None
    assert bench.card(text, SIZE) is None
    assert "deck.yaml:" in listed(framed)
    for verb in KEYS.values():
        bench.act(verb)  # nothing to step through, and nothing to stumble over
        bench.frame(text, SIZE)
    (folder / "deck.yaml").write_bytes(good)
    bench.read()
    bench.act("close")
    assert card(bench, text).name
    assert bench.looking.card == CARD


def test_many_mistakes_are_on_pages(folder: Path, text: TextEngine) -> None:
    bench = workbench_on(folder, CARD, None)
    written(folder, lambda deck: deck.replace("\n    kind:", "\n    kid:"))
    bench.read()
    seen: set[str] = set()
    for _ in range(bench.frame(text, SIZE).scene.pages):
        seen |= {node.label for node in bench.frame(text, SIZE).scene.nodes if node.id.endswith("/place")}
        bench.act("list+")
    assert len(seen) == len(bench.watched.mistakes) > 20


def test_a_damaged_translation_is_told_and_the_last_good_one_stays(folder: Path, text: TextEngine) -> None:
    bench = workbench_on(folder, CARD, "fr")
    before = words(card(bench, text))
    file = folder / "locales" / "fr.po"
    good = file.read_bytes()
    file.write_bytes(good[: len(good) // 2] + b'\nmsgid "no end\n')
    bench.read()
    assert words(card(bench, text)) == before
    assert "locales/fr.po:" in listed(bench.frame(text, SIZE))
    file.write_bytes(good.replace("À l’école".encode(), "Dans les écoles".encode(), 1))
    bench.read()
    assert not bench.watched.mistakes
    assert "Dans les écoles" in words(card(bench, text))


def size_of_claim(scene: Scene) -> float:
    paint = scene.node("card/text").paint
    assert isinstance(paint, Words)
    return paint.size_px


def test_keys_change_language_shape_theme_size_of_text_and_plain_language(folder: Path, text: TextEngine) -> None:
    bench = workbench_on(folder, CARD, None)
    assert bench.watched.deck is not None
    own = bench.watched.deck.card(CARD)
    assert own.easy is not None
    shown = []
    for _ in bench.watched.languages:
        shown.append(bench.language)
        card(bench, text)
        bench.act("language")
    assert {"en", "fr", "en-XA", "ar-XB"} <= {*shown}
    assert bench.language == shown[0]
    wide = bench.frame(text, SIZE).card
    bench.act("shape")
    narrow = bench.frame(text, SIZE).card
    assert wide is not None
    assert narrow is not None
    assert abs(wide.w / wide.h - 16 / 9) < 0.02
    assert abs(narrow.w / narrow.h - 4 / 3) < 0.02
    usual = size_of_claim(card(bench, text))
    for _ in TEXT_SIZES:
        bench.act("text+")
    assert bench.looking.text == TEXT_SIZES[-1]
    assert size_of_claim(card(bench, text)) > usual
    bench.act("text")
    assert bench.looking.text == TEXT_SIZES[0]
    grounds = set()
    for _ in ThemeName:
        grounds.add(card(bench, text).ground)
        bench.act("theme")
    assert len(grounds) == len(ThemeName)
    assert own.text.source in words(card(bench, text))
    bench.act("easy")
    assert own.easy.source in words(card(bench, text))
    assert [*SHAPES][1] == bench.looking.shape


def test_help_names_every_key(folder: Path, text: TextEngine) -> None:
    bench = workbench_on(folder, CARD, None)
    chips = {node.id for node in bench.frame(text, SIZE).scene.targets()}
    bench.act("help")
    framed = bench.frame(text, SIZE)
    assert framed.card is None
    assert {f"keys/{chip}" for chip in chips} <= {node.id for node in framed.scene.nodes}
    bench.act("close")
    assert bench.frame(text, SIZE).card is not None


def test_remarks_tell_what_check_warns_of(folder: Path, text: TextEngine) -> None:
    written(folder, lambda deck: _with_text(deck, CARD, "Nobody translated this?"))
    bench = workbench_on(folder, CARD, None)
    assert bench.watched.take_advice()
    assert not bench.watched.take_advice(), "once for each state of the files"
    bench.act("remarks")
    framed = bench.frame(text, SIZE)
    assert framed.card is not None
    assert "locales/" in listed(framed)


def test_a_card_that_goes_gives_way_to_its_neighbour(folder: Path) -> None:
    bench = workbench_on(folder, CARD, None)
    written(folder, lambda deck: deck.replace(f"  - id: {CARD}\n", "  - id: other-name\n", 1))
    bench.read()
    assert not bench.watched.mistakes
    assert bench.looking.card == "other-name"
