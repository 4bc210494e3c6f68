"""Decks on paper: cards to cut out, cards to vote with, and a sheet for the facilitator.

A deck becomes pages, which are lists of things to draw in millimetres: all of that is pure. `pdf.py` alone knows fpdf2.
"""
