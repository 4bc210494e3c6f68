"""The commands of the guides that open a window, each on a virtual screen."""

from pathlib import Path

import pytest

from tests.docs.guides import GUIDES, Step, steps, write
from tests.window.conftest import Desk

WINDOWS = [(guide, step.words) for guide in GUIDES for step in steps(guide) if step.opens_a_window]


@pytest.mark.parametrize(("guide", "words"), WINDOWS, ids=[" ".join(words) for _, words in WINDOWS])
def test_a_window_opens_and_closes(desk: Desk, tmp_path: Path, guide: str, words: tuple[str, ...]) -> None:
    folder = tmp_path / "typed"
    folder.mkdir()
    for step in steps(guide):
        if step == Step(words):
            break
        if step.file:
            write(step, folder)
    desk.run(*words, folder=folder)
    assert desk.close() == 0
