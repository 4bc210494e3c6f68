"""The manual of formats: its tables are those of the program, and everything that it shows plays."""

import json
import re
from pathlib import Path

import pytest

from game import paths
from game.content.checking import check_files
from game.content.files import format_schema
from game.content.loader import load_deck, load_format
from game.core.apply import Applied, apply
from game.core.ballots import BALLOTS
from game.core.format import Each, PhaseKind
from game.core.outcomes import OUTCOMES
from game.core.session import Settings
from game.core.start import new_session
from game.shell.player import Player
from tools.format_manual import MANUAL

TEXT = MANUAL.text()
BLOCKS = re.findall(r"^```(?:yaml)?\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
HEAD = next(block for block in BLOCKS if block.startswith("# change-my-mind.yaml")).partition("phases:")[0]
SNIPPETS = [block for block in BLOCKS if block.startswith("phases:")]


def test_the_tables_are_up_to_date() -> None:
    assert MANUAL.filled(TEXT) == TEXT, "bring them up to date: python -m tools.format_manual"


def test_a_table_that_there_is_not_is_no_empty_table() -> None:
    with pytest.raises(KeyError):
        MANUAL.filled("<!-- table: ballot -->\n<!-- end of table -->")


def test_everything_that_a_format_is_made_of_is_in_the_manual() -> None:
    fields = set(re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE))
    assert fields >= {*BALLOTS, *OUTCOMES, *Each}
    assert set(re.findall(r"^### `(\w+)`$", TEXT, re.MULTILINE)) == {*PhaseKind}
    definitions = json.loads(format_schema().read_text(encoding="utf-8"))["definitions"]
    assert {name for definition in definitions.values() for name in definition["properties"]} <= fields


def test_links_inside_the_manual_lead_somewhere() -> None:
    headings = {
        re.sub("[^a-z0-9 -]", "", line.lower()).replace(" ", "-") for line in re.findall("^#+ (.*)", TEXT, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([^)]*)\)", TEXT)) <= headings


def test_the_translation_shown_is_one_of_the_format_shown(tmp_path: Path) -> None:
    file, translation = tmp_path / "change-my-mind.yaml", tmp_path / "locales" / "fr.po"
    file.write_text(next(block for block in BLOCKS if block.startswith(HEAD)), encoding="utf-8")
    translation.parent.mkdir()
    translation.write_text(next(block for block in BLOCKS if block.startswith("msgid")), encoding="utf-8")
    told = [str(problem.message) for problem in check_files([file]).problems]
    assert told, "it is but the beginning of a translation"
    assert {message.partition("` ")[2] for message in told} == {"is not translated"}


@pytest.mark.parametrize("snippet", SNIPPETS, ids=lambda snippet: re.findall(r"id: ([\w-]+)", snippet)[-1])
def test_every_list_of_phases_shown_is_right_and_plays(snippet: str, tmp_path: Path) -> None:
    file = tmp_path / "change-my-mind.yaml"
    file.write_text(HEAD + snippet, encoding="utf-8")
    loaded = load_format(file)
    assert loaded.problems == ()
    deck = load_deck(paths.decks_folder() / "environment").required()
    session, player = new_session((deck,), loaded.required(), Settings(12, 1), 1), Player(1)
    while (command := player.next_command(session, session.at_ms + 500)) is not None:
        result = apply(session, command)
        assert isinstance(result, Applied)
        session = result.session
    assert session.state.finished
