"""Options of the whole test run: they must be known before any folder's own tests are."""

import os

import pytest
from hypothesis import settings

os.environ["LANG"] = "C"  # what commands say is compared with English, whatever the developer's own language is
for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
    os.environ.pop(variable, None)

settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")  # a busy machine is no failure


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="write the golden scenes anew instead of comparing with them"
    )
    parser.addoption(
        "--every-theme",
        action="store_true",
        help="read every claim from the last row in every theme, instead of each in one of them by turns",
    )
