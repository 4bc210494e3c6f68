"""Sessions from the command line: listed, gone on with, replayed, refused."""

import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game import paths
from game.core.replay import fingerprint
from game.shell.backups import back_up
from game.shell.lock import SessionLock
from game.shell.log import LOG_NAME, read_log
from game.shell.prefs import write_prefs
from game.shell.storage import read_session
from game.view.prefs import Prefs, ThemeName
from tests.cli.conftest import Palabre
from tests.shell.sessions import files_in, left_after

ROOT = Path(__file__).parents[2]


def named(folder: Path, name: str) -> Path:
    return folder.rename(folder.with_name(name))


def spoil(folder: Path) -> None:
    file = folder / LOG_NAME
    file.write_bytes(file.read_bytes().replace(b'"at_ms":3000', b'"at_ms":3001', 1))


def test_sessions_are_listed_newest_first_with_their_state(palabre: Palabre) -> None:
    assert palabre("sessions").out == "No session yet.\n"
    named(left_after(3)[2], "2026-01-01-100000-aaaaaa")
    finished = named(left_after(3)[2], "2026-01-02-100000-bbbbbb")
    (finished / "finished").touch()
    named(left_after(3, rehearsal=True)[2], "2026-01-03-100000-cccccc")
    spoil(named(left_after(4)[2], "2026-01-04-100000-dddddd"))
    (named(left_after(4)[2], "2026-01-05-100000-eeeeee") / LOG_NAME).write_bytes(b"")
    ran = palabre("sessions")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "2026-01-05-100000-eeeeee  cannot be opened: line 1: the log has no whole line, so there is nothing to bring "
        "back",
        "2026-01-04-100000-dddddd  cannot be opened: line 4: the checksum does not fit: this line was changed after it "
        "was written",
        "2026-01-03-100000-cccccc  duel  environment  rehearsal, not finished",
        "2026-01-02-100000-bbbbbb  duel  environment  finished",
        "2026-01-01-100000-aaaaaa  duel  environment  not finished",
        f"They lie in {paths.sessions_folder()}, each with its minutes once it has ended.",
    ]


def test_the_list_tells_which_sessions_have_minutes_and_a_charter(palabre: Palabre) -> None:
    ran = palabre("play", "--rehearse", "--no-screen", "--plan", "cafe-hour", "--deck", "environment", "--seed", "1")
    assert ran.code == 0
    (line, where) = palabre("sessions").out.splitlines()
    assert line.endswith("  cafe-hour  environment  rehearsal, finished  minutes.md, charter.md")
    folder = Path(where.removeprefix("They lie in ").partition(",")[0]) / line.split()[0]
    names = sorted(file.name for file in folder.iterdir() if file.is_file())
    assert {"charter.md", "charter.txt", "minutes.md", "minutes.txt"} < set(names)
    assert not [name for name in names if name.endswith(".part")]


@pytest.mark.parametrize("word", ["2026-01-01-100000-aaaaaa", "2026-01-01", "aaaaaa", "aa"])
def test_a_session_is_found_by_the_beginning_or_the_end_of_its_name(word: str, palabre: Palabre) -> None:
    folder = named(left_after(3)[2], "2026-01-01-100000-aaaaaa")
    named(left_after(3)[2], "2026-01-02-100000-bbbbbb")
    ran = palabre("resume", word, "--rehearse")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"log {folder / LOG_NAME}\n")
    assert read_session(folder)[0].session.state.finished


def test_a_name_that_fits_several_sessions_or_none_is_told_in_one_line(palabre: Palabre) -> None:
    named(left_after(1)[2], "2026-01-01-100000-aaaaaa")
    named(left_after(1)[2], "2026-01-02-100000-bbbbbb")
    ran = palabre("resume", "2026", "--rehearse")
    assert (ran.code, ran.err) == (
        2,
        "palabre: 2 sessions fit '2026': 2026-01-02-100000-bbbbbb, 2026-01-01-100000-aaaaaa\n",
    )
    ran = palabre("resume", "2026-01-01-100000-abaaaa", "--rehearse")
    assert ran.code == 2
    assert ran.err.startswith(
        "palabre: There is no session '2026-01-01-100000-abaaaa'. Did you mean 2026-01-01-100000-a"
    )
    ran = palabre("resume", "", "--rehearse")
    assert (ran.code, ran.err[:36]) == (2, "palabre: There is no session ''. Kno")


