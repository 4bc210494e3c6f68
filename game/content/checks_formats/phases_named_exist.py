from collections.abc import Iterator

from game.content.located import Located, Where
from game.content.problems import Problem
from game.content.steps import NOTED_IN, READ_BY_OUTCOMES, loops, naming_problems, number, phases


def check(form: Located) -> Iterator[Problem]:
    """Every phase that another one names exists, comes before it, and is of a kind that has what is wanted."""
    for reveal in phases(form, "reveal"):
        yield from _listed(form, (*reveal, "votes"), READ_BY_OUTCOMES, number(reveal), "a vote, estimate or rank phase")
        yield from _listed(form, (*reveal, "notes"), NOTED_IN, number(reveal), "a phase in which notes are taken")
        yield from _listed(form, (*reveal, "objections"), NOTED_IN, number(reveal), "a phase in which people speak")
    for vote in phases(form, "vote"):
        over = (*vote, "over")
        name = form.text(over)
        if name is not None:
            yield from naming_problems(form, over, name, ("collect",), number(vote), "a collect phase")
    for loop in loops(form):
        start = (*loop.where, "from")
        name = form.text(start)
        if name is not None:
            every = tuple(form.text((*phase, "kind")) or "" for phase in phases(form))
            yield from naming_problems(form, start, name, every, loop.last + 1, "the first phase of the loop")
        options = loop.each == "option"
        before = loop.first if loop.first is not None else loop.last
        kinds, what = (("vote",), "a vote phase") if options else (NOTED_IN, "a phase in which notes are taken")
        yield from _listed(form, (*loop.where, "of"), kinds, before, what)


def _listed(form: Located, where: Where, kinds: tuple[str, ...], before: int, what: str) -> Iterator[Problem]:
    for place, name in form.texts(where):
        yield from naming_problems(form, place, name, kinds, before, what)
