"""The wheel and the source archive, built here and now, without the network."""

import tarfile
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
from hatchling import build

import game

ROOT = Path(__file__).parents[2]
CONTENT = ("decks", "formats", "plans", "assets", "locales")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)  # hatchling builds the project in the current folder
        return zipfile.ZipFile(folder / build.build_wheel(str(folder)))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names in the source archive, without its top folder."""
    folder = tmp_path_factory.mktemp("sdist")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        with tarfile.open(folder / build.build_sdist(str(folder))) as tar:
            return {name.partition("/")[2] for name in tar.getnames()}


def content_files() -> list[str]:
    return [
        path.relative_to(ROOT).as_posix()
        for name in CONTENT
        for path in sorted((ROOT / name).rglob("*"))
        if path.is_file()
    ]


def test_there_is_a_deck_a_format_and_a_plan_to_carry() -> None:
    files = content_files()
    assert any(name.startswith("decks/") and name.endswith("/deck.yaml") for name in files)
    assert any(name.startswith("formats/") and name.endswith(".yaml") for name in files)
    assert any(name.startswith("plans/") and name.endswith(".yaml") for name in files)


def test_the_wheel_carries_every_deck_format_plan_asset_and_translation(wheel: zipfile.ZipFile) -> None:
    missing = {f"game/_data/{name}" for name in content_files()} - set(wheel.namelist())
    assert not missing


def test_the_wheel_carries_the_guide_for_facilitators(wheel: zipfile.ZipFile) -> None:
    guides = {f"game/_data/docs/{file.name}" for file in (ROOT / "docs").glob("facilitating*.md")}
    assert len(guides) > 1
    assert {name for name in wheel.namelist() if "/docs/" in name} == guides


def test_the_wheel_installs_nothing_beside_the_package(wheel: zipfile.ZipFile) -> None:
    tops = {name.partition("/")[0] for name in wheel.namelist()}
    assert tops == {"game", f"palabre-{game.__version__}.dist-info"}


def test_the_wheel_holds_the_whole_program_and_the_command(wheel: zipfile.ZipFile) -> None:
    program = {path.relative_to(ROOT).as_posix() for path in (ROOT / "game").rglob("*.py")}
    program |= {path.relative_to(ROOT).as_posix() for path in (ROOT / "game" / "content" / "skeleton").iterdir()}
    assert program <= set(wheel.namelist())
    entry_points = wheel.read(f"palabre-{game.__version__}.dist-info/entry_points.txt").decode()
    assert "palabre = game.cli:main" in entry_points


def test_the_wheel_depends_on_pygame_ce_and_never_on_pygame(wheel: zipfile.ZipFile) -> None:
    metadata = Parser().parsestr(wheel.read(f"palabre-{game.__version__}.dist-info/METADATA").decode())
    for_players = [line for line in metadata.get_all("Requires-Dist", []) if "extra ==" not in line]
    pygames = [line for line in for_players if line.startswith("pygame")]
    assert pygames == ["pygame-ce<3,>=2.5.8"]
    assert metadata["License-Expression"] == "MIT AND CC-BY-SA-4.0"


def test_the_source_archive_has_everything_to_play_test_and_build(archive: set[str]) -> None:
    needed = {"dev.py", "pyproject.toml", "constraints.txt", "README.md", "LICENSE", "game/__init__.py"}
    needed |= {"tests/tooling/test_wheel.py", *content_files()}
    assert not needed - archive


def test_nothing_machine_made_is_packed(wheel: zipfile.ZipFile, archive: set[str]) -> None:
    junk = [name for name in [*wheel.namelist(), *archive] if "__pycache__" in name or name.startswith(".venv")]
    assert not junk