def test_without_a_name_the_newest_session_left_in_the_middle_goes_on(palabre: Palabre) -> None:
    folder = named(left_after(3)[2], "2026-01-01-100000-aaaaaa")
    named(left_after(3, rehearsal=True)[2], "2026-01-02-100000-bbbbbb")
    assert palabre("resume", "--rehearse").code == 0
    assert read_session(folder)[0].session.state.finished
    ran = palabre("resume", "--rehearse")
    assert ran.code == 2
    assert ran.err == (
        "palabre: No session was left in the middle. Name one to open it again; palabre sessions lists them.\n"
    )


def test_a_torn_line_is_told_and_its_copy_named(palabre: Palabre) -> None:
    _, commands, folder = left_after(5)
    file = folder / LOG_NAME
    file.write_bytes(file.read_bytes()[:-9])
    ran = palabre("replay", str(file))
    assert ran.code == 0
    assert ran.out.endswith("The last line was cut off in the middle of writing: it was left out.\n")
    assert not file.with_name("session.jsonl.torn").exists(), "looking changes nothing"
    ran = palabre("resume", folder.name, "--rehearse")
    assert ran.code == 0
    assert ran.out.splitlines()[:2] == [
        f"{file}: the last line was cut off in the middle of writing, and left out",
        f"A copy of the log as it was is {file}.torn",
    ]
    assert read_log(file).commands[:4] == tuple(commands[:4])


