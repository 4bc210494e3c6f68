"""dev.py: when it installs, what it says when it cannot, and that every old Python can read it."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import dev

MADE_BY = "this Python, this folder"


@pytest.fixture
def venv(tmp_path: Path) -> Path:
    """An environment made by this Python in which nothing is installed yet."""
    python = dev.python_in(tmp_path)
    python.parent.mkdir(parents=True)
    python.touch()
    (tmp_path / dev.MADE_BY).write_text(MADE_BY, encoding="utf-8")
    return tmp_path


def stamp(venv: Path, level: str, wanted: str) -> None:
    (venv / dev.stamp_name(level)).write_text(wanted, encoding="utf-8")


def test_without_an_environment_one_is_made(tmp_path: Path) -> None:
    assert dev.state(tmp_path / ".venv", "play", MADE_BY, "v1") == "make"


def test_a_new_environment_is_installed_into(venv: Path) -> None:
    assert dev.state(venv, "play", MADE_BY, "v1") == "install"


def test_the_second_start_does_no_install_work(venv: Path) -> None:
    stamp(venv, "play", "v1")
    assert dev.state(venv, "play", MADE_BY, "v1") == "ready"


def test_changed_dependencies_are_installed(venv: Path) -> None:
    stamp(venv, "play", "v1")
    assert dev.state(venv, "play", MADE_BY, "v2") == "install"


def test_tests_need_more_than_a_player_has(venv: Path) -> None:
    stamp(venv, "play", "v1")
    assert dev.state(venv, "dev", MADE_BY, "v1") == "install"


def test_who_can_test_can_play(venv: Path) -> None:
    stamp(venv, "dev", "v1")
    assert dev.state(venv, "play", MADE_BY, "v1") == "ready"


def test_an_install_that_was_cut_off_is_done_again_from_nothing(venv: Path) -> None:
    stamp(venv, "play", "v1")
    (venv / dev.INSTALLING).touch()
    assert dev.state(venv, "play", MADE_BY, "v1") == "make"


def test_an_environment_of_another_python_or_folder_is_made_anew(venv: Path) -> None:
    stamp(venv, "play", "v1")
    assert dev.state(venv, "play", "another Python, this folder", "v1") == "make"


def test_an_environment_whose_python_was_removed_is_made_anew(venv: Path) -> None:
    stamp(venv, "play", "v1")
    dev.python_in(venv).unlink()
    assert dev.state(venv, "play", MADE_BY, "v1") == "make"


def test_the_identity_names_the_folder(tmp_path: Path) -> None:
    assert dev.identity(tmp_path / "here") != dev.identity(tmp_path / "moved")


@pytest.mark.parametrize("changed", ["pyproject.toml", "constraints.txt"])
def test_the_fingerprint_follows_both_files(tmp_path: Path, changed: str) -> None:
    for name in ("pyproject.toml", "constraints.txt"):
        (tmp_path / name).write_text("before", encoding="utf-8")
    before = dev.fingerprint(tmp_path)
    assert dev.fingerprint(tmp_path) == before
    (tmp_path / changed).write_text("after", encoding="utf-8")
    assert dev.fingerprint(tmp_path) != before


def test_a_failed_install_leaves_no_stamp_and_is_tried_again(
    venv: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "VENV", venv)
    # A pip that only fails: this Python, in a folder where `pip` is a file that says so.
    (venv / "pip.py").write_text("print('ERROR: disk full'); raise SystemExit(1)", encoding="utf-8")
    monkeypatch.setattr(dev, "ROOT", venv)
    monkeypatch.setattr(dev, "python_in", lambda _venv: Path(sys.executable))
    stamp(venv, "play", "v1")
    with pytest.raises(SystemExit) as stopped:
        dev.install("play", "v2")
    assert str(stopped.value.code).startswith("ERROR: disk full\n")
    assert dev.state(venv, "play", MADE_BY, "v1") == "install"
    assert capsys.readouterr().out.startswith("Installing")


def test_without_a_network_it_says_so_in_two_lines() -> None:
    output = [
        "Collecting click",
        "  WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError(...)'",
        "ERROR: No matching distribution found for click",
    ]
    message = dev.failed_install_message(output)
    assert "network" in message
    assert "ERROR" not in message
    assert message.count("\n") == 1


def test_without_a_network_an_earlier_install_can_still_play() -> None:
    output = ["WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError(...)'"]
    assert '".venv/bin/palabre" play' in dev.failed_install_message(output, ".venv/bin/palabre")


def test_any_other_failure_shows_what_pip_said() -> None:
    output = ["Collecting click", "ERROR: Could not install packages due to an OSError: [Errno 28] No space left"]
    assert "No space left" in dev.failed_install_message(output)


def test_a_python_without_venv_says_in_two_lines_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "missing_parts", lambda: ["ensurepip"])
    with pytest.raises(SystemExit) as stopped:
        dev.make_venv()
    message = str(stopped.value.code)
    assert "ensurepip" in message
    assert f"apt install python3.{sys.version_info.minor}-venv" in message
    assert message.count("\n") == 1


def test_a_python_with_venv_misses_nothing() -> None:
    assert dev.missing_parts() == []


@pytest.fixture
def own_venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    return tmp_path


def npm_that(folder: Path, code: int) -> str:
    """A program that ends with a code; it writes down that it was called, and with what."""
    program = folder / "npm"
    program.write_text(f'#!/bin/sh\necho "$@" >> "{folder}/called"\nexit {code}\n', encoding="utf-8")
    program.chmod(0o755)
    return str(program)


def test_without_node_it_says_which_tests_are_skipped(own_venv: Path) -> None:
    assert "no Node.js with npm: the tests of tests/editor will be skipped" in dev.ensure_editor("")
    assert list(own_venv.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="writes a program for a Unix shell")
def test_the_server_of_editors_is_installed_once(own_venv: Path, tmp_path: Path) -> None:
    npm = npm_that(tmp_path, 0)
    assert (dev.ensure_editor(npm), dev.ensure_editor(npm), dev.ensure_editor("")) == ("", "", "")
    assert (tmp_path / "called").read_text(encoding="utf-8").count("ci ") == 1
    assert {"package.json", "package-lock.json"} <= {file.name for file in (own_venv / "editor").iterdir()}


@pytest.mark.skipif(sys.platform == "win32", reason="writes a program for a Unix shell")
def test_a_server_that_could_not_be_installed_is_told_and_tried_again(own_venv: Path, tmp_path: Path) -> None:
    assert "will be skipped" in dev.ensure_editor(npm_that(tmp_path, 1))
    assert not (own_venv / "editor").exists()
    assert dev.ensure_editor(npm_that(tmp_path, 0)) == ""


def test_an_old_python_can_read_dev_py() -> None:
    ast.parse(Path(dev.__file__).read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_told_which_newer_one_is_there() -> None:
    assert "python3.12 dev.py play" in dev.too_old_message((3, 9), "python3.12")
    assert "Python 3.9" in dev.too_old_message((3, 9), "")
    assert "python.org" in dev.too_old_message((3, 9), "")


def run_dev(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, dev.__file__, *arguments], capture_output=True, text=True, check=False)


def test_a_mistyped_command_gets_the_near_one() -> None:
    answer = run_dev("tset")
    assert answer.returncode == 2
    assert answer.stderr == "There is no `dev.py tset`; did you mean `dev.py test`?\n"


def test_help_names_every_command() -> None:
    answer = run_dev("--help")
    assert answer.returncode == 0
    for name in dev.COMMANDS:
        assert f"dev.py {name}" in answer.stdout


def test_check_refuses_what_it_does_not_know() -> None:
    answer = run_dev("check", "--fast")
    assert answer.returncode == 2
    assert "--fast" in answer.stderr
