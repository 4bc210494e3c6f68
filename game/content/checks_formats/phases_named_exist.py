from collections.abc import Iterator

from game.content.located import Located, Where
from game.content.problems import Problem
from game.content.steps import NOTED_IN, READ_BY_OUTCOMES, loops, naming_problems, number, phases
from game.core.text import Text

ABOUT = Text(
    "check/phases-named-exist/about",
    "Every phase that another one names exists, comes before it, and is of a kind that has what is wanted.",
)
WRONG = """\
phases:
  - {id: first-vote, kind: vote, ballot: stance, name: Vote, prompt: Vote.}
  - {id: second-vote, kind: vote, ballot: stance, name: Vote again, prompt: Vote again.}
  - {id: end, kind: reveal, outcome: swing, votes: [first-vote, secnd-vote], name: End, prompt: Look.}"""
RIGHT = WRONG.replace("secnd", "second")

_A_VOTE = Text("check/phases-named-exist/vote", "a vote phase")
_A_RESULT = Text("check/phases-named-exist/result", "a vote, estimate or rank phase")
_WITH_NOTES = Text("check/phases-named-exist/with-notes", "a phase in which notes are taken")
_A_COLLECT = Text("check/phases-named-exist/collect", "a collect phase")
_A_START = Text("check/phases-named-exist/start", "the first phase of the loop")


def check(form: Located) -> Iterator[Problem]:
    for reveal in phases(form, "reveal"):
        yield from _listed(form, (*reveal, "votes"), READ_BY_OUTCOMES, number(reveal), _A_RESULT)
        yield from _listed(form, (*reveal, "notes"), NOTED_IN, number(reveal), _WITH_NOTES)
        yield from _listed(form, (*reveal, "objections"), NOTED_IN, number(reveal), _WITH_NOTES)
    for vote in phases(form, "vote"):
        over = (*vote, "over")
        name = form.text(over)
        if name is not None:
            yield from naming_problems(form, over, name, ("collect",), number(vote), _A_COLLECT)
    for loop in loops(form):
        start = (*loop.where, "from")
        name = form.text(start)
        if name is not None:
            every = tuple(form.text((*phase, "kind")) or "" for phase in phases(form))
            yield from naming_problems(form, start, name, every, loop.last + 1, _A_START)
        before = loop.first if loop.first is not None else loop.last
        kinds, what = (("vote",), _A_VOTE) if loop.each == "option" else (NOTED_IN, _WITH_NOTES)
        yield from _listed(form, (*loop.where, "of"), kinds, before, what)


def _listed(form: Located, where: Where, kinds: tuple[str, ...], before: int, what: Text) -> Iterator[Problem]:
    for place, name in form.texts(where):
        yield from naming_problems(form, place, name, kinds, before, what)
