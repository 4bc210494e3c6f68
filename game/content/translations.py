"""How complete the translations beside decks, formats and plans are, as problems that name each text by its context.

It is not one of the checks that run at each start: a text without a translation shows in the deck's own language.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.content import limits
from game.content.checks.easy_text_is_plain import FIX, MOST_WORDS, SAID, sentences
from game.content.limits import Unreadable
from game.content.problems import Problem, Severity, first_ones, shortened
from game.content.rules import Rule
from game.content.texts import texts_in
from game.content.written import Written, in_translation
from game.core.deck import Deck
from game.core.format import Format
from game.core.plan import Plan
from game.core.text import Text
from game.frozen import dataclass
from game.i18n.lint import check_po
from game.i18n.locales import DamagedCatalogue, parse_po
from game.i18n.phrases import phrase

if TYPE_CHECKING:
    from babel.messages.catalog import Message

COMPLETE, CLEAN, PLAIN = "translation-is-complete", "translation-is-well-written", "translated-easy-text-is-plain"
RULES = (
    Rule(
        COMPLETE,
        Text(
            "check/translation-is-complete/about",
            "Every file in a folder locales translates each text of the deck, the formats or the plans beside it, "
            "in its present words.",
        ),
        wrong='msgctxt "sample/title"\nmsgid "Sample"\nmsgstr ""',
        right='msgctxt "sample/title"\nmsgid "Sample"\nmsgstr "Exemple"',
    ),
    Rule(
        CLEAN,
        Text(
            "check/translation-is-well-written/about",
            "A translation can be read, has the `{names}` of its source, and follows the typography of its language.",
        ),
        wrong='msgctxt "sample/title"\nmsgid "Sample"\nmsgstr "Un exemple?"',
        right='msgctxt "sample/title"\nmsgid "Sample"\nmsgstr "Un exemple\u202f?"',
    ),
    Rule(
        PLAIN,
        Text(
            "check/translated-easy-text-is-plain/about",
            "A translated plain-language text has sentences of at most twelve words, like its source.",
        ),
        wrong=(
            'msgctxt "sample/pictures/easy"\n'
            'msgstr "Devant une image qui peut être fausse, que faut-il regarder avant d’y croire ?"'
        ),
        right='msgctxt "sample/pictures/easy"\nmsgstr "Une image peut être fausse. Comment le voir ?"',
    ),
)
"""The rules of these checks."""

_DAMAGED = Text("check/translation-is-well-written/damaged", "the file is damaged: {error}")
_OPEN = Text("check/translation-is-well-written/open", "Open it in an editor for PO files, or write it anew.")
_MISTAKE = Text("check/translation-is-well-written/said", "{mistake}")
_MEND = Text("check/translation-is-well-written/fix", "Mend it in this file.")
_NOT_TRANSLATED = Text("check/translation-is-complete/missing", "`{context}` is not translated")
_MANY_MISSING = Text(
    "check/translation-is-complete/many",
    "{missing} of {all} texts are not translated yet, the first of them `{context}`",
)
_TRANSLATE = Text("check/translation-is-complete/translate", "Translate “{source}”.")
_TRANSLATE_ALL = Text(
    "check/translation-is-complete/translate-all",
    "Translate “{source}” and the others. Until then the room reads them in the language of the source.",
)
_OTHER_WORDS = Text("check/translation-is-complete/other-words", "`{context}` was translated from other words")
_SEE = Text(
    "check/translation-is-complete/see",
    "`palabre translate update` with the language and the folder brings it up to date; see then if it fits “{source}”.",
)
_FUZZY = Text("check/translation-is-complete/fuzzy", "`{context}` is marked as fuzzy, so it is not shown")
_LOOK_AGAIN = Text("check/translation-is-complete/look-again", "Look at it again, and take the mark away.")
_ADD_ALL = Text("check/translation-is-complete/add-all", "Add its texts, the first of them `{first}`: “{source}”.")
_NO_SUCH_TEXT = Text("check/translation-is-complete/orphan", "the deck has no text `{context}`")
_NO_SUCH_TEXT_HERE = Text(
    "check/translation-is-complete/orphan-here", "no format and no plan of this folder has the text `{context}`"
)
_DELETE = Text("check/translation-is-complete/delete", "Delete it, or mend its `msgctxt`.")

_MOST_NAMED = 10
"""More texts than these that wait for a translation get one word together, and do not hide other mistakes."""

_SPACES = re.compile(r"[ \t\r\n]+")  # a no-break space is there on purpose


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What the files of a folder `locales` should hold: texts by context, and which other texts are none of ours."""

    texts: dict[str, str]
    easy: tuple[str, ...] = ()  # contexts of plain-language texts
    owners: frozenset[str] = frozenset()  # formats and plans, which share files with others
    folder: Path | None = None  # in which those lie

    def is_of_others(self, context: str) -> bool:
        """Whether a text belongs to something else that may use the same file: a format that is not looked at now."""
        if self.folder is None:
            return False
        kind, _, rest = context.partition("/")
        name = rest.partition("/")[0]
        shared = kind not in ("formats", "plans") or (self.folder / f"{name}.yaml").exists()
        return shared and _owner(context) not in self.owners


