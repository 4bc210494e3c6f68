"""Exporting a deck to a spreadsheet, and importing one as a deck."""

import shutil
import tempfile
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from game.content.checks import deck_checks
from game.content.files import deck_schema
from game.content.located import Located, Position, Where
from game.content.problems import Problem, Severity
from game.content.schema import schema_problems
from game.core.deck import Deck
from game.core.text import Text
from game.spreadsheets import csvs, xlsx
from game.spreadsheets.book import Book, CannotRead, Mistake, Place
from game.spreadsheets.columns import COLUMNS, DECK
from game.spreadsheets.reading import Gathered, gathered
from game.spreadsheets.translations import LANGUAGE, po_content, translation_sheet
from game.spreadsheets.writing import deck_sheets
from game.spreadsheets.yaml_text import deck_text
