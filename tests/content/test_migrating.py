"""Old decks are brought up to date by changing names where they stand, and nothing else."""

import codecs
import shutil
from pathlib import Path

import pytest

from game.content.loader import LANGUAGE_VERSION, load_deck
from game.content.migrating import CannotMigrate, migrated, write
from game.content.migrations import migrations
from game.core.deck import CaseCard, TrialCard
from game.i18n.locales import translator
from tests.content.all_kinds import ALL_KINDS
from tests.content.samples import spoilt, write_deck

OLD = Path(__file__).parents[1] / "old_decks"
DECKS = sorted(folder.name for folder in OLD.iterdir())


def copied(name: str, folder: Path) -> Path:
    return Path(shutil.copytree(OLD / name, folder / name))


@pytest.mark.parametrize("name", DECKS)
def test_an_old_deck_is_without_a_mistake_afterwards(name: str, tmp_path: Path) -> None:
    folder = copied(name, tmp_path)
    assert [problem.rule for problem in load_deck(folder).problems] == ["version-is-known"]
    write(migrated(folder).changes)
    assert [problem for problem in load_deck(folder).problems if problem.severity == "error"] == []


def test_what_a_card_asks_is_its_text_and_a_story_keeps_its_question(tmp_path: Path) -> None:
    folder = copied("first-sketch", tmp_path)
    done = migrated(folder)
    assert [step.name for step in done.steps] == ["every-card-has-a-text"]
    write(done.changes)
    deck = load_deck(folder).required()
    clip, text, case, trial = deck.cards
    assert clip.text.source == "How much energy does a short video take? (question: guess)"
    assert text.text.source == "How much does a text take?"
    assert isinstance(case, CaseCard)
    assert case.question.source == "Should the school keep it?"
    assert isinstance(trial, TrialCard)
    french = translator("fr", [folder])
    assert french(clip.text) == "Combien d’énergie prend une courte vidéo ?"
    assert french(trial.text) == "La machine est accusée de nous voler notre temps."
    assert french(case.question) == "L’école doit-elle le garder ?"


def test_comments_order_and_quotes_stay(tmp_path: Path) -> None:
    folder = copied("first-sketch", tmp_path)
    before = (folder / "deck.yaml").read_text(encoding="utf-8").splitlines()
    write(migrated(folder).changes)
    after = (folder / "deck.yaml").read_text(encoding="utf-8").splitlines()
    changed = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert [(old.strip()[:24], new.strip()[:20]) for old, new in changed if "{" not in old] == [
        ("palabre: 0   # the very ", "palabre: 1   # the v"),
        ('question: "How much ener', 'text: "How much ener'),
        ("'charge':   The machine ", "'text':   The machin"),
    ]
    (flow,) = [new for old, new in changed if "{" in old]
    assert flow.startswith('  - {id: energy-of-a-text, kind: estimate, "text": How much')


@pytest.mark.parametrize("ends", ["\r\n", "\r"])
def test_line_ends_and_the_mark_at_the_start_stay(ends: str, tmp_path: Path) -> None:
    folder = copied("first-sketch", tmp_path)
    old = (folder / "deck.yaml").read_text(encoding="utf-8")
    (folder / "deck.yaml").write_bytes(codecs.BOM_UTF8 + old.replace("\n", ends).encode())
    write(migrated(folder).changes)
    new = (folder / "deck.yaml").read_bytes()
    assert new.startswith(codecs.BOM_UTF8)
    assert new.count(ends.encode()) == old.count("\n")
    assert b"\n" not in new.replace(ends.encode(), b"")
    assert load_deck(folder).value is not None


def test_what_a_file_was_is_kept_however_often_it_is_changed(tmp_path: Path) -> None:
    folder = copied("first-sketch", tmp_path)
    old = (folder / "deck.yaml").read_bytes()
    (folder / "deck.yaml.bak").write_bytes(b"an older copy")
    names = [path.name for path in write(migrated(folder).changes)]
    assert names == ["deck.yaml.bak2", "fr.po.bak"]
    assert (folder / "deck.yaml.bak2").read_bytes() == old
    assert (folder / "deck.yaml.bak").read_bytes() == b"an older copy"


def test_a_deck_of_the_present_version_has_nothing_to_change(tmp_path: Path) -> None:
    done = migrated(write_deck(tmp_path, ALL_KINDS))
    assert (done.version, done.steps, done.changes) == (LANGUAGE_VERSION, (), ())


def test_a_card_that_has_both_names_is_left_to_its_author(tmp_path: Path) -> None:
    text = spoilt(ALL_KINDS, "palabre: 1", "palabre: 0").replace(
        "    unit: watt-hours\n    answer: 90", "    question: Another one?\n    unit: watt-hours\n    answer: 90"
    )
    (change,) = migrated(write_deck(tmp_path, text)).changes
    assert b"question: Another one?" in change.after


@pytest.mark.parametrize(
    ("new", "said"),
    [
        ("palabre: 2", "this program reads version 1"),
        ("# palabre", "does not say in which version"),
        ("palabre: [", ""),
    ],
)
def test_a_deck_of_no_known_version_is_refused(tmp_path: Path, new: str, said: str) -> None:
    with pytest.raises(CannotMigrate) as refused:
        migrated(write_deck(tmp_path, spoilt(ALL_KINDS, "palabre: 1", new)))
    assert refused.value.problems
    assert said in str(refused.value)


def test_a_name_that_is_written_in_code_is_left_to_its_author(tmp_path: Path) -> None:
    text = spoilt(spoilt(ALL_KINDS, "palabre: 1", "palabre: 0"), "text: How much", '"quest\\u0069on": How much')
    with pytest.raises(CannotMigrate, match="cannot be changed to `text` by itself"):
        migrated(write_deck(tmp_path, text))


def test_every_step_has_a_name_a_reason_and_an_old_deck() -> None:
    assert [step.since for step in migrations()] == [1]
    assert all(step.about.source.endswith("`text`.") for step in migrations())
    versions = {int((OLD / name / "deck.yaml").read_text(encoding="utf-8").split("palabre: ")[1][0]) for name in DECKS}
    assert versions == {step.since - 1 for step in migrations()}
