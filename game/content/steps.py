"""The phases and loops of a format as its author wrote them, for the checks: right or wrong, in their order."""

from collections.abc import Iterator, Sequence
from itertools import islice

from game.content.located import Located, Where
from game.content.problems import Problem, listed, nearest, shortened
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.phrases import phrase

_UNKNOWN = Text("check/phases-named-exist/unknown", "no phase is called `{name}`")
_OTHER_KIND = Text("check/phases-named-exist/other-kind", "the phase `{name}` is of the kind `{kind}`")
_TOO_LATE = Text("check/phases-named-exist/too-late", "the phase `{name}` does not come before it is needed here")
_NAME_KNOWN = Text("check/phases-named-exist/name-known", "Name {what}: {known}.")
_ADD_ONE = Text("check/phases-named-exist/add-one", "Name {what}; this format has none yet.")
_MOVE_UP = Text("check/phases-named-exist/move-up", "Move `{name}` up, or name an earlier phase.")

NOTED_IN = ("collect", "show", "think", "speak", "discuss", "debrief", "reveal")
"""The kinds of phases in which notes are taken."""

READ_BY_OUTCOMES = ("vote", "estimate", "rank")
"""The kinds of phases whose results outcomes read."""

MOST_PHASES = 40
"""What the schema allows, too."""

CARDS_WITH_ROLES = ("case", "trial")


@dataclass(frozen=True, slots=True)
class LoopAt:
    """A loop: its own place, and the numbers of its first and last phase, the first one `None` when nobody knows it."""

    where: Where
    first: int | None
    last: int
    each: str | None


def phases(form: Located, *kinds: str) -> Iterator[Where]:
    """The places of the phases of these kinds; of all phases when no kind is given.

    Phases beyond the most that a format may have are refused anyway, and would make a hostile file slow to check.
    """
    for phase in islice(form.items(("phases",)), MOST_PHASES):
        if not kinds or form.text((*phase, "kind")) in kinds:
            yield phase


def number(phase: Where) -> int:
    """The number of the phase that a place lies in, from 0."""
    return int(phase[1])


def called(form: Located, name: str) -> Where | None:
    """The phase of that id, `None` when there is none."""
    return next((phase for phase in phases(form) if form.text((*phase, "id")) == name), None)


def loops(form: Located) -> Iterator[LoopAt]:
    """Every loop of the format, in the order of their last phases."""
    for phase in phases(form):
        where = (*phase, "loop")
        if isinstance(form.at(where), dict):
            start = called(form, form.text((*where, "from")) or "")
            yield LoopAt(
                where, number(start) if start is not None else None, number(phase), form.text((*where, "each"))
            )


def loop_round(form: Located, phase: Where) -> LoopAt | None:
    """The loop in which a phase stands, `None` when it stands in none."""
    for loop in loops(form):
        if loop.first is not None and loop.first <= number(phase) <= loop.last:
            return loop
    return None


def shown_cards(form: Located) -> tuple[str, ...]:
    """The kinds of cards that the format plays."""
    return tuple(kind for _, kind in form.texts(("cards",)))


def naming_problems(
    form: Located, place: Where, name: str, kinds: Sequence[str], before: int, what: Text
) -> Iterator[Problem]:
    """What is wrong with the id of a phase that stands somewhere: it exists, is of a fitting kind, and comes earlier.

    `before` is the number of the phase that it has to come before, `what` says in words what it is to be.
    """
    fitting = [form.text((*phase, "id")) or "" for phase in phases(form, *kinds)]
    known = [each for each in fitting if each]
    choice = phrase(_NAME_KNOWN if known else _ADD_ONE, what=phrase(what), known=listed(known))
    told = shortened(name)
    found = called(form, name)
    if found is None:
        yield form.error(place, _UNKNOWN, choice, nearest(name, known), name=told)
    elif form.text((*found, "kind")) not in kinds:
        kind = shortened(form.text((*found, "kind")) or "")
        yield form.error(place, _OTHER_KIND, choice, name=told, kind=kind)
    elif number(found) >= before:
        yield form.error(place, _TOO_LATE, _MOVE_UP, name=told)
