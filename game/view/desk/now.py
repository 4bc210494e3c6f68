"""What a facilitator does now, in a sentence or two: for whoever does this for the first time, before thirty people."""

from game.core.format import Each, Gathered, Groups, Phase, PhaseKind, Voters
from game.core.phases import ANSWER, FACT, OUTCOME, STORY, step
from game.core.reading import outcome_now, proposals_now
from game.core.session import Session
from game.core.text import Text
from game.i18n.translator import Translator

HEADING = Text("ui/desk/now", "What you do now")

_READ = Text("ui/now/read", "Read it aloud, slowly, twice. Nobody comments yet.")
_STORY = Text("ui/now/story", "Read this part of the story aloud, then go on to the next one.")
_TELL = Text("ui/now/tell", "Say it in your own words: the screen is only a reminder.")
_SILENCE = Text("ui/now/silence", "Silence, for you too. It feels longer than it is: let it last.")
_GROUPS = Text("ui/now/groups", "Go from group to group, listen, do not join in. Warn them before you stop them.")
_SIDE = Text("ui/now/side", "One voice at a time. If nobody dares, read out an argument from below.")
_SPEAK = Text("ui/now/speak", "One voice at a time. Let a sentence end even when the time is over.")
_EACH = Text("ui/now/each", "A short turn for each. Whoever prefers to pass, passes.")
_DISCUSS = Text("ui/now/discuss", "Call first on those who have not spoken yet. You have no opinion today.")
_EYES = Text("ui/now/eyes", "Eyes closed. Name one option after the other, count the hands, type the number.")
_HANDS = Text("ui/now/hands", "Name one option after the other, count the hands, type the number.")
_PLACES = Text("ui/now/places", "Wait until everybody stands. Count the side with fewer people first.")
_DOTS = Text("ui/now/dots", "Everybody places all their dots. Then count them, line by line.")
_TABLES = Text("ui/now/tables", "Call one table after the other, type its answer. No comment yet.")
_JURY = Text("ui/now/jury", "The jury alone raises hands. The others wait.")
_NUMBERS = Text("ui/now/numbers", "All tables hold up their number at the same time. Type them one by one.")
_ORDERS = Text("ui/now/orders", "When the tables are done, each calls out its letters. Type them in that order.")
_COLLECT = Text("ui/now/collect", "Type each sentence as it was said, in few words, and no name with it.")
_PROPOSALS = Text("ui/now/proposals", "Type each proposal as one sentence, read it back, and ask: is that it?")
_AMEND = Text(
    "ui/now/amend",
    "Change a proposal in the list of notes, and the vote is about its new words. A new one is voted on too.",
)
_GROUP = Text("ui/now/group", "Read the notes aloud. In the list of notes, each goes into a theme with those like it.")
_SEATS = Text("ui/now/seats", "Read out which table is who. Go on when everybody has found their place.")
_RESULT = Text("ui/now/result", "Read the result aloud. Then ask one person what made them decide so.")
_ADOPT = Text("ui/now/adopt", "Read the result aloud. What the room carries can be adopted: it goes into its charter.")
_ANSWER = Text("ui/now/answer", "Let them react first. Then read why, and ask who had guessed it.")
_FACT = Text("ui/now/fact", "Read the fact and where it comes from. It informs the debate, it does not end it.")
_NO_RESULT = Text("ui/now/no-result", "There is no result to read. Go on, or go back and ask once more.")
_LAST = Text("ui/now/last", "One sentence each, round the room. Type what the room wants to take home.")


def now_words(tr: Translator, session: Session) -> tuple[str, ...]:
    """What the facilitator does in the running step; empty where there is nothing to do but wait."""
    words = _words(session, session.phase)
    return () if words is None else (tr(words),)


def _words(session: Session, phase: Phase) -> Text | None:
    match phase.kind:
        case PhaseKind.SHOW:
            if step(session)[0] == STORY:
                return _STORY
            return _READ if session.card is not None else _TELL
        case PhaseKind.THINK:
            return _SILENCE if phase.groups is Groups.ALONE else _GROUPS
        case PhaseKind.SPEAK:
            if phase.who is None and session.card is None:
                return _EACH
            return _SIDE if phase.who in ("for", "against", "alternate") else _SPEAK
        case PhaseKind.DISCUSS:
            return _DISCUSS
        case PhaseKind.VOTE:
            return _of_vote(phase)
        case PhaseKind.ESTIMATE:
            return _NUMBERS
        case PhaseKind.RANK:
            return _ORDERS
        case PhaseKind.COLLECT:
            return _of_collect(session, phase)
        case PhaseKind.ASSIGN:
            return _SEATS
        case PhaseKind.REVEAL:
            return _of_reveal(session)
        case PhaseKind.DEBRIEF:
            return _LAST
        case _:
            return None


def _of_collect(session: Session, phase: Phase) -> Text:
    if phase.gather is Gathered.PROPOSALS:
        return _AMEND if _amends(session) else _PROPOSALS
    themes = [later.loop for later in session.format.phases if later.loop is not None and later.loop.each is Each.THEME]
    grouping = any(phase.id in loop.of[1:] for loop in themes)
    return _GROUP if grouping else _COLLECT


def _amends(session: Session) -> bool:
    """Whether proposals are there already: they can be given other words, so that no two are voted on for one."""
    before = {each.id for each in session.format.phases[: session.state.phase] if each.gather is Gathered.PROPOSALS}
    return any(note.phase in before for note in session.round.notes)


def _of_vote(phase: Phase) -> Text:
    if phase.by is Voters.TABLES:
        return _TABLES
    if phase.by is Voters.JURY:
        return _JURY
    if phase.ballot == "position":
        return _PLACES
    if phase.ballot == "dots":
        return _DOTS
    return _EYES if phase.secret else _HANDS


def _of_reveal(session: Session) -> Text | None:
    match step(session)[0]:
        case name if name == ANSWER:
            return _ANSWER
        case name if name == FACT:
            return _FACT
        case name if name == OUTCOME:
            if outcome_now(session) is None:
                return _NO_RESULT
            return _ADOPT if proposals_now(session) else _RESULT
        case _:
            return None
