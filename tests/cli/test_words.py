"""What commands say is said in the language of whoever types them: help, results, and what was typed wrong."""

import ast
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from game import cli
from game.cli import commands
from game.cli.frame import PLURALS, TEXTS, give_click
from game.cli.words import Option, Words
from game.core.text import Plural
from game.i18n.collect import interface_texts
from game.i18n.locales import CHECK, COMMAND, GAME, languages, translator
from tests.cli.conftest import Palabre, home, palabre

__all__ = ["home", "palabre"]

FRENCH = "fr"
CODE = re.compile(r"[\[(<][^\])>]*[\])>]|--?[a-z-]+|\b[A-Z]{2,}\b|\S*[./_]\S*|\d+")
ENGLISH = re.compile(r"\b(the|of|and|which|with|without|for|what|that|not|is|are|to|from|this)\b", re.IGNORECASE)
UNUSED = {
    # click says these where Palabre never comes: password prompts, editors, progress, shells, types it does not use
    "Do you want to continue?",
    "Confirm the action without prompting.",
    "Show the version and exit.",
    "Repeat for confirmation",
    "Press any key to continue...",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "deprecated",
    "env var: {var}",
    "Error: The two entered values do not match.",
    "Choice({choices})",
    "{value!r} is not a valid UUID.",
    "{value!r} does not match the format {format}.",
    "{len_type} values are required, but {len_value} was given.",
    "{name} {filename!r} is not executable.",
    "Value must be an iterable.",
}
FOR_PROGRAMMERS = re.compile("parameter decl|No options defined|defined twice|same flag|not determine|color|stream")
MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")


def every_command(command: click.Command = commands, parent: click.Context | None = None) -> Iterator[click.Context]:
    """The contexts of all commands, those below others among them."""
    context = command.context_class(command, parent=parent, info_name=command.name)
    yield context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            assert below is not None
            yield from every_command(below, context)


def helps(language: str) -> dict[str, str]:
    """The help of every command in a language, by what is typed for it."""
    words = Words(("--language", language))
    give_click(words)
    found = {}
    for context in every_command():
        context.obj = words
        with context.scope(cleanup=False):
            found[context.command_path] = context.command.get_help(context)
    return found


def sentences_of_click() -> set[str]:
    """Everything that click's modules put through gettext, plurals by their first form."""
    found = set()
    for name in MODULES:
        tree = ast.parse(Path(str(sys.modules[f"click.{name}"].__file__)).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "ngettext"):
                found |= {str(arg.value) for arg in node.args[:1] if isinstance(arg, ast.Constant)}
    return found


def test_there_are_commands_and_commands_below_them() -> None:
    paths = {context.command_path for context in every_command()}
    assert {"palabre", "palabre play", "palabre sessions delete", "palabre translate status"} <= paths


def test_the_help_of_every_command_and_of_every_option_is_a_text() -> None:
    known = {text.context for text in interface_texts(domain=COMMAND)}
    for context in every_command():
        assert context.command.about.context in known, context.command_path  # type: ignore[attr-defined]
        for option in context.command.get_params(context):
            if isinstance(option, click.Option):
                assert isinstance(option, Option), (context.command_path, option.name)
                assert option.about.context in known


def test_no_help_in_french_has_an_english_sentence_left() -> None:
    for path, told in helps(FRENCH).items():
        left = [line for line in told.splitlines() if ENGLISH.search(CODE.sub("", line))]
        assert left == [], path
        assert "INTEGER" not in told, path
        assert told.startswith("Utilisation\u00a0: palabre"), path


@pytest.mark.parametrize("file", sorted(Path(cli.__file__).parent.glob("*.py")), ids=lambda file: file.stem)
def test_nothing_is_printed_that_is_no_text(file: Path) -> None:
    for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(call, ast.Call) and ast.unparse(call.func) in ("click.echo", "click.prompt", "click.UsageError"):
            said = [each.value for each in ast.walk(call) if isinstance(each, ast.Constant) and each.value]
            english = [each for each in said if isinstance(each, str) and ENGLISH.search(CODE.sub("", each))]
            assert english == [], f"{file.name}:{call.lineno}"


def test_help_in_english_is_what_the_code_says() -> None:
    told = helps("en")["palabre sessions delete"]
    assert told.startswith("Usage: palabre sessions delete [OPTIONS] ID...\n\n  Delete sessions for good")
    assert "\nOptions:\n" in told
    assert "Show this message and exit." in told


def test_a_list_of_commands_cuts_no_sentence_off() -> None:
    for language in ("en", FRENCH):
        assert "..." not in helps(language)["palabre"].partition("\n\n")[2]


