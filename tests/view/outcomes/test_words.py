"""What outcomes say: every verdict and remark as text, compared with what was read and found fair.

After a change that is meant: `python3 dev.py test tests/view/outcomes --update-golden`, then read the difference.
"""

from difflib import unified_diff
from pathlib import Path

import pytest

from game.core.outcomes import Outcome
from game.core.reading import outcome_of
from game.core.session import Session
from game.view.outcomes.words import remarks, verdict
from tests.view.outcomes.states import State, states
from tests.view.samples import translator_of

FOLDER = Path(__file__).parent
STATES = tuple(states())
PREACHING = ("should", "must", "ought", "faut que", "devriez", "devez")


def outcome_in(session: Session) -> Outcome | None:
    return outcome_of(session, session.phase, session.round)


def said(state: State, language: str) -> list[str]:
    outcome = outcome_in(state.session)
    if outcome is None:
        return [state.name, "  –"]
    tr, session = translator_of(language), state.session
    whole, brief = (verdict(tr, session, session.round, outcome, short) for short in (False, True))
    lines = [state.name, f"  {whole}", f"    {remarks(tr, session, session.round, outcome)}".rstrip()]
    return lines if brief == whole else [*lines[:2], f"  in brief: {brief}", *lines[2:]]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_outcomes_say_what_was_read_and_found_fair(language: str, pytestconfig: pytest.Config) -> None:
    file = FOLDER / f"words.{language}.txt"
    now = "\n".join(line for state in STATES for line in said(state, language)) + "\n"
    if pytestconfig.getoption("--update-golden"):
        file.write_text(now, encoding="utf-8", newline="\n")
    before = file.read_text(encoding="utf-8") if file.exists() else ""
    changes = "\n".join(unified_diff(before.splitlines(), now.splitlines(), "golden", "now", lineterm="", n=1))
    if changes:
        pytest.fail(f"{file.name} has changed; --update-golden writes it anew\n{changes}", pytrace=False)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_outcome_has_one_sentence_without_gaps_and_tells_nobody_what_to_think(language: str) -> None:
    tr = translator_of(language)
    for state in STATES:
        outcome = outcome_in(state.session)
        if outcome is None:
            continue
        words = verdict(tr, state.session, state.session.round, outcome)
        everything = f"{words} {remarks(tr, state.session, state.session.round, outcome)}"
        assert words.strip(), state.name
        assert "{" not in everything, state.name
        own = everything.replace(state.session.round.notes[0].text, "") if state.session.round.notes else everything
        assert not any(word in own.split() for word in PREACHING), state.name


def test_the_states_show_every_outcome() -> None:
    shown = {type(outcome_in(state.session)) for state in STATES} - {type(None)}
    assert shown == set(Outcome.__args__)


def names(words: str) -> list[str]:
    return [state.name for state in STATES if words in state.name]


def in_words(name: str) -> str:
    state = next(state for state in STATES if state.name == name)
    return " ".join(said(state, "en"))


def test_absent_tables_ties_and_who_did_not_vote_are_named() -> None:
    assert "nothing from tables B and D" in in_words("closest: some absent")
    assert "nothing from tables B and C" in in_words("ranking: one table, others absent")
    assert "A tie: For and Against, with 8 each" in in_words("majority: a tie")
    assert "2 did not vote" in in_words("swing: a side gained")
    assert "compare shares" in in_words("swing: people came")


@pytest.mark.parametrize("name", names("nobody") + names("no order"))
def test_a_vote_of_nobody_names_no_winner(name: str) -> None:
    told = in_words(name).removeprefix(name)
    assert not any(word in told for word in ("gained", "leads", "passes:", "came closest", "majority:"))
