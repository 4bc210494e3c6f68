"""The rules that are no checks: what a file may hold and how it is written. `all_rules` has every rule there is."""

from functools import cache

from game.content.rules import Rule
from game.core.text import Text

_QUESTION = "cards:\n  - id: machines\n    kind: question\n    text: "

FILES = (
    Rule(
        "file-exists",
        Text("check/file-exists/about", "A deck is a folder with a deck.yaml that may be read."),
        wrong="my-deck/Deck.yml",
        right="my-deck/deck.yaml",
    ),
    Rule(
        "file-is-too-large",
        Text("check/file-is-too-large/about", "A file of a deck has at most 1 MiB."),
        wrong="my-deck/deck.yaml  3 MiB",
        right="my-deck-1/deck.yaml  600 KiB\nmy-deck-2/deck.yaml  600 KiB",
    ),
    Rule(
        "file-is-utf-8",
        Text(
            "check/file-is-utf-8/about",
            "A file is saved as UTF-8, so that letters with accents read the same everywhere.",
        ),
        wrong="deck.yaml  ANSI, Windows-1252 or UTF-16",
        right="deck.yaml  UTF-8",
    ),
    Rule(
        "characters-are-visible",
        Text(
            "check/characters-are-visible/about",
            "No character hides in a text: controls and marks that turn the reading direction round are refused.",
        ),
        wrong="title: Envi[U+202E]ronment",
        right="title: Environment",
    ),
    Rule(
        "file-is-of-a-sane-size",
        Text("check/file-is-of-a-sane-size/about", "A file holds at most 50,000 values."),
        wrong="my-deck/deck.yaml  70,000 values",
        right="my-deck-1/deck.yaml  35,000 values\nmy-deck-2/deck.yaml  35,000 values",
    ),
    Rule(
        "file-holds-fields",
        Text("check/file-holds-fields/about", "A file starts with fields, one a line, and not with a list or a text."),
        wrong="- A deck about schools",
        right="palabre: 1\ntitle: A deck about schools",
    ),
    Rule(
        "version-is-known",
        Text("check/version-is-known/about", "A file is written in a version of its language that this program reads."),
        wrong="palabre: 7",
        right="palabre: 1",
    ),
    Rule(
        "too-many-problems",
        Text("check/too-many-problems/about", "At most 100 problems of a file are told at once."),
        wrong="titel: A\nsumary: B\nlicense: C\n…",
        right="title: A\nsummary: B\nlicence: C",
    ),
)

YAML = (
    Rule(
        "one-document-a-file",
        Text("check/one-document-a-file/about", "A file holds one document: `---` may only stand at its top."),
        wrong="title: One\n---\ntitle: Two",
        right="title: One",
    ),
    Rule(
        "no-aliases",
        Text(
            "check/no-aliases/about",
            "No part of a file is repeated with `&` and `*`: a few lines could unfold to millions.",
        ),
        wrong="title: &name Environment\nsummary: *name",
        right="title: Environment\nsummary: Environment and machines.",
    ),
    Rule(
        "no-merge-keys",
        Text("check/no-merge-keys/about", "No fields are copied from elsewhere with `<<`."),
        wrong="look:\n  <<: {colour: work}\n  icon: briefcase",
        right="look:\n  colour: work\n  icon: briefcase",
    ),
    Rule(
        "no-tags",
        Text("check/no-tags/about", "No value has a type of its own with `!`."),
        wrong="title: !Wow Environment",
        right='title: "!Wow Environment"',
    ),
    Rule(
        "keys-are-text",
        Text("check/keys-are-text/about", "The name of a field is a word, and not a number, a list or nothing."),
        wrong="title: Environment\n2026: A year",
        right="title: Environment\nreviewed: 2026-11-22",
    ),
    Rule(
        "keys-are-unique",
        Text("check/keys-are-unique/about", "No field is given twice: nobody could tell which of the two counts."),
        wrong="title: One\ntitle: Two",
        right="title: Two",
    ),
    Rule(
        "nesting-is-shallow",
        Text("check/nesting-is-shallow/about", "Lists and mappings lie at most 32 deep in one another."),
        wrong=f"authors: {'[' * 40}Ada Martin{']' * 40}",
        right="authors: [Ada Martin]",
    ),
    Rule(
        "texts-are-of-a-sane-length",
        Text("check/texts-are-of-a-sane-length/about", "A text has at most 10,000 characters."),
        wrong="notes: a whole book",
        right="notes: Ask for examples first.",
    ),
    Rule(
        "texts-are-whole",
        Text("check/texts-are-whole/about", "No # after a space ends a text before its last word."),
        wrong="title: The fight for #MeToo",
        right='title: "The fight for #MeToo"',
    ),
    Rule(
        "yaml-is-well-formed",
        Text(
            "check/yaml-is-well-formed/about",
            "A file is written in YAML: quotes, brackets, colons and spaces fit together.",
        ),
        wrong="title: words that no reading of a mistake knows",
        right="title: Environment",
    ),
    Rule(
        "quotes-are-closed",
        Text("check/quotes-are-closed/about", "A text that opens with a quote mark ends with one, in the same field."),
        wrong='title: "Environment\nsummary: What it costs.',
        right='title: "Environment"\nsummary: What it costs.',
    ),
    Rule(
        "backslashes-are-known",
        Text(
            "check/backslashes-are-known/about",
            'Inside double quotes a backslash stands before `n`, `t`, `"` or another backslash.',
        ),
        wrong='title: "C:\\Documents"',
        right='title: "C:\\\\Documents"',
    ),
    Rule(
        "no-tabs",
        Text("check/no-tabs/about", "Lines begin with spaces and never with a tab."),
        wrong="look:\n\tcolour: work\n\ticon: briefcase",
        right="look:\n  colour: work\n  icon: briefcase",
    ),
    Rule(
        "odd-beginnings-are-quoted",
        Text(
            "check/odd-beginnings-are-quoted/about",
            "A text that starts with `@`, `%`, `&`, `*`, `!`, `|`, `>`, `{`, `[` or a backtick is in quotes.",
        ),
        wrong="title: @home with machines",
        right='title: "@home with machines"',
    ),
    Rule(
        "colons-have-a-space",
        Text("check/colons-have-a-space/about", "A space follows the colon behind the name of a field."),
        wrong="title:Environment\nsummary: What it costs.",
        right="title: Environment\nsummary: What it costs.",
    ),
    Rule(
        "fields-have-a-colon",
        Text("check/fields-have-a-colon/about", "Each line is a field, an entry of a list, or goes on with a text."),
        wrong="title Environment\nsummary: What it costs.",
        right="title: Environment\nsummary: What it costs.",
    ),
    Rule(
        "colons-are-quoted",
        Text("check/colons-are-quoted/about", "A text that holds a colon and a space is in quotes."),
        wrong="title: Machines: friends or foes?",
        right='title: "Machines: friends or foes?"',
    ),
    Rule(
        "apostrophes-are-inside-double-quotes",
        Text(
            "check/apostrophes-are-inside-double-quotes/about",
            "A text with an apostrophe is in double quotes or in none: in single quotes the apostrophe ends it.",
        ),
        wrong="title: 'Tomorrow's machines'",
        right='title: "Tomorrow\'s machines"',
    ),
    Rule(
        "quotes-inside-quotes-differ",
        Text(
            "check/quotes-inside-quotes-differ/about",
            "Quote marks inside a quoted text are other ones than those around it.",
        ),
        wrong='title: "The "right" machine"',
        right='title: "The “right” machine"',
    ),
    Rule(
        "brackets-are-closed",
        Text(
            "check/brackets-are-closed/about",
            "Each `[` and each `{` has its partner, and commas stand between entries.",
        ),
        wrong="authors: [Ada Martin, Lea Petit\nversion: 1.0.0",
        right="authors: [Ada Martin, Lea Petit]\nversion: 1.0.0",
    ),
    Rule(
        "indentation-is-even",
        Text("check/indentation-is-even/about", "Fields that belong together start in the same column."),
        wrong="look:\n  colour: work\n   icon: briefcase",
        right="look:\n  colour: work\n  icon: briefcase",
    ),
)

