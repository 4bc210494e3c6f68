"""What a check of a translation finds, and what it leaves alone."""

import pytest

from game.i18n.lint import check_po

HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

"""


def problems(source: str, translation: str, language: str = "fr") -> list[str]:
    po = f'{HEADER}msgctxt "a/b"\nmsgid "{source}"\nmsgstr "{translation}"\n'
    return [str(problem) for problem in check_po(po.encode(), language).problems]


def plural_problems(forms: tuple[str, str]) -> list[str]:
    po = (
        f'{HEADER}msgctxt "a/b"\nmsgid "1 vote for {{side}}"\nmsgid_plural "{{n}} votes for {{side}}"\n'
        f'msgstr[0] "{forms[0]}"\nmsgstr[1] "{forms[1]}"\n'
    )
    return [str(problem) for problem in check_po(po.encode(), "fr").problems]


@pytest.mark.parametrize(
    "translation", ["pas de nom", "{side}", "{n} {side}", "{n", "{n} et {nom}"], ids=lambda text: text
)
def test_other_placeholders_than_the_source_has_are_found(translation: str) -> None:
    found = problems("{n} cards", translation)
    assert len(found) == 1
    assert found[0].startswith("a/b: ")
    assert "{n}" in found[0]


def test_placeholders_may_stand_in_another_order_and_twice() -> None:
    assert problems("{a} of {b}", "{b}, {a} et {b}") == []


def test_a_plural_form_may_spell_the_number_out_where_english_does() -> None:
    assert plural_problems(("une voix pour {side}", "{n} voix pour {side}")) == []
    assert plural_problems(("{n} voix pour {side}", "{n} voix pour {side}")) == []


def test_a_plural_form_without_a_placeholder_is_found() -> None:
    assert len(plural_problems(("une voix", "{n} voix pour {side}"))) == 1
    assert len(plural_problems(("une voix pour {side}", "{n} voix pour {sides}"))) == 1


@pytest.mark.parametrize("translation", [" fin", "fin ", "\u00a0fin", "fin\\n"])
def test_a_space_at_an_edge_that_the_source_lacks_is_found(translation: str) -> None:
    assert len(problems("end", translation)) == 1


def test_a_space_at_an_edge_is_allowed_where_the_source_has_one() -> None:
    assert problems(" · {n} more", " · {n} autres") == []


@pytest.mark.parametrize(
    "translation",
    [
        "Quoi ?",
        "Quoi?",
        "Oui ; non",
        "Oh !",
        "Note : rien",
        "Note: rien",
        "« oui\u202f»",
        "«oui\u202f»",
        "«\u202foui »",
        "«\u202foui»",
        "l'eau",
        "le mot “oui”",
    ],
)
def test_french_with_the_typography_of_another_language_is_found(translation: str) -> None:
    assert problems("words", translation) != []
    assert problems("words", translation, "pt") == []


@pytest.mark.parametrize(
    "translation",
    [
        "Quoi\u202f? Si\u202f!",
        "Quoi\u00a0?",
        "Note\u00a0: «\u202foui\u202f», l’eau\u202f; voilà",
        "à 10:30",
        "https://example.org/?a=1",
        "Vraiment\u202f?!",
    ],
)
def test_good_french_is_left_alone(translation: str) -> None:
    assert problems("words", translation) == []


def test_what_is_not_yet_translated_is_listed_and_no_problem() -> None:
    po = (
        HEADER + 'msgctxt "a"\nmsgid "one"\nmsgstr ""\n\n#, fuzzy\nmsgctxt "b"\nmsgid "two"\nmsgstr "deux ?"\n\n'
        'msgctxt "c"\nmsgid "{n} card"\nmsgid_plural "{n} cards"\nmsgstr[0] "{n} carte"\nmsgstr[1] ""\n'
    )
    checked = check_po(po.encode(), "fr")
    assert checked.problems == ()
    assert checked.untranslated == ("a", "c")
    assert checked.fuzzy == ("b",)
    assert checked.to_do == ("a", "c", "b")


def test_a_text_without_context_is_found() -> None:
    found = check_po((HEADER + 'msgid "one"\nmsgstr "un"\n').encode(), "fr").problems
    assert [str(problem) for problem in found] == ["“one” has no msgctxt, and so is never found"]


def test_a_damaged_file_is_one_problem_that_says_so() -> None:
    found = check_po(b"\xff\xfe nonsense", "fr").problems
    assert len(found) == 1
    assert "damaged" in str(found[0])
