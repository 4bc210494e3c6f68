"""The command line as a user meets it: words in, lines and an exit code out."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from game import cli


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left with and printed."""

    code: int
    out: str
    err: str


Palabre = Callable[..., Ran]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder, not there yet, on a computer that asks for no language."""
    monkeypatch.setenv("LANG", "C")
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("PALABRE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def palabre(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Palabre:
    """Runs a command line in this process, on a data folder of the test's own."""
    assert not home.exists()

    def run(*words: str) -> Ran:
        monkeypatch.setattr(sys, "argv", ["palabre", *words])
        capsys.readouterr()
        code = cli.main()
        told = capsys.readouterr()
        assert "Traceback" not in told.err
        return Ran(code, told.out, told.err)

    return run