SHAPE = (
    Rule(
        "fields-are-known",
        Text(
            "check/fields-are-known/about",
            "Only fields of the deck language stand in a file, so that no typing error is lost.",
        ),
        wrong="titel: Environment",
        right="title: Environment",
    ),
    Rule(
        "fields-are-there",
        Text("check/fields-are-there/about", "Every field that is needed is there."),
        wrong="cards:\n  - id: machines\n    text: What would you never let a machine decide?",
        right=f"{_QUESTION}What would you never let a machine decide?",
    ),
    Rule(
        "values-are-of-the-right-kind",
        Text(
            "check/values-are-of-the-right-kind/about",
            "A text stands where a text belongs, a number where a number belongs, a list where a list belongs.",
        ),
        wrong="ages: 12 to 99",
        right="ages: [12, 99]",
    ),
    Rule(
        "kinds-are-known",
        Text("check/kinds-are-known/about", "The kind of a card or of a phase is one that there is."),
        wrong="cards:\n  - {id: machines, kind: opinion, text: Machines are right.}",
        right="cards:\n  - {id: machines, kind: question, text: When are machines right?}",
    ),
    Rule(
        "choices-are-known",
        Text("check/choices-are-known/about", "A field with a few possible values has one of them."),
        wrong="look: {colour: red, icon: leaf}",
        right="look: {colour: environment, icon: leaf}",
    ),
    Rule(
        "values-are-well-written",
        Text(
            "check/values-are-well-written/about", "Ids, dates, versions and addresses are written as they have to be."
        ),
        wrong="version: one",
        right="version: 1.0.0",
    ),
    Rule(
        "texts-fit",
        Text("check/texts-fit/about", "A text is not empty and has room on the screen."),
        wrong='title: ""',
        right="title: Environment",
    ),
    Rule(
        "lists-are-of-the-right-length",
        Text("check/lists-are-of-the-right-length/about", "A list has neither too few entries nor too many."),
        wrong="ages: [12]",
        right="ages: [12, 99]",
    ),
    Rule(
        "numbers-are-sane",
        Text("check/numbers-are-sane/about", "A number lies in the range that makes sense for its field."),
        wrong="ages: [12, 999]",
        right="ages: [12, 99]",
    ),
)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule whose id a problem can carry: of files and shapes, decks, formats, plans, translations, reading."""
    from game.content.checks import deck_checks, format_checks, plan_checks
    from game.content.legibility import RULES as LEGIBILITY
    from game.content.packs.words import RULES as PACKS
    from game.content.translations import RULES as TRANSLATIONS

    checks = (check.rule for check in (*deck_checks(), *format_checks(), *plan_checks()))
    return (*FILES, *YAML, *SHAPE, *checks, *PACKS, *TRANSLATIONS, *LEGIBILITY)
