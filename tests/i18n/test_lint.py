"""What a check of a translation finds, and what it leaves alone."""

import pytest

from game.i18n.collect import Found
from game.i18n.lint import check_po

HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

"""


def problems(source: str, translation: str, language: str = "fr") -> list[str]:
    po = f'{HEADER}msgctxt "a/b"\nmsgid "{source}"\nmsgstr "{translation}"\n'
    return [str(problem) for problem in check_po(po.encode(), language)]


def plural_problems(forms: tuple[str, str]) -> list[str]:
    po = (
        f'{HEADER}msgctxt "a/b"\nmsgid "1 vote for {{side}}"\nmsgid_plural "{{n}} votes for {{side}}"\n'
        f'msgstr[0] "{forms[0]}"\nmsgstr[1] "{forms[1]}"\n'
    )
    return [str(problem) for problem in check_po(po.encode(), "fr")]


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


def test_a_space_at_an_edge_that_the_source_has_is_missed() -> None:
    assert len(problems(" · {n} more", "{n} autres")) == 1


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


def test_what_is_not_yet_translated_is_no_problem() -> None:
    po = (
        HEADER + 'msgctxt "a"\nmsgid "one"\nmsgstr ""\n\n#, fuzzy\nmsgctxt "b"\nmsgid "two"\nmsgstr "deux ?"\n\n'
        'msgctxt "c"\nmsgid "{n} card"\nmsgid_plural "{n} cards"\nmsgstr[0] "{n} carte"\nmsgstr[1] ""\n'
    )
    assert check_po(po.encode(), "fr") == ()


def test_a_text_without_context_is_found() -> None:
    found = check_po((HEADER + 'msgid "one"\nmsgstr "un"\n').encode(), "fr")
    assert [str(problem) for problem in found] == ["“one” has no msgctxt, and so is never found"]


def test_a_damaged_file_is_one_problem_that_says_so() -> None:
    found = check_po(b"\xff\xfe nonsense", "fr")
    assert len(found) == 1
    assert "damaged" in str(found[0])


ARABIC = HEADER.replace(
    "nplurals=2; plural=(n > 1);",
    "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
)


def test_a_plural_form_of_one_number_alone_may_spell_it_out_in_any_language() -> None:
    """Arabic has a form for two; its other forms need the number."""
    forms = ["لا شيء", "واحد", "اثنان", "{n} بطاقات", "{n} بطاقة", "{n} بطاقة"]

    def said(forms: list[str]) -> tuple[str, ...]:
        lines = "".join(f'msgstr[{place}] "{form}"\n' for place, form in enumerate(forms))
        po = f'{ARABIC}msgctxt "a"\nmsgid "{{n}} card"\nmsgid_plural "{{n}} cards"\n{lines}'
        return tuple(str(problem) for problem in check_po(po.encode(), "ar"))

    assert said(forms) == ()
    assert len(said([*forms[:3], "بطاقات", *forms[4:]])) == 1


def test_a_header_that_counts_other_plural_forms_than_the_language_is_found() -> None:
    po = HEADER + 'msgctxt "a"\nmsgid "{n} card"\nmsgid_plural "{n} cards"\nmsgstr[0] "a {n}"\nmsgstr[1] "b {n}"\n'
    (problem,) = check_po(po.encode(), "pl")
    assert "nplurals=3" in str(problem) or "nplurals=4" in str(problem)
    assert check_po(po.encode(), "pt") == ()


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Write `{line}`.", "Écrivez {line}."),
        ("Write `id`.", "Écrivez `id."),
        ("one two", "un\\ndeux"),
        ("a <b>word</b>", "un mot"),
        ("a word", "un <b>mot</b>"),
    ],
)
def test_markup_that_is_not_as_in_the_source_is_found(source: str, translation: str) -> None:
    assert len(problems(source, translation)) == 1


def one_text(translation: str, source: str = "Go on") -> bytes:
    return f'{HEADER}msgctxt "a/b"\nmsgid "{source}"\nmsgstr "{translation}"\n'.encode()


def test_a_translation_that_has_no_room_is_found_with_the_most_that_fits() -> None:
    texts = [Found("a/b", ("Go on",), [], most=12)]
    assert check_po(one_text("Weitermachen"), "de", texts) == ()
    (problem,) = check_po(one_text("Weitermachen!"), "de", texts)
    assert "13 characters; 12 is the most" in str(problem)
    assert problem.line == 7


def test_a_translation_may_always_be_as_long_as_its_source() -> None:
    source = "a" * 150
    assert check_po(one_text("b" * 150, source), "de", [Found("a/b", (source,), [], most=140)]) == ()


def test_a_translation_of_no_text_is_found() -> None:
    (problem,) = check_po(one_text("Weiter"), "de", [])
    assert "no such text" in str(problem)


def test_letters_that_no_font_has_are_found() -> None:
    (problem,) = check_po(one_text("ᚠ on"), "de", missing=lambda text: frozenset("ᚠ") & frozenset(text))
    assert "ᚠ (U+16A0)" in str(problem)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('msgstr "un', "between two straight quotation marks"),
        ('msgstr un"', "between two straight quotation marks"),
        ('msgstr "u"n"', "between two straight quotation marks"),
        (r'msgstr "u\gn"', r"`\g` means nothing here"),
        ('msgstr "un"\n\nmsgctxt "a/b"\nmsgid "one"\nmsgstr "deux"', "twice, first in line 6"),
    ],
)
def test_a_line_that_gettext_could_not_read_is_a_mistake_though_babel_reads_it(line: str, said: str) -> None:
    (problem,) = check_po(f'{HEADER}msgctxt "a/b"\nmsgid "one"\n{line}\n'.encode(), "de")
    assert problem.context == "a/b"
    assert said in str(problem)
    assert problem.line == (10 if "twice" in said else 8)


def test_strings_of_several_lines_escapes_and_obsolete_texts_are_no_mistakes() -> None:
    po = HEADER + (
        r"""msgctxt ""
"a/"
"b"
msgid "one \"\\\n"
msgstr ""
"un "
"\"\\\n"

#~ msgctxt "a/b"
#~ msgid "old"
#~ msgstr "alt"
"""
    )
    assert check_po(po.encode(), "de") == ()
