from collections.abc import Iterator

from game.content.located import Located
from game.content.problems import Problem, shortened
from game.content.steps import loops, phases


def check(form: Located) -> Iterator[Problem]:
    """No phase may be left out whose votes or notes a later one reads."""
    needed = {name for place in _readers(form) for _, name in form.texts(place)}
    needed |= {form.text((*vote, "over")) or "" for vote in phases(form, "vote")}
    for phase in phases(form):
        name = form.text((*phase, "id"))
        if name and name in needed and form.at((*phase, "skippable")) is True:
            yield form.error(
                (*phase, "skippable"),
                f"`{shortened(name)}` may be left out, but a later phase reads it",
                "Take the line `skippable` out.",
                key=True,
            )


def _readers(form: Located) -> Iterator[tuple[str | int, ...]]:
    for reveal in phases(form, "reveal"):
        yield (*reveal, "votes")
        yield (*reveal, "notes")
    for loop in loops(form):
        yield (*loop.where, "of")
