"""How `palabre check` tells mistakes: in two languages, to terminals, to editors, and what it says of its rules."""

import json
from pathlib import Path

import pytest

from game.cli import common
from game.content.explained import all_rules
from tests.cli.conftest import Palabre
from tests.content.samples import DECK, spoilt, write_deck

FRENCH = 'à faire\u00a0: Mettez le texte entre guillemets doubles\u00a0: `title: "Sample: a deck"`.'


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A deck with a mistake of syntax, one of shape and one of meaning."""
    text = spoilt(spoilt(DECK, "title: Sample", "title: Sample: a deck"), "version: 1.0.0", "version: soon")
    return write_deck(tmp_path, spoilt(text, "[12, 99]", "[99, 12]"))


def test_mistakes_of_all_sorts_are_told_in_one_run(palabre: Palabre, broken: Path) -> None:
    ran = palabre("check", str(broken))
    assert ran.code == 1
    places = [line.rpartition("[")[2] for line in ran.out.splitlines() if line.startswith(str(broken))]
    assert places == ["colons-are-quoted]", "values-are-well-written]", "ages-go-up]"]


def test_mistakes_are_told_in_the_language_that_is_asked_for(palabre: Palabre, broken: Path) -> None:
    ran = palabre("check", "--language", "fr", str(broken))
    assert ran.code == 1
    assert FRENCH in ran.out
    assert ran.out.endswith("1 fichier vérifié\u00a0: 3 erreurs, 0 avertissement.\n")


def test_mistakes_are_told_in_the_language_of_the_computer(
    palabre: Palabre, broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert FRENCH in palabre("check", str(broken)).out


def test_mistakes_are_told_in_the_language_in_which_somebody_plays(palabre: Palabre, broken: Path, home: Path) -> None:
    home.mkdir()
    (home / "settings.json").write_text('{"language": "fr"}')
    assert FRENCH in palabre("check", str(broken)).out


def test_a_language_without_messages_is_refused(palabre: Palabre, broken: Path) -> None:
    ran = palabre("check", "--language", "frr", str(broken))
    assert (ran.code, ran.out) == (2, "")
    assert "Did you mean fr?" in ran.err


def test_editors_get_the_same_as_json(palabre: Palabre, broken: Path) -> None:
    ran = palabre("check", "--json", "--language", "fr", str(broken))
    data = json.loads(ran.out)
    assert ran.code == 1
    assert {name: data[name] for name in data if name != "problems"} == {
        "version": 1,
        "language": "fr",
        "checked": 1,
        "errors": 3,
        "warnings": 0,
    }
    assert data["problems"][0] == {
        "path": str(broken / "deck.yaml"),
        "line": 4,
        "column": 14,
        "severity": "error",
        "rule": "colons-are-quoted",
        "message": "un texte qui contient un deux-points suivi d’une espace doit être entre guillemets",
        "fix": FRENCH.removeprefix("à faire\u00a0: "),
        "hint": None,
        "source": "title: Sample: a deck",
    }


def test_json_of_a_clean_deck_has_no_problems(palabre: Palabre, tmp_path: Path) -> None:
    ran = palabre("check", "--json", str(write_deck(tmp_path)))
    assert ran.code == 0
    assert json.loads(ran.out)["problems"] == []


def test_the_manual_of_the_json_names_every_field(palabre: Palabre, broken: Path) -> None:
    manual = (Path(__file__).parents[2] / "docs" / "check.md").read_text(encoding="utf-8")
    data = json.loads(palabre("check", "--json", str(broken)).out)
    for name in (*data, *data["problems"][0]):
        assert f"`{name}`" in manual


def test_every_rule_is_listed_and_explained_in_both_languages(palabre: Palabre) -> None:
    listed = {line.partition(": ")[0] for line in palabre("check", "--list").out.splitlines()}
    assert listed == {rule.id for rule in all_rules()}
    for language, wrong in (("en", "  wrong:\n"), ("fr", "  faux\u00a0:\n")):
        ran = palabre("check", "--explain", "no-tabs", "--language", language)
        assert ran.code == 0
        assert wrong in ran.out


def test_a_rule_that_there_is_not_is_refused_with_the_nearest(palabre: Palabre) -> None:
    ran = palabre("check", "--explain", "no-tab")
    assert (ran.code, ran.out) == (2, "")
    assert "no-tabs" in ran.err


class Terminal:
    def isatty(self) -> bool:
        return True


class Pipe:
    def isatty(self) -> bool:
        return False


def test_colours_are_for_terminals_and_for_those_who_want_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert common.paint_for(Terminal())("error", "error") == "\x1b[31m\x1b[1merror\x1b[0m"
    assert common.paint_for(Pipe())("error", "error") == "error"
    monkeypatch.setenv("NO_COLOR", "1")
    assert common.paint_for(Terminal())("error", "error") == "error"


def test_nothing_but_text_goes_into_a_pipe(palabre: Palabre, broken: Path) -> None:
    assert "\x1b" not in palabre("check", str(broken)).out