def translation_problems(deck: Deck, folder: Path) -> tuple[Problem, ...]:
    """What is missing or wrong in `locales/*.po` of a deck's folder, as warnings in the order of each file."""
    easy = tuple(card.easy.context for card in deck.cards if card.easy is not None)
    return _problems_in(folder, _Wanted({text.context: text.source for text in texts_in(deck)}, easy))


def shared_translation_problems(played: Sequence[Format | Plan], folder: Path) -> tuple[Problem, ...]:
    """The same of formats and plans of one folder, which share the files in its `locales`."""
    texts = {text.context: text.source for each in played for text in texts_in(each)}
    return _problems_in(folder, _Wanted(texts, owners=frozenset(map(_owner, texts)), folder=folder))


def _owner(context: str) -> str:
    """The format or the plan that a text belongs to: `formats/duel/read/name` is of `formats/duel`."""
    return "/".join(context.split("/", 2)[:2])


def _problems_in(folder: Path, wanted: _Wanted) -> tuple[Problem, ...]:
    found: list[Problem] = []
    for file in sorted((folder / "locales").glob("*.po")):
        found += first_ones(sorted(_problems_of(wanted, file), key=lambda problem: problem.line), limits.PROBLEMS)
    return tuple(found)


def _problems_of(wanted: _Wanted, file: Path) -> Iterator[Problem]:
    try:
        content = limits.read_bytes(file)
        catalogue = parse_po(content)
    except Unreadable as unreadable:
        yield unreadable.problem
        return
    except DamagedCatalogue as error:
        yield Problem(Severity.WARNING, CLEAN, file, 1, 1, phrase(_DAMAGED, error=error.phrase), phrase(_OPEN))
        return
    written = in_translation(file, content)
    messages = {
        str(message.context): message
        for message in catalogue
        if message.id and message.context and not wanted.is_of_others(str(message.context))
    }
    yield from _missing(wanted, messages, written)
    yield from _not_plain(wanted.easy, messages, written)
    for mistake in check_po(content, file.stem.replace("-", "_"), parsed=catalogue):
        if not mistake.context or mistake.context in messages:
            yield written.warning(CLEAN, mistake.context, _MISTAKE, _MEND, mistake=mistake.message)


def _missing(wanted: _Wanted, messages: "dict[str, Message]", written: Written) -> Iterator[Problem]:
    texts = wanted.texts
    untouched = wanted.owners - {_owner(context) for context in messages}
    for name in sorted(untouched):  # one word about all that it says, and not one about each
        first = next(context for context in texts if _owner(context) == name)
        yield written.warning(
            COMPLETE, name, _NOT_TRANSLATED, _ADD_ALL, first=first, source=shortened(texts[first], 60)
        )
    begun = {context: source for context, source in texts.items() if _owner(context) not in untouched}
    missing = [context for context in begun if context not in messages or not messages[context].string]
    if len(missing) > _MOST_NAMED:
        first = missing[0]
        numbers = {"missing": len(missing), "all": len(begun)}
        yield written.warning(
            COMPLETE, first, _MANY_MISSING, _TRANSLATE_ALL, **numbers, source=shortened(texts[first], 60)
        )
    for context, source in begun.items():
        if context in missing:
            if len(missing) <= _MOST_NAMED:
                yield written.warning(COMPLETE, context, _NOT_TRANSLATED, _TRANSLATE, source=shortened(source, 60))
            continue
        message = messages[context]
        if _words(str(message.id)) != _words(source):
            said, fix = _OTHER_WORDS, _SEE
        elif message.fuzzy:
            said, fix = _FUZZY, _LOOK_AGAIN
        else:
            continue
        yield written.warning(COMPLETE, context, said, fix, source=shortened(source, 60))
    no_such_text = _NO_SUCH_TEXT if wanted.folder is None else _NO_SUCH_TEXT_HERE
    for context in sorted(messages.keys() - texts.keys()):
        yield written.warning(COMPLETE, context, no_such_text, _DELETE)


def _not_plain(easy: Iterable[str], messages: "dict[str, Message]", written: Written) -> Iterator[Problem]:
    for context in easy:
        message = messages.get(context)
        for sentence, count in sentences(str(message.string) if message is not None else ""):
            if count > MOST_WORDS:
                values: dict[str, str | int] = {"count": count, "sentence": shortened(sentence), "most": MOST_WORDS}
                yield written.warning(PLAIN, context, SAID, FIX, **values)


def _words(text: str) -> str:
    return _SPACES.sub(" ", text.strip(" \t\r\n"))
