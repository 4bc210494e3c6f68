"""Sessions that are kept: one writer, backups, archives from elsewhere, damaged logs brought back."""

import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game import paths
from game.core.commands import Advance, EndSession
from game.core.replay import fingerprint
from game.shell import launch
from game.shell.backups import KEPT, back_up, backups, write_zip
from game.shell.copies import read_copies
from game.shell.health import findings, repair, trouble_of
from game.shell.keeping import BadArchive, SessionThere, backups_of, delete_session, take_in
from game.shell.lock import InUse
from game.shell.log import LOG_NAME, LogRefused, read_header
from game.shell.storage import read_session, reopen, session_folders
from game.view.stage import Said
from tests.shell.sessions import files_in, left_after
from tests.shell.test_launch import Wish, opened

HOLDING = """
import sys
from collections.abc import Iterator
from pathlib import Path
from game.shell.lock import SessionLock
lock = SessionLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def another_program(home: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another program that plays the session of the fixture's folder until its end."""
    assert not home.exists()
    _, _, folder = left_after(5)
    program = subprocess.Popen(
        [sys.executable, "-c", HOLDING, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert program.stdout is not None
    assert program.stdout.readline() == "held\n"
    yield program
    program.kill()
    program.wait()


def test_a_session_that_another_program_plays_can_be_looked_at_and_not_changed(
    another_program: "subprocess.Popen[str]",
) -> None:
    folder = session_folders()[0]
    assert another_program.poll() is None
    before = files_in(folder)
    director = opened(Wish())
    brought, log = read_session(folder)
    with pytest.raises(InUse):
        reopen(folder, log)
    launch._go_on(director, folder, brought, log)
    assert director.session is not None
    assert director.stage.trouble == director.stage.notice == Said("read-only")  # no word of a clock that waits
    there = fingerprint(director.session)
    assert not director.do(Advance(director.now_ms))
    director.tick()
    assert director.stage.notice == Said("read-only")
    assert fingerprint(director.session) == there
    director.go_home()
    assert director.stage.trouble is None
    director.close()
    assert files_in(folder) == before
    assert not delete_session(folder)


def test_a_program_that_dies_leaves_the_session_to_others(another_program: "subprocess.Popen[str]") -> None:
    another_program.kill()
    another_program.wait()
    folder = session_folders()[0]
    store = reopen(folder, read_session(folder)[1])
    store.close()


def test_each_round_that_ends_is_backed_up_and_the_backup_brings_it_back(home: Path) -> None:
    director = opened(Wish(decks=("environment",), format="duel", cards=2))
    director.start(1)
    assert director.session is not None
    assert director.store is not None
    folder = director.store.folder
    assert backups() == ()
    while len(director.session.state.rounds) < 2:
        assert director.do(Advance(director.now_ms, confirmed=True))
    there = fingerprint(director.session)
    (copy,) = backups()
    director.do(EndSession(director.now_ms))
    assert len(backups()) == 2
    director.close()
    assert delete_session(folder)
    taken = take_in(copy)
    assert taken == folder
    assert fingerprint(read_session(taken)[0].session) == there
    assert home in taken.parents


def test_a_backup_waits_for_the_frame_that_shows_the_end_of_the_round() -> None:
    director = opened(Wish(decks=("environment",), format="duel", cards=2))
    director.start(1)
    director.settles = True
    assert director.session is not None
    while len(director.session.state.rounds) < 2:
        assert director.do(Advance(director.now_ms, confirmed=True))
        director.settle()
    assert backups() == ()
    director.rest()
    assert len(backups()) == 1
    director.rest()
    director.do(EndSession(director.now_ms))
    director.close()
    assert len(backups()) == 2, "whoever leaves before another frame has it too"


def test_the_last_backups_are_kept_and_older_ones_go() -> None:
    _, _, folder = left_after(3)
    for number in range(KEPT + 3):
        file = back_up(folder, number)
        os.utime(file, (number, number))
    kept = [file.stem for file in backups()]
    assert len(kept) == KEPT
    assert kept[0].endswith(f"-{KEPT + 2:03d}")
    assert not any(name.endswith("-000") for name in kept)


def test_a_session_goes_to_another_computer_and_on_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session, _, folder = left_after(6)
    write_zip(folder, tmp_path / "session.zip")
    with pytest.raises(SessionThere):
        take_in(tmp_path / "session.zip")
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "elsewhere"))
    taken = take_in(tmp_path / "session.zip")
    assert taken.name == folder.name
    assert fingerprint(read_session(taken)[0].session) == fingerprint(session)


