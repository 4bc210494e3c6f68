"""Decks as one file to hand on: a `.zip` with a deck's folder in it.

A pack comes from anybody, so nothing in it is believed: names, links, sizes and ratios are judged before anything is
written, what is read is counted, and a deck appears among the user's own in one step or not at all.
"""