@pytest.mark.parametrize("command", [["resume", "--rehearse"], ["replay"], ["replay", "--hash"]])
def test_a_log_that_was_changed_is_refused_with_its_line_and_left_alone(command: list[str], palabre: Palabre) -> None:
    folder = left_after(5)[2]
    spoil(folder)
    before = files_in(folder)
    ran = palabre(*command, folder.name if command[0] == "resume" else str(folder))
    assert (ran.code, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert f"{folder / LOG_NAME}:4: the checksum does not fit" in ran.err
    assert files_in(folder) == before


def test_replay_takes_a_log_under_any_name_and_tells_each_card(palabre: Palabre) -> None:
    session, commands, folder = left_after(1000, cards=2)
    copy = folder / "another.jsonl"
    shutil.copyfile(folder / LOG_NAME, copy)
    (folder / LOG_NAME).write_bytes(b"")
    ran = palabre("replay", str(copy))
    assert ran.code == 0
    *cards, last = ran.out.splitlines()
    piles = [ref.card for ref in session.part.pile if ref is not None]
    assert [line.split()[:2] for line in cards] == [["duel", f"environment/{card}"] for card in piles]
    assert last == f"{len(commands)} commands, finished, fingerprint {fingerprint(session)}"


def test_a_fresh_process_replays_a_rehearsal_to_the_same_fingerprint(palabre: Palabre) -> None:
    ran = palabre("play", "--rehearse", "--no-screen", "--cards", "2", "--seed", "5")
    log = ran.out.splitlines()[0].removeprefix("log ")
    here = palabre("replay", log, "--hash").out
    there = subprocess.run(
        [sys.executable, "-m", "game", "replay", log, "--hash"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (there.returncode, there.stdout, there.stderr) == (0, here, "")
    again = palabre("play", "--rehearse", "--no-screen", "--cards", "2", "--seed", "5")
    assert palabre("replay", again.out.splitlines()[0].removeprefix("log "), "--hash").out == here
    assert len(here) == 65


def test_a_data_folder_that_is_a_file_has_no_sessions_and_stops_no_rehearsal(palabre: Palabre, home: Path) -> None:
    home.write_text("x")
    assert palabre("sessions").out == "No session yet.\n"
    assert palabre("resume").code == 2
    assert palabre("decks").code == 0
    ran = palabre("play", "--rehearse", "--no-screen", "--cards", "1")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"nothing is saved for now: {home} cannot be written; make room, or set PALABRE_HOME")


def test_a_data_folder_of_a_user_that_there_is_not_is_no_mistake(
    palabre: Palabre, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PALABRE_HOME", "~nobody-of-this-name/palabre")
    ran = palabre("sessions")
    assert (ran.code, ran.out, ran.err) == (0, "No session yet.\n", "")


def test_sessions_are_shown_exported_deleted_and_taken_in_again(palabre: Palabre, tmp_path: Path) -> None:
    folder = left_after(6)[2]
    shown = palabre("sessions", "show", folder.name, "--language", "fr")
    assert (shown.code, shown.err) == (0, "")
    assert "Environnement" in shown.out
    assert shown.out.startswith(f"{folder.name}\u00a0: ")
    assert "Carte 1 sur 2" in shown.out.splitlines()[0]
    file = tmp_path / "one.zip"
    assert palabre("sessions", "export", folder.name[-6:], "-o", str(file)).code == 0
    kept = files_in(folder)
    asked = palabre("sessions", "import", str(file))
    assert asked.code == 1
    assert "delete it first" in asked.err
    gone = palabre("sessions", "delete", folder.name, "--yes")
    assert gone.code == 0
    assert gone.out.splitlines()[0] == folder.name
    assert not folder.exists()
    assert palabre("sessions", "import", str(file)).code == 0
    assert {name: content for name, content in files_in(folder).items() if name != "lock"} == {
        name: content for name, content in kept.items() if name != "lock"
    }


def test_deleting_asks_first_and_says_what_to_name(palabre: Palabre) -> None:
    practice = left_after(3, rehearsal=True)[2]
    real = left_after(3)[2]
    assert palabre("sessions", "delete").code == 2
    assert palabre("sessions", "delete", "--rehearsals", "--yes").code == 0
    assert real.exists()
    assert not practice.exists()
    assert palabre("sessions", "delete", "--all", "--yes").code == 0
    assert not real.exists()
    assert palabre("sessions", "delete", "--all").out == "There is nothing to delete.\n"


def test_deleting_everything_says_what_goes_and_what_stays_and_takes_the_settings_along(
    palabre: Palabre, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = left_after(3)[2]
    back_up(folder, 1)
    write_prefs(Prefs("en", theme=ThemeName.NIGHT))
    own = home / "decks" / "mine" / "deck.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("mine", encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    asked = palabre("sessions", "delete", "--all")
    assert asked.out.startswith(f"{folder.name}\nDecks, formats and plans of your own stay where they are.\n")
    assert "Delete 1 session, 1 backup, the settings (" in asked.out
    assert asked.out.endswith("Nothing was deleted.\n")
    assert folder.exists()
    gone = palabre("sessions", "delete", "--all", "--yes")
    assert gone.out.splitlines()[-1].startswith("Deleted: 1 session, 1 backup, the settings (")
    assert [file for file in home.rglob("*") if file.is_file() and "cache" not in file.parts] == [own]


def test_a_session_that_is_being_played_stays_with_its_backups(palabre: Palabre) -> None:
    folder = left_after(3)[2]
    copy = back_up(folder, 1)
    lock = SessionLock(folder)
    kept = palabre("sessions", "delete", "--all", "--yes")
    lock.release()
    assert kept.code == 1
    assert kept.err == f"palabre: These could not be deleted, somebody may be playing them: {folder}\n"
    assert folder.exists()
    assert copy.exists()


def test_results_are_told_in_the_language_that_the_user_plays_in(palabre: Palabre) -> None:
    left_after(3)
    write_prefs(Prefs("fr"))
    assert "non terminée" in palabre("sessions").out
    assert palabre("sessions", "delete", "--all", "--yes").out.splitlines()[-1].startswith("Supprimé\u00a0: 1 séance")


def test_the_doctor_finds_a_damaged_session_and_repairs_it_into_a_copy(palabre: Palabre) -> None:
    folder = left_after(5)[2]
    spoil(folder)
    found = palabre("doctor", "--repair")
    assert found.code == 1
    assert f"NO  session: {folder.name}: line 4: the checksum does not fit" in found.out
    assert f"{folder.name}-repaired: 2 actions brought back." in found.out
    assert palabre("replay", str(folder.with_name(f"{folder.name}-repaired"))).code == 0


def test_a_session_that_is_named_twice_is_one(palabre: Palabre) -> None:
    folder = named(left_after(3)[2], "2026-01-01-100000-aaaaaa")
    gone = palabre("sessions", "delete", "aaaaaa", folder.name, "--yes")
    assert gone.code == 0
    assert "1 session" in gone.out
    assert gone.out.count(folder.name) == 1
