"""A valid deck that holds one card of every kind."""

from tests.content.samples import DECK

FACTS_AND_ROLES = """\
  - id: energy-each
    text: A text takes 0.05 Wh, a picture 2.9 Wh and a short video 90 Wh.
    figure: 0.05, 2.9 and 90 Wh (2025)
    caveat: In one laboratory only.
    lean: concern
    source: {title: A, publisher: B, date: 2025-03, url: "https://example.org/energy"}
  - id: first-meeting
    text: Researchers met in 1956 and gave the field its name.
    figure: one summer (1956); chess in 1997, chats in 2022
    caveat: The name was used before.
    lean: context
    lasting: true
    source: {title: A, publisher: B, date: 1956, url: "https://example.org/meeting"}
roles:
  - id: teacher
    name: The teacher
    interests: Wants time for every pupil.
"""

DILEMMA = """\
  - id: old-computers
    kind: dilemma
    text: There is money for one thing. What about the old computers?
    easy: There is money for one thing. What do we do?
    picture: laptop
    options:
      - {id: repair, text: Repair them.}
      - {id: replace, text: Buy new ones.}
    facts: [first-fact]
    twists: [And if they were given to us?]
    prompts: [Who uses them?]
"""

CLAIM = """\
  - id: picture-or-text
    kind: claim
    text: A picture takes less energy than a text.
    easy: A picture takes less energy than a text.
    answer: false
    because: In one laboratory a picture took 2.9 Wh, and a text 0.05 Wh.
    facts: [energy-each]
"""

ESTIMATE = """\
  - id: energy-of-a-clip
    kind: estimate
    text: How much energy does a short video take?
    unit: watt-hours
    answer: 90
    min: 1
    max: 100
    scale: log
    because: In one laboratory it took 90 Wh.
    facts: [energy-each]
"""

RANKING = """\
  - id: from-little-to-much
    kind: ranking
    text: What takes the most energy?
    items:
      - {id: clip, text: A video, value: 90}
      - {id: text, text: A text, value: 0.05}
      - {id: picture, text: A picture, value: 2.9}
    by: from least to most energy
    unit: watt-hours
    because: The more is made, the more it takes.
    facts: [energy-each]
"""

TIMELINE = """\
  - id: long-story
    kind: ranking
    text: What came first?
    items:
      - {id: name, text: The field gets its name, value: 1956}
      - {id: chess, text: A machine wins at chess, value: 1997}
      - {id: chat, text: Everybody chats with a machine, value: 2022}
    by: from oldest to newest
    unit: year
    dates: true
    because: It took far longer than people say.
    facts: [first-meeting]
"""

QUESTION = """\
  - id: never-a-machine
    kind: question
    text: What would you never let a machine decide?
    easy: What should a machine never decide?
    prompts: [Why that?]
"""

CASE = """\
  - id: school-assistant
    kind: case
    text: A school tries an assistant.
    parts:
      - A school buys an assistant that marks homework.
      - After a month the marks are better, and one pupil says that they are not fair.
    question: Should the school keep it?
    roles: [mayor, teacher]
    twists: [And if the teacher had more time for everybody?]
"""

TRIAL = """\
  - id: machine-on-trial
    kind: trial
    text: The machine is accused of stealing our time.
    roles:
      - {id: prosecution, name: The prosecution, brief: Show what was lost.}
      - {id: defence, name: The defence, brief: Show what was won.}
      - {id: jury, name: The jury, brief: Listen and decide.}
"""

ALL_KINDS = (
    DECK.replace("roles:\n", FACTS_AND_ROLES)
    + DILEMMA
    + CLAIM
    + ESTIMATE
    + RANKING
    + TIMELINE
    + QUESTION
    + CASE
    + TRIAL
)
"""The sample deck with a card of every further kind behind its statement, and what these cards need."""