def test_every_sentence_of_click_that_people_can_meet_is_a_text() -> None:
    ours = {text.one if isinstance(text, Plural) else text.source for text in (*TEXTS, *PLURALS)}
    said = {one for one in sentences_of_click() if not FOR_PROGRAMMERS.search(one)}
    assert len(said) > 40
    assert said - ours - UNUSED == {"Show this message and exit."}  # the option of ours says it


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (
            ("sesions",),
            "palabre\u00a0: Il n’y a pas de commande «\u202fsesions\u202f». Vouliez-vous dire sessions\u202f?",
        ),
        (
            ("sessions", "delete", "--rehersals"),
            "Il n’y a pas d’option '--rehersals'. Vouliez-vous dire '--rehearsals'",
        ),
        (
            ("play", "--cards", "300"),
            "Valeur incorrecte pour '--cards'\u00a0: 300 n’est pas dans l’intervalle",
        ),
        (("play", "--cards", "x"), "'x' n’est pas un nombre correct"),
        (("play", "--cards"), "L’option '--cards' demande une valeur."),
        (("decks", "a", "b"), "Arguments en trop (a b)"),
        (("print", "basics", "--paper", "a3"), "'a3' n’est pas l’un de 'a4', 'letter'."),
        (("export", "basics"), "Il manque l’option '-o' / '--output'. Voir\u00a0: palabre export --help"),
        (("sessions", "show"), "Il manque l’argument 'ID'."),
        (("sessions", "delete"), "Nommez les séances à supprimer, ou dites --all, ou --rehearsals."),
        (("sessions", "show", "x"), "Il n’y a pas de séance «\u202fx\u202f»."),
        (("resume",), "Il n’y a pas encore de séance à continuer. Pour en commencer une\u00a0: palabre play"),
        (("replay", "none.jsonl"), "Il n’y a pas de journal none.jsonl."),
        (("print", "environement"), "Vouliez-vous dire environment\u202f?"),
        (
            ("print", "basics", "-o", "x/y.pdf"),
            "y.pdf ne peut pas être écrit\u00a0: ce fichier ou ce dossier n’existe pas",
        ),
        (
            ("pack", "basics", "-o", "x.txt"),
            "est un fichier .zip\u00a0: x.txt devrait finir par .zip.",
        ),
        (("add", "none.zip"), "Il n’y a pas de fichier none.zip."),
        (("import", "none.csv", "-o", "mine"), "Il n’y a pas de fichier none.csv."),
        (("new", "deck", "漢字"), "«\u202f漢字\u202f» n’a aucune lettre de a à z"),
        (("new", "deck", "Mine", "--language", "french"), "Le code de french est fr."),
        (("translate", "new", "klingon"), "«\u202fklingon\u202f» n’est pas le code d’une langue."),
        (("shot",), "Il manque l’option '-o' / '--output'."),
        (("check",), "Dites quoi vérifier"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_was_typed_wrong_is_told_in_french(
    typed: tuple[str, ...], said: str, palabre: Palabre, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = palabre("--language", FRENCH, *typed)
    assert ran.code in (1, 2)
    assert said in ran.err
    assert ran.err.count("\n") == 1


def test_the_language_that_was_asked_for_comes_before_the_kept_one_and_that_before_the_systems(
    palabre: Palabre, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert palabre("sessions").out == "No session yet.\n"
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert palabre("sessions").out == "Noch keine Sitzung.\n"
    monkeypatch.setenv("LC_ALL", "es_MX.UTF-8")
    assert palabre("sessions").out == "Aún no hay sesiones.\n"
    (home / "settings.json").write_text('{"language": "fr"}')
    assert palabre("sessions").out == "Aucune séance pour l’instant.\n"
    assert palabre("--language", "en", "sessions").out == "No session yet.\n"


@pytest.mark.parametrize("spoilt", ["", "{", "[]", '{"language": 7}', '{"language": "nl"}'])
def test_settings_that_are_none_leave_the_language_to_the_system(
    spoilt: str, palabre: Palabre, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.mkdir()
    (home / "settings.json").write_text(spoilt)
    monkeypatch.setenv("LANG", "fr_FR.UTF-8")
    assert palabre("sessions").out == "Aucune séance pour l’instant.\n"


def test_the_language_of_a_command_is_that_of_its_mistakes_as_well(palabre: Palabre) -> None:
    assert "Il n’y a pas de paquet" in palabre("print", "x", "--language", FRENCH).err
    assert "Il n’y a pas de paquet" in palabre("print", "x", f"--language={FRENCH}").err
    assert "There is no deck" in palabre("print", "x").err


def test_a_language_that_the_commands_do_not_speak_is_told(palabre: Palabre) -> None:
    ran = palabre("--language", "nl", "sessions")
    assert (ran.code, ran.err) == (2, "palabre: There is no language 'nl'. Known: en, ar, de, es, fr, it, pt.\n")


def test_what_programs_read_is_the_same_in_every_language(palabre: Palabre) -> None:
    told = [palabre("--language", code, "translate", "status", "fr", "plans", "--json").out for code in ("en", "fr")]
    assert told[0] == told[1]
    assert json.loads(told[0])["version"] == 1


@pytest.mark.parametrize(
    ("language", "answer", "deleted"),
    [
        ("fr", "oui\n", True),
        ("fr", "y\n", True),
        ("fr", "\n", False),
        ("en", "o\nn\n", False),
    ],
)
def test_a_question_is_answered_in_its_language_or_in_english(
    language: str, answer: str, deleted: bool, home: Path
) -> None:
    home.mkdir()
    (home / "settings.json").write_text("{}")
    words = Words(("--language", language))
    ran = CliRunner().invoke(commands, ["sessions", "delete", "--all"], obj=words, input=answer)
    assert ran.exception is None
    assert (home / "settings.json").exists() is not deleted
    assert ("[o/N]" in ran.output) is (language == "fr")


def test_commands_say_what_screens_and_mistakes_say_in_the_same_language() -> None:
    tr = translator(FRENCH, domain=COMMAND)
    for domain in (GAME, CHECK):
        text = next(text for text in interface_texts(domain=domain) if len(text.source) == 2)
        plural = Plural(text.context, *text.source)
        alone = translator(FRENCH, domain=domain)
        values = dict.fromkeys(re.findall(r"{(\w+)}", "".join(text.source)), "x")
        values.pop("n", None)
        assert [tr.plural(plural, n, **values) for n in (1, 5)] == [alone.plural(plural, n, **values) for n in (1, 5)]
        assert tr.plural(plural, 5, **values) != plural.many.format(n=5, **values)


def test_every_language_of_the_screens_has_its_commands() -> None:
    assert languages(COMMAND) == languages(GAME)
