"""What is true of every outcome, whatever a room did."""

import json
from dataclasses import fields, is_dataclass
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.ballots import BALLOTS
from game.core.deck import Card, CardKind, Scale
from game.core.format import RankShape
from game.core.outcomes import OUTCOMES, Evidence, Rule, adoptable
from game.core.outcomes.evidence import EarlierVote
from tests.core.outcomes.samples import any_vote, claim, estimate, evidence, guesses, note, orders, ranking_card, vote

NUMBERS = st.none() | st.floats(-1e15, 1e15, allow_nan=False) | st.integers(-50, 50)
CARDS = {
    CardKind.CLAIM: st.builds(claim, st.booleans()),
    CardKind.ESTIMATE: st.builds(estimate, st.floats(-1e15, 1e15, allow_nan=False), st.sampled_from(Scale)),
    CardKind.RANKING: st.just(ranking_card(a=1, b=2, c=2, d=4)),
}
RULES = pytest.mark.parametrize("name", OUTCOMES)


@st.composite
def seen(draw: st.DrawFn, rule: Rule) -> Evidence:
    """Evidence such as a format that passes the checks can give to an outcome of that rule."""
    ballot = draw(st.sampled_from(sorted(rule.ballots or BALLOTS)))
    phases = draw(st.integers(max(1, rule.votes[0]), min(3, rule.votes[1])))
    votes = tuple(
        tuple(
            draw(any_vote(ballot, turn=turn, about=draw(st.sampled_from([None, "note-1", "note-2"]))))
            for turn in range(draw(st.integers(0, 3)))
        )
        for _ in range(phases)
    )
    sheets = tuple(guesses(*draw(st.lists(NUMBERS, max_size=6))) for _ in range(phases))
    lines = draw(st.lists(st.permutations("abcd").map("".join) | st.sampled_from(["", "ab"]), max_size=4))
    card = draw(st.one_of(*(CARDS[kind] for kind in sorted(rule.cards or CARDS))))
    earlier = draw(st.lists(st.builds(EarlierVote, st.just("sample/earlier"), any_vote(ballot)), max_size=3))
    notes = draw(
        st.lists(st.builds(note, st.integers(1, 3), side=st.sampled_from([None, "for", "action"])), max_size=3)
    )
    return evidence(
        *(votes if rule.reads in ("votes", "notes") else ()),
        card=card,
        estimates=sheets if rule.reads == "estimates" else (),
        orders=(orders("abcd", *lines),) if rule.reads == "orders" else (),
        notes=tuple(notes),
        arguments=tuple(notes),
        earlier=tuple(earlier),
        shape=draw(st.sampled_from(RankShape)),
    )


def plain(value: Any) -> Any:
    """A result as JSON values; a fraction as a text."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return str(value) if isinstance(value, Fraction) else value


@RULES
@given(st.data())
@settings(deadline=None)
def test_whatever_a_room_did_has_a_defined_outcome(name: str, data: st.DataObject) -> None:
    rule = OUTCOMES[name]
    found = rule.compute(data.draw(seen(rule)))
    json.dumps(plain(found), allow_nan=False)
    if found is not None:
        for proposal in adoptable(found):
            counted = (proposal.support or 0) + (proposal.against or 0)
            assert proposal.present is None or counted <= proposal.present
            assert not proposal.passes or proposal.support != 0


@RULES
def test_without_evidence_nothing_is_said(name: str) -> None:
    assert OUTCOMES[name].compute(evidence()) is None


@RULES
def test_a_rule_reads_ballots_that_exist_and_says_what_it_does_in_one_sentence(name: str) -> None:
    rule = OUTCOMES[name]
    assert rule.ballots <= BALLOTS.keys()
    assert rule.reads in ("votes", "estimates", "orders", "notes")
    assert 0 <= rule.votes[0] <= rule.votes[1]
    assert rule.description[0].isupper()
    assert rule.description.endswith(".")
    assert ". " not in rule.description
    assert rule.compute.__name__ == name
    assert rule.compute.__doc__


def test_only_outcomes_of_proposals_offer_something_to_adopt() -> None:
    offering = {name for name, rule in OUTCOMES.items() if _offers(rule)}
    assert offering == {"consensus", "common_ground", "decision"}


def _offers(rule: Rule) -> bool:
    ballot = BALLOTS[min(rule.ballots or {"stance"})]
    options = ballot.options or ("one", "two")
    votes = [vote(ballot.id, *[3] * len(options), options=options)] * 2
    cards: dict[str, Card] = {"estimates": estimate(4), "orders": ranking_card(a=1, b=2)}
    found = rule.compute(
        evidence(
            *votes, card=cards.get(rule.reads, claim(True)), estimates=(guesses(3), guesses(4)), orders=(orders("ab"),)
        )
    )
    assert found is not None
    return bool(adoptable(found))
