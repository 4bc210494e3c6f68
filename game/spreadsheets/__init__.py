"""Decks as spreadsheets, there and back: `docs/spreadsheets.md` describes the sheets and their columns.

`xlsx.py` alone knows openpyxl, `csvs.py` alone the csv module; what lies between them and a deck is pure.
"""
