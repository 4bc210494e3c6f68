from collections.abc import Iterator

from game.content.located import Located, Where
from game.content.problems import Problem, listed, shortened
from game.content.steps import READ_BY_OUTCOMES, called, phases, shown_cards
from game.core.ballots import BALLOTS
from game.core.outcomes import OUTCOMES, Rule
from game.core.text import Text
from game.i18n.phrases import phrase

ABOUT = Text(
    "check/outcomes-can-be-read/about",
    "An outcome gets what it can read: as many votes as it needs, with ballots that it knows, on fitting cards.",
)
WRONG = """\
phases:
  - {id: choose, kind: vote, ballot: stance, name: Choose, prompt: Choose.}
  - {id: end, kind: reveal, outcome: swing, votes: [choose], name: End, prompt: Look.}"""
RIGHT = WRONG.replace("swing", "plurality")

_NUMBER = Text(
    "check/outcomes-can-be-read/number",
    "the outcome `{outcome}` reads {span} phases of the kind `{kind}`; named here: {count}",
)
_SPAN = Text("check/outcomes-can-be-read/span", "{fewest} to {most}")
_NAME = Text("check/outcomes-can-be-read/name", "Name {span} under `votes:`, or choose another outcome.")
_NOTHING = Text("check/outcomes-can-be-read/nothing", "the outcome `{outcome}` has neither votes nor notes to read")
_ADD_NOTES = Text(
    "check/outcomes-can-be-read/add-notes",
    "Add `notes:` with the ids of phases in which notes are taken, or `votes:`.",
)
_KIND = Text(
    "check/outcomes-can-be-read/kind",
    "the outcome `{outcome}` reads phases of the kind `{wanted}`, and this is of the kind `{kind}`",
)
_NAME_KIND = Text(
    "check/outcomes-can-be-read/name-kind", "Name a phase of the kind `{wanted}`, or choose another outcome."
)
_BALLOT = Text("check/outcomes-can-be-read/ballot", "the outcome `{outcome}` cannot read the ballot `{ballot}`")
_VOTE_WITH = Text("check/outcomes-can-be-read/vote-with", "Vote with {ballots}, or choose another outcome.")
_DIFFERENT = Text(
    "check/outcomes-can-be-read/different", "this vote has the ballot `{ballot}`, the one before it `{first}`"
)
_COMPARE = Text("check/outcomes-can-be-read/compare", "Compare only votes with the same ballot.")
_CARDS = Text(
    "check/outcomes-can-be-read/cards", "the outcome `{outcome}` says nothing about cards of the kind {kinds}"
)
_NO_CARDS = Text(
    "check/outcomes-can-be-read/no-cards", "the outcome `{outcome}` says nothing about an activity without cards"
)
_PLAY = Text("check/outcomes-can-be-read/play", "Play only {kinds_read}, or choose another outcome.")

KINDS = {"votes": "vote", "estimates": "estimate", "orders": "rank", "notes": "vote"}
"""The kind of the phases in `votes:`, for each thing that outcomes read."""

Read = list[tuple[Where, Where]]
"""The places of ids under `votes:`, each with the phase of that id."""


def check(form: Located) -> Iterator[Problem]:
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
    count = len(list(form.texts((*reveal, "votes"))))
    place = (*reveal, "votes") if count else (*reveal, "outcome")
    if not fewest <= count <= most:
        span = str(fewest) if fewest == most else phrase(_SPAN, fewest=fewest, most=most)
        yield form.error(place, _NUMBER, _NAME, outcome=outcome, span=span, kind=KINDS[rule.reads], count=count)
    elif rule.reads == "notes" and not count and form.at((*reveal, "notes")) is None:
        yield form.error(place, _NOTHING, _ADD_NOTES, outcome=outcome)


def _of_its_kind(form: Located, read: Read, outcome: str, rule: Rule) -> Iterator[Problem]:
    wanted = KINDS[rule.reads]
    for place, phase in read:
        kind = form.text((*phase, "kind"))
        if kind in READ_BY_OUTCOMES and kind != wanted:
            yield form.error(place, _KIND, _NAME_KIND, outcome=outcome, wanted=wanted, kind=kind)


def _with_its_ballots(form: Located, read: Read, outcome: str, rule: Rule) -> Iterator[Problem]:
    compares = rule.votes[0] > 1
    first: str | None = None
    for place, phase in read:
        ballot = form.text((*phase, "ballot"))
        if ballot not in BALLOTS:
            continue  # the schema tells of it
        told = shortened(ballot)
        if rule.ballots and ballot not in rule.ballots:
            known = listed(sorted(rule.ballots))
            yield form.error(place, _BALLOT, _VOTE_WITH, outcome=outcome, ballot=told, ballots=known)
        elif compares and first is not None and ballot != first:
            yield form.error(place, _DIFFERENT, _COMPARE, ballot=told, first=shortened(first))
        first = first or ballot


def _on_cards(form: Located, reveal: Where, outcome: str, rule: Rule) -> Iterator[Problem]:
    others = [kind for kind in shown_cards(form) if kind not in rule.cards]
    if rule.cards and (others or not shown_cards(form)):
        yield form.error(
            (*reveal, "outcome"),
            _CARDS if others else _NO_CARDS,
            _PLAY,
            outcome=outcome,
            kinds=listed(others),
            kinds_read=listed(sorted(rule.cards)),
        )
