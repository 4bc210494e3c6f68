"""What is said of a changed screen of which no text is kept."""

import shutil
from pathlib import Path

from tests.view.difference import MARKS, ROOT, changed, differences, meant, texts

SCREEN = "dilemma/summary.fr"


def test_screens_with_another_mark_are_named_and_no_others(tmp_path: Path) -> None:
    shutil.copytree(ROOT / MARKS, tmp_path / MARKS)
    assert changed(tmp_path) == set()
    file = tmp_path / MARKS / "dilemma.fr.txt"
    marks = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join(line.replace("summary ", "summary 4") for line in marks), encoding="utf-8")
    assert changed(tmp_path) == {SCREEN}


def test_a_screen_of_a_format_that_was_not_there_before_is_new(tmp_path: Path) -> None:
    assert SCREEN in changed(tmp_path)


def test_a_pattern_means_screens_by_their_format_their_name_and_their_language() -> None:
    assert [(one.format, one.screen, one.language) for one in meant([SCREEN])] == [("dilemma", "summary", "fr")]
    assert {one.format for one in meant(["d*/summary.fr"])} >= {"dilemma", "duel"}


def test_what_is_gone_and_what_is_new_stands_below_the_page_it_is_on() -> None:
    now = texts([SCREEN])
    page = f"{SCREEN}, 1024 x 768, 200 %, page 1 / "
    name = next(name for name in now if name.startswith(page))
    head, *nodes = now[name].splitlines()
    before = now | {name: "\n".join([head, "gone", *nodes[1:]])}
    assert list(differences(now, now)) == []
    assert list(differences(before, now)) == [f"== {name}", "-gone", f"+{nodes[0]}"]


def test_a_page_that_was_not_there_before_is_new_in_whole() -> None:
    assert list(differences({}, {"page 2": "one\ntwo\n"})) == ["== page 2", "+one", "+two"]
