"""The guide to a first deck: its tables are those of the program, and it shows what the check says."""

import json
import re
from pathlib import Path

import pytest

from game import paths
from game.content.files import deck_schema
from game.content.loader import load_deck
from game.core.deck import CardKind
from tests.cli.conftest import Palabre, home, palabre
from tests.content.samples import DECK, spoilt, write_deck
from tests.docs.guides import shown, steps, write
from tools.deck_manual import MANUAL

__all__ = ["home", "palabre"]

TEXT = MANUAL.text()


def test_the_tables_are_up_to_date() -> None:
    assert MANUAL.filled(TEXT) == TEXT, "bring them up to date: python -m tools.deck_manual"


def test_every_field_kind_and_icon_is_in_the_manual() -> None:
    schema = json.loads(deck_schema().read_text(encoding="utf-8"))
    entries = [schema["properties"][name]["items"] for name in ("facts", "roles", "images", "cards")]
    nested = [entries[0]["properties"]["source"], schema["properties"]["look"], *schema["definitions"].values()]
    inside = [
        field["items"]
        for definition in schema["definitions"].values()
        for field in definition["properties"].values()
        if isinstance(field, dict) and "properties" in field.get("items", {})
    ]
    assert len(inside) == 3
    fields = {name for part in (schema, *entries, *nested, *inside) for name in part["properties"]}
    assert set(re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE)) == fields
    assert set(re.findall(r"^### `(\w+)`$", TEXT, re.MULTILINE)) == {*CardKind}
    assert {file.stem for file in (paths.assets_folder() / "icons").glob("*.svg")} <= set(
        re.findall(r"`([\w-]+)`", TEXT)
    )


def test_links_inside_the_manual_lead_somewhere() -> None:
    headings = {
        re.sub("[^a-z0-9 -]", "", line.lower()).replace(" ", "-") for line in re.findall("^#+ (.*)", TEXT, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]*)\)", TEXT)) <= headings
    assert all((MANUAL.file.parent / page).exists() for page in re.findall(r"\]\(([\w-]+\.md)\)", TEXT))


def test_the_first_deck_has_six_cards_and_no_flaw(tmp_path: Path) -> None:
    write(next(step for step in steps("decks.md") if step.file == "ai-at-school/deck.yaml"), tmp_path)
    loaded = load_deck(tmp_path / "ai-at-school")
    assert loaded.problems == ()
    assert len(loaded.required().cards) == 6


def test_the_mistakes_shown_are_told_in_these_words(
    palabre: Palabre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(next(step for step in steps("decks.md") if step.file == "wrong/deck.yaml"), tmp_path)
    ran = palabre("check", "wrong")
    (told,) = shown("decks.md")
    assert (ran.code, ran.out) == (1, f"{told}\n1 file checked: 3 errors, 0 warnings.\n")


def test_the_mistake_that_the_guide_to_checking_shows_is_told_in_these_words(
    palabre: Palabre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    text = spoilt(spoilt(DECK, "title: Sample", "title: Machines: friends or foes?"), "id: sample", "id: my-deck")
    write_deck(tmp_path, text).rename("my-deck")
    assert palabre("check", "my-deck").out.startswith(shown("check.md")[0])
