from collections.abc import Iterator

from game.content.located import Located, Where
from game.content.problems import Problem, listed, shortened
from game.content.steps import READ_BY_OUTCOMES, called, phases, shown_cards
from game.core.outcomes import OUTCOMES, Rule

KINDS = {"votes": "vote", "estimates": "estimate", "orders": "rank", "notes": "vote"}
"""The kind of the phases in `votes:`, for each thing that outcomes read."""

Read = list[tuple[Where, Where]]
"""The places of ids under `votes:`, each with the phase of that id."""


def check(form: Located) -> Iterator[Problem]:
    """An outcome gets what it can read: as many votes as it needs, with ballots that it knows, on fitting cards."""
    for reveal in phases(form, "reveal"):
        outcome = form.text((*reveal, "outcome"))
        rule = OUTCOMES.get(outcome or "")
        if outcome is None or rule is None:
            continue
        read = [(place, phase) for place, name in form.texts((*reveal, "votes")) if (phase := called(form, name))]
        yield from _as_many(form, reveal, outcome, rule)
        yield from _of_its_kind(form, read, outcome, rule)
        yield from _with_its_ballots(form, read, outcome, rule)
        yield from _on_cards(form, reveal, outcome, rule)


def _as_many(form: Located, reveal: Where, outcome: str, rule: Rule) -> Iterator[Problem]:
    fewest, most = rule.votes
    count = sum(1 for _ in form.items((*reveal, "votes")))
    place = (*reveal, "votes") if count else (*reveal, "outcome")
    if not fewest <= count <= most:
        span = f"{fewest}" if fewest == most else f"{fewest} to {most}"
        yield form.error(
            place,
            f"the outcome `{outcome}` reads {span} phases of the kind `{KINDS[rule.reads]}`, but {count} are named",
            f"Name {span} under `votes:`, or choose another outcome.",
        )
    elif rule.reads == "notes" and not count and form.at((*reveal, "notes")) is None:
        yield form.error(
            place,
            f"the outcome `{outcome}` has neither votes nor notes to read",
            "Add `notes:` with the ids of phases in which notes are taken, or `votes:`.",
        )


def _of_its_kind(form: Located, read: Read, outcome: str, rule: Rule) -> Iterator[Problem]:
    wanted = KINDS[rule.reads]
    for place, phase in read:
        kind = form.text((*phase, "kind"))
        if kind in READ_BY_OUTCOMES and kind != wanted:
            yield form.error(
                place,
                f"the outcome `{outcome}` reads phases of the kind `{wanted}`, and this is of the kind `{kind}`",
                f"Name a phase of the kind `{wanted}`, or choose another outcome.",
            )


def _with_its_ballots(form: Located, read: Read, outcome: str, rule: Rule) -> Iterator[Problem]:
    compares = rule.votes[0] > 1
    first: str | None = None
    for place, phase in read:
        ballot = form.text((*phase, "ballot"))
        if ballot is None:
            continue
        if rule.ballots and ballot not in rule.ballots:
            yield form.error(
                place,
                f"the outcome `{outcome}` cannot read the ballot `{shortened(ballot)}`",
                f"Vote with {listed(sorted(rule.ballots))}, or choose another outcome.",
            )
        elif compares and first is not None and ballot != first:
            yield form.error(
                place,
                f"this vote has the ballot `{shortened(ballot)}`, the one before it `{first}`",
                "Compare only votes with the same ballot.",
            )
        first = first or ballot


def _on_cards(form: Located, reveal: Where, outcome: str, rule: Rule) -> Iterator[Problem]:
    others = [kind for kind in shown_cards(form) if kind not in rule.cards]
    if rule.cards and (others or not shown_cards(form)):
        told = f"cards of the kind {listed(others)}" if others else "an activity without cards"
        yield form.error(
            (*reveal, "outcome"),
            f"the outcome `{outcome}` says nothing about {told}",
            f"Play only {listed(sorted(rule.cards))}, or choose another outcome.",
        )
