from collections.abc import Iterator

from game.content.ids import ids
from game.content.located import Located, Where
from game.content.problems import Problem, listed, nearest, shortened
from game.core.text import Text

ABOUT = Text(
    "check/outcome-votes-exist/about",
    "The votes that a reveal reads exist, come before it, share one ballot, and are as many as the outcome needs.",
)
WRONG = """\
phases:
  - {id: first-vote, kind: vote, ballot: stance, name: Vote, prompt: Vote.}
  - {id: second-vote, kind: vote, ballot: stance, name: Vote again, prompt: Vote again.}
  - {id: end, kind: reveal, outcome: swing, votes: [first-vote, secnd-vote], name: End, prompt: Look.}"""
RIGHT = WRONG.replace("secnd", "second")

_UNKNOWN = Text("check/outcome-votes-exist/unknown", "no phase is called `{name}`")
_NAME_ONE = Text("check/outcome-votes-exist/name-one", "Name a vote phase of this format by its id.")
_NO_VOTE = Text("check/outcome-votes-exist/no-vote", "the phase `{name}` is not a vote")
_NAME_KNOWN = Text("check/outcome-votes-exist/name-known", "Name a vote phase: {votes}.")
_ADD_ONE = Text("check/outcome-votes-exist/add-one", "Add a vote phase, and name it here.")
_AFTER = Text("check/outcome-votes-exist/after", "the vote `{name}` comes after this reveal")
_MOVE = Text("check/outcome-votes-exist/move", "Move the reveal down, or name an earlier vote.")
_BALLOTS = Text(
    "check/outcome-votes-exist/ballots", "the vote `{name}` has the ballot `{ballot}`, the one before it `{first}`"
)
_COMPARE = Text("check/outcome-votes-exist/compare", "Compare only votes with the same ballot.")
_NUMBER = Text(
    "check/outcome-votes-exist/number", "the outcome `{outcome}` reads {needed} votes, but {count} are named"
)
_NAME_SO_MANY = Text(
    "check/outcome-votes-exist/name-so-many", "Name {needed} votes: `votes: [first-vote, second-vote]`."
)

VOTES_NEEDED = {"swing": 2}
"""How many votes each outcome reads."""


def check(form: Located) -> Iterator[Problem]:
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
    told = shortened(name)
    if name not in places:
        yield form.error(place, _UNKNOWN, _NAME_ONE, nearest(name, votes), name=told)
    elif name not in votes:
        yield form.error(place, _NO_VOTE, _NAME_KNOWN if votes else _ADD_ONE, name=told, votes=listed(votes))
    elif places[name][:-1] > reveal:
        yield form.error(place, _AFTER, _MOVE, name=told)


def _one_ballot(form: Located, named: list[tuple[Where, str]], places: dict[str, Where]) -> Iterator[Problem]:
    first: str | None = None
    for place, name in named:
        ballot = form.text((*places[name][:-1], "ballot")) if name in places else None
        first = first or ballot
        if first and ballot and ballot != first:
            yield form.error(
                place, _BALLOTS, _COMPARE, name=shortened(name), ballot=shortened(ballot), first=shortened(first)
            )


def _enough(form: Located, reveal: Where, count: int) -> Iterator[Problem]:
    outcome = form.text((*reveal, "outcome")) or ""
    needed = VOTES_NEEDED.get(outcome, count)
    if count and count != needed:
        yield form.error((*reveal, "votes"), _NUMBER, _NAME_SO_MANY, outcome=outcome, needed=needed, count=count)