BAD = {
    "../out/session.jsonl": "not safe|holds no folder",
    "s/../../session.jsonl": "holds no folder|not safe",
    "s/session.jsonl": "line 1",
    "nothing.txt": "holds no folder",
}


@pytest.mark.parametrize("name", BAD)
def test_an_archive_that_is_no_session_leaves_nothing_behind(name: str, tmp_path: Path) -> None:
    file = tmp_path / "bad.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "{}\n")
    with pytest.raises(BadArchive, match=BAD[name]):
        take_in(file)
    assert list(paths.sessions_folder().iterdir()) == []


def test_an_archive_whose_names_lead_elsewhere_or_collide_or_unfold_to_far_more_is_refused(tmp_path: Path) -> None:
    _, _, folder = left_after(3)
    for number, (name, content, how) in enumerate(
        [
            (f"{folder.name}/CON", b"", zipfile.ZIP_STORED),
            (f"{folder.name}/../../x", b"", zipfile.ZIP_STORED),
            (f"{folder.name}/SESSION.jsonl", b"", zipfile.ZIP_STORED),
            (f"{folder.name}/large", b"0" * 5_000_000, zipfile.ZIP_DEFLATED),
            ("other/file", b"", zipfile.ZIP_STORED),
        ]
    ):
        file = tmp_path / f"{number}.zip"
        write_zip(folder, file)
        with zipfile.ZipFile(file, "a") as archive:
            archive.writestr(name, content, how)
        with pytest.raises(BadArchive):
            take_in(file)
    for method in (zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA):
        file = tmp_path / f"method-{method}.zip"
        write_zip(folder, file)
        with zipfile.ZipFile(file, "a") as archive:
            archive.writestr(f"{folder.name}/note.txt", b"a few words", method)
        with pytest.raises(BadArchive, match="packed in a way"):
            take_in(file)
    link = tmp_path / "link.zip"
    write_zip(folder, link)
    with zipfile.ZipFile(link, "a") as archive:
        entry = zipfile.ZipInfo(f"{folder.name}/link")
        entry.external_attr = 0o120777 << 16
        archive.writestr(entry, "/etc/passwd")
    with pytest.raises(BadArchive, match="link"):
        take_in(link)


def test_an_archive_of_too_many_files_is_refused_before_they_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "many.zip"
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(2001):
            archive.writestr(f"s/{number}", b"")
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_: pytest.fail("the entries were listed"))
    with pytest.raises(BadArchive, match="more than a session can"):
        take_in(file)


def test_backups_of_a_session_are_not_those_of_one_whose_name_only_begins_so() -> None:
    _, _, folder = left_after(3)
    file = back_up(folder, 1)
    assert backups_of(folder) == (file,)
    assert backups_of(folder.with_name(folder.name[:4])) == ()


@pytest.mark.parametrize("name", ["../../elsewhere", "/elsewhere", "C:elsewhere", ""])
def test_a_log_leads_to_no_content_outside_its_session(name: str) -> None:
    _, _, folder = left_after(3)
    log = folder / LOG_NAME
    header = read_header(log)
    for forged in (replace(header, decks=(name,) * len(header.decks)), replace(header, plan=name, plan_hash="0")):
        with pytest.raises(LogRefused, match="no id"):
            read_copies(log, forged)


def test_a_damaged_log_is_brought_back_up_to_the_damage_into_a_copy() -> None:
    _, given, folder = left_after(8)
    file = folder / LOG_NAME
    lines = file.read_bytes().split(b"\n")
    lines[5] = lines[5].replace(b'"at_ms":5000', b'"at_ms":5001')
    file.write_bytes(b"\n".join(lines))
    before = files_in(folder)
    assert trouble_of(folder) is not None
    mended = repair(folder)
    assert mended is not None
    copy, commands = mended
    assert commands == 4
    assert read_session(copy)[1].commands == tuple(given[:4])
    assert files_in(folder) == before


def test_a_log_without_a_beginning_cannot_be_repaired_and_is_left_alone() -> None:
    _, _, folder = left_after(3)
    (folder / LOG_NAME).write_bytes(b"")
    before = files_in(folder)
    assert repair(folder) is None
    assert files_in(folder) == before
    assert session_folders() == (folder,)


def test_what_a_computer_lacks_is_found_with_what_mends_it(home: Path) -> None:
    home.write_text("a file where the folder should be")
    found = {finding.what.source: finding for finding in findings()}
    assert not found["data folder"].well
    assert "PALABRE_HOME" in str(found["data folder"].mend)
    assert found["install"].well
    assert found["fonts"].well
