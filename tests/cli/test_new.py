"""Beginning a format of one's own, from the first word to a rehearsal."""

from pathlib import Path

import pytest

from tests.cli.conftest import Palabre
from tests.content.format_samples import PLAN, written
from tests.content.samples import spoilt, write_deck


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which commands are typed."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_what_was_begun_is_right_and_plays_at_once(palabre: Palabre, here: Path) -> None:
    ran = palabre("new", "format", "World café")
    assert (ran.code, ran.err) == (0, "")
    assert "palabre check world-cafe.yaml" in ran.out
    assert sorted(file.name for file in here.iterdir()) == ["format.schema.json", "world-cafe.yaml"]
    assert "name: World café\n" in (here / "world-cafe.yaml").read_text(encoding="utf-8")
    assert palabre("check", "world-cafe.yaml").out == "1 file checked: 0 errors, 0 warnings.\n"
    played = palabre("play", "--rehearse", "--no-screen", "--format", "./world-cafe.yaml", "--cards", "1")
    assert played.code == 0
    assert "· 1/1 Outcome ·" in played.out


def test_the_users_language_and_kinds_of_cards_are_taken(
    palabre: Palabre, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert palabre("new", "format", "bocal", "--cards", "statement, claim,claim").code == 0
    text = (here / "bocal.yaml").read_text(encoding="utf-8")
    assert "\nlanguage: fr\n" in text
    assert "\ncards: [statement, claim]\n" in text
    assert palabre("new", "format", "tour", "--language", "en", "--cards", "none").code == 0
    text = (here / "tour.yaml").read_text(encoding="utf-8")
    assert "\nlanguage: en\n" in text
    assert "\ncards: []\n" in text


def test_another_folder_is_made_and_named(palabre: Palabre, here: Path) -> None:
    ran = palabre("new", "format", "bocal", "-o", "my formats")
    assert f'palabre check "{Path("my formats/bocal.yaml")}"' in ran.out
    assert (here / "my formats" / "bocal.yaml").exists()


def test_nothing_is_ever_overwritten(palabre: Palabre, here: Path) -> None:
    (here / "bocal.yaml").write_text("mine", encoding="utf-8")
    (here / "format.schema.json").write_text("mine, too", encoding="utf-8")
    ran = palabre("new", "format", "bocal")
    assert (ran.code, ran.err) == (1, "palabre: bocal.yaml is there already, and was left as it is.\n")
    assert (here / "bocal.yaml").read_text(encoding="utf-8") == "mine"
    assert palabre("new", "format", "other").code == 0
    assert (here / "format.schema.json").read_text(encoding="utf-8") == "mine, too"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["duel"], "There is a format 'duel' already"),
        (["x/y"], "Give the name alone, and the folder with -o"),
        (["日本"], "has no letters a-z"),
        (["a", "--cards", "statment"], "Did you mean statement"),
        (["a", "--cards", ","], "--cards statement,claim"),
        (["a", "--language", "french"], "A language is a code like en"),
        (["a", "-o", "a-file"], "a-file is a file"),
        ([], "Missing argument 'NAME'"),
    ],
)
def test_wrong_words_are_told_and_nothing_is_written(palabre: Palabre, here: Path, words: list[str], told: str) -> None:
    (here / "a-file").write_text("")
    ran = palabre("new", "format", *words)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert [file.name for file in here.iterdir()] == ["a-file"]


def test_formats_and_plans_in_the_users_folder_are_found_by_id(palabre: Palabre, home: Path) -> None:
    formats = home / "formats"
    ran = palabre("new", "format", "bocal", "-o", str(formats))
    assert "whenever you play" not in ran.out, "it lies there already"
    (home / "plans").mkdir()
    plan = spoilt(PLAN, "id: sample", "id: evening")
    plan = spoilt(plan, "{format: welcome, minutes: 5}", "{format: bocal, minutes: 20}")
    plan = spoilt(plan, "minutes: 46", "minutes: 61")
    (home / "plans" / "evening.yaml").write_text(plan, encoding="utf-8")
    assert "1 file checked: 0 errors" in palabre("check", str(home / "plans")).out
    for words in (("--format", "bocal"), ("--plan", "evening")):
        played = palabre("play", "--rehearse", "--no-screen", *words, "--cards", "1")
        assert (played.code, played.err) == (0, "")
        assert " One theme · " in played.out


def test_a_plan_of_own_and_shipped_formats_is_saved_with_the_translations_of_both(palabre: Palabre, home: Path) -> None:
    palabre("new", "format", "bocal", "-o", str(home / "formats"))
    (home / "formats" / "locales").mkdir()
    (home / "formats" / "locales" / "fr.po").write_text(
        'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
        'msgctxt "formats/bocal/talk/name"\nmsgid "One theme"\nmsgstr "Un thème de la salle"\n',
        encoding="utf-8",
    )
    (home / "plans").mkdir()
    plan = spoilt(PLAN, "{format: welcome, minutes: 5}", "{format: bocal, minutes: 20}")
    (home / "plans" / "sample.yaml").write_text(spoilt(plan, "minutes: 46", "minutes: 61"), encoding="utf-8")
    played = palabre("play", "--rehearse", "--no-screen", "--plan", "sample", "--language", "fr")
    assert (played.code, played.err) == (0, "")
    assert "nothing is saved" not in played.out
    assert " Un thème de la salle · " in played.out
    assert " Premier vote · " in played.out
    (session,) = (home / "sessions").iterdir()
    copied = [file.relative_to(session).as_posix() for file in sorted(session.glob("formats/**/*.po"))]
    assert {"formats/1/locales/fr.po", "formats/locales/fr.po"} <= set(copied)


def test_a_deck_and_a_plan_are_played_from_wherever_they_lie(palabre: Palabre, here: Path) -> None:
    write_deck(here)
    written(here, PLAN).rename(here / "sample.yaml")
    played = palabre("play", "--rehearse", "--no-screen", "--deck", "./sample", "--plan", "sample.yaml")
    assert (played.code, played.err) == (0, "")
    assert "first-card" in played.out


@pytest.mark.parametrize(("option", "what"), [("--deck", "deck"), ("--format", "format"), ("--plan", "plan")])
def test_a_path_where_nothing_is_and_a_file_with_mistakes_are_told(
    palabre: Palabre, here: Path, option: str, what: str
) -> None:
    ran = palabre("play", "--rehearse", "--no-screen", option, "./nowhere.yaml")
    assert (ran.code, ran.err) == (2, f"palabre: There is no {what} at ./nowhere.yaml.\n")
    (here / "deck.yaml").write_text("phases: []\n" if what == "format" else "parts: []\n", encoding="utf-8")
    ran = palabre("play", "--rehearse", "--no-screen", option, "./deck.yaml")
    assert ran.code == 1
    assert "[fields-are-there]" in ran.err


def test_a_plan_given_by_its_path_finds_the_formats_that_lie_beside_it(palabre: Palabre, here: Path) -> None:
    palabre("new", "format", "bocal", "-o", ".")
    plan = spoilt(PLAN, "{format: welcome, minutes: 5}", "{format: bocal, minutes: 20}")
    written(here, spoilt(plan, "minutes: 46", "minutes: 61")).rename(here / "sample.yaml")
    (here / "half-written.yaml").write_text("phases: [", encoding="utf-8")
    checked = palabre("check", "sample.yaml")
    assert (checked.code, "1 file checked: 0 errors" in checked.out) == (0, True)
    played = palabre("play", "--rehearse", "--no-screen", "--plan", "sample.yaml", "--cards", "1")
    assert (played.code, played.err) == (0, "")
    assert " One theme · " in played.out
