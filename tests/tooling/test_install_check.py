"""Which pygame is installed, seen from the names of its metadata folders alone."""

import sys
import time
from pathlib import Path

import pytest

from game import install_check


def installed(folder: Path, *names: str) -> str:
    for name in names:
        (folder / name).mkdir(parents=True)
    return str(folder)


@pytest.mark.parametrize("version", ["2.5.8", "2.5.10", "2.6.0", "2.6.0.dev1"])
def test_a_fresh_pygame_ce_will_do(tmp_path: Path, version: str) -> None:
    site = installed(tmp_path / "site", f"pygame_ce-{version}.dist-info", "click-8.5.1.dist-info")
    assert install_check.problem([site]) is None


@pytest.mark.parametrize(
    ("names", "fault"),
    [
        (["pygame-2.6.1.dist-info"], "pygame 2.6.1 is installed, and not its fork pygame-ce"),
        (["pygame-2.1.2.egg-info"], "pygame 2.1.2 is installed"),
        (["pygame-2.1.2-py3.11.egg-info"], "pygame 2.1.2 is installed"),
        (["pygame-2.6.1.dist-info", "pygame_ce-2.5.8.dist-info"], "Both pygame and pygame-ce are installed"),
        (["pygame_ce-2.5.7.dist-info"], "pygame-ce 2.5.7 is installed"),
        (["pygame_ce-2.5.8rc1.dist-info"], "pygame-ce 2.5.8rc1 is installed"),
        (["pygame_ce-3.0.0.dev1.dist-info"], "pygame-ce 3.0.0.dev1 is installed"),
        (["pygame_menu-4.5.0.dist-info"], "pygame-ce is not installed"),
    ],
)
def test_anything_else_is_refused_with_the_two_lines_that_mend_it(tmp_path: Path, names: list[str], fault: str) -> None:
    message = install_check.problem([installed(tmp_path / "site", *names)], python="python")
    assert message is not None
    said, uninstall, install = str(message).splitlines()
    assert said.startswith(fault)
    assert uninstall == "  python -m pip uninstall pygame pygame-ce"
    assert install == '  python -m pip install "pygame-ce>=2.5.8,<3"'


def test_the_remedy_quotes_a_python_in_a_folder_with_spaces(tmp_path: Path) -> None:
    message = install_check.problem([str(tmp_path)], python="C:\\Program Files\\python.exe")
    assert message is not None
    assert '"C:\\Program Files\\python.exe" -m pip uninstall' in str(message)


def test_a_pygame_behind_ours_on_the_path_is_not_in_the_way(tmp_path: Path) -> None:
    ours = installed(tmp_path / "venv", "pygame_ce-2.5.8.dist-info")
    system = installed(tmp_path / "system", "pygame-2.1.2.egg-info")
    assert install_check.problem([ours, system]) is None
    assert install_check.problem([system, ours]) is not None


def test_folders_that_do_not_exist_and_archives_on_the_path_are_passed_over(tmp_path: Path) -> None:
    archive = tmp_path / "python311.zip"
    archive.touch()
    ours = installed(tmp_path / "venv", "pygame_ce-2.5.8.dist-info")
    assert install_check.problem([str(tmp_path / "nowhere"), str(archive), ours]) is None


def test_it_looks_at_the_path_of_this_python_and_costs_little() -> None:
    fastest = float("inf")
    for _ in range(5):
        began = time.perf_counter()
        assert install_check.problem() is None
        fastest = min(fastest, time.perf_counter() - began)
    assert fastest < 0.003, f"{fastest * 1000:.1f} ms with {len(sys.path)} folders"
