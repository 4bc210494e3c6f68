from collections.abc import Iterator

from game.content.ids import ids
from game.content.located import Located, Where
from game.content.problems import Problem, listed, nearest, shortened

VOTES_NEEDED = {"swing": 2}
"""How many votes each outcome reads."""


def check(form: Located) -> Iterator[Problem]:
    """The votes that a reveal reads exist, come before it, share one ballot, and are as many as the outcome needs."""
    places = ids(form, ("phases",))
    for reveal in form.items(("phases",)):
        if form.text((*reveal, "kind")) == "reveal":
            named = list(form.texts((*reveal, "votes")))
            for place, name in named:
                yield from _usable(form, reveal, place, name, places)
            yield from _one_ballot(form, named, places)
            yield from _enough(form, reveal, len(named))


def _usable(form: Located, reveal: Where, place: Where, name: str, places: dict[str, Where]) -> Iterator[Problem]:
    votes = [vote for vote, where in places.items() if form.text((*where[:-1], "kind")) == "vote"]
    if name not in places:
        yield form.error(
            place,
            f"no phase is called `{shortened(name)}`",
            "Name a vote phase of this format by its id.",
            nearest(name, votes),
        )
    elif name not in votes:
        yield form.error(
            place, f"the phase `{shortened(name)}` is not a vote", f"Name a vote phase: {listed(votes) or 'add one'}."
        )
    elif places[name][:-1] > reveal:
        yield form.error(
            place,
            f"the vote `{shortened(name)}` comes after this reveal",
            "Move the reveal down, or name an earlier vote.",
        )


def _one_ballot(form: Located, named: list[tuple[Where, str]], places: dict[str, Where]) -> Iterator[Problem]:
    first: str | None = None
    for place, name in named:
        ballot = form.text((*places[name][:-1], "ballot")) if name in places else None
        first = first or ballot
        if ballot and ballot != first:
            yield form.error(
                place,
                f"the vote `{shortened(name)}` has the ballot `{ballot}`, the one before it `{first}`",
                "Compare only votes with the same ballot.",
            )


def _enough(form: Located, reveal: Where, count: int) -> Iterator[Problem]:
    outcome = form.text((*reveal, "outcome")) or ""
    needed = VOTES_NEEDED.get(outcome, count)
    if count and count != needed:
        yield form.error(
            (*reveal, "votes"),
            f"the outcome `{outcome}` reads {needed} votes, but {count} are named",
            f"Name {needed} votes: `votes: [first-vote, second-vote]`.",
        )
