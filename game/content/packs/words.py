"""What is said of packs, and the rules."""

from game.content.rules import Rule
from game.core.text import Text

NO_PACK = Text("check/pack-can-be-read/said", "this is no .zip file that can be read")
GET_AGAIN = Text("check/pack-can-be-read/fix", "Get the file again; make packs with `palabre pack`.")
STRANGE = Text("check/pack-can-be-read/strange", "`{name}` is packed in a way that is not read ({why})")
TOO_LARGE = Text("check/pack-is-of-a-safe-size/said", "the pack holds more than {most} MiB")
LEAVE_OUT = Text("check/pack-is-of-a-safe-size/fix", "Leave out what no card shows, or save images smaller.")
FILE_TOO_LARGE = Text("check/pack-is-of-a-safe-size/file", "`{name}` is larger than {most} MiB")
TOO_MANY = Text("check/pack-has-few-entries/said", "the pack has {count} entries; {most} is the most")
ONE_DECK = Text("check/pack-has-few-entries/fix", "Pack one deck at a time, with the files that it needs.")
LINK = Text("check/pack-holds-no-links/said", "`{name}` is a link, which could lead anywhere")
REAL_FILE = Text("check/pack-holds-no-links/fix", "Put the real file in its place, or use `palabre pack`.")
UNSAFE_NAME = Text("check/pack-names-are-safe/said", "`{name}` leads out of the folder of the deck")
RESERVED_NAME = Text("check/pack-names-are-safe/reserved", "Windows keeps the name `{name}` for itself")
STRANGE_NAME = Text("check/pack-names-are-safe/strange", "`{name}` is a name that not every computer can write")
USE_PACK = Text("check/pack-names-are-safe/fix", "Do not add this pack; ask for one that was made with `palabre pack`.")
RENAME = Text("check/pack-names-are-safe/rename", "Give the file a name of letters a-z, digits and hyphens.")
SAME_NAME = Text("check/pack-names-are-distinct/said", "`{name}` and `{other}` are one name on many computers")
KEEP_ONE = Text("check/pack-names-are-distinct/fix", "Keep one of the two, or rename one.")
RATIO = Text("check/pack-unfolds-modestly/said", "`{name}` would unfold to more than {most} times its packed size")
BOMB = Text("check/pack-unfolds-modestly/fix", "Do not add this pack: files that do so are made to fill disks.")
LIE = Text("check/pack-sizes-are-true/said", "`{name}` holds something else than the pack announces")
DAMAGED = Text("check/pack-sizes-are-true/fix", "Get the file again: it was damaged on its way, or made to deceive.")
NO_DECK = Text("check/pack-holds-one-deck/none", "there is no deck.yaml in the pack")
SEVERAL = Text("check/pack-holds-one-deck/several", "there are several decks in the pack")
PACK_ONE = Text("check/pack-holds-one-deck/fix", "Make a pack of one deck with `palabre pack`.")
FOREIGN = Text("check/pack-holds-a-deck-alone/said", "`{name}` is no part of a deck")
TAKE_OUT = Text(
    "check/pack-holds-a-deck-alone/fix",
    "Take it out: a deck is deck.yaml, locales/*.po, images/*, and texts that end in .md or .txt.",
)

RULES = (
    Rule(
        "pack-can-be-read",
        Text("check/pack-can-be-read/about", "A pack is a .zip file without a password, packed in the usual way."),
        wrong="my-deck.rar",
        right="my-deck-1.0.0.zip",
    ),
    Rule(
        "pack-is-of-a-safe-size",
        Text(
            "check/pack-is-of-a-safe-size/about", "A pack holds at most 50 MiB, and no file more than a deck may have."
        ),
        wrong="my-deck-1.0.0.zip  80 MiB",
        right="my-deck-1.0.0.zip  8 MiB",
    ),
    Rule(
        "pack-has-few-entries",
        Text("check/pack-has-few-entries/about", "A pack has at most 500 entries."),
        wrong="my-deck-1.0.0.zip  100,000 entries",
        right="my-deck-1.0.0.zip  12 entries",
    ),
    Rule(
        "pack-holds-no-links",
        Text("check/pack-holds-no-links/about", "A pack holds files and folders alone: no links, pipes or devices."),
        wrong="images/hall.png -> ../../secret.png",
        right="images/hall.png",
    ),
    Rule(
        "pack-names-are-safe",
        Text(
            "check/pack-names-are-safe/about",
            "No name in a pack leads out of its folder, and every system can write it.",
        ),
        wrong="../../.profile\nC:\\deck.yaml\nimages/con.png",
        right="my-deck/deck.yaml\nmy-deck/images/hall.png",
    ),
    Rule(
        "pack-names-are-distinct",
        Text(
            "check/pack-names-are-distinct/about",
            "No two names in a pack differ by case alone: one would hide the other.",
        ),
        wrong="images/Hall.png\nimages/hall.png",
        right="images/hall.png\nimages/river.png",
    ),
    Rule(
        "pack-unfolds-modestly",
        Text("check/pack-unfolds-modestly/about", "No file of a pack unfolds to more than 100 times its packed size."),
        wrong="images/hall.png  5 KiB packed, 5 MiB unfolded",
        right="images/hall.png  480 KiB packed, 500 KiB unfolded",
    ),
    Rule(
        "pack-sizes-are-true",
        Text(
            "check/pack-sizes-are-true/about", "Every file of a pack is as long as the pack announces, and not damaged."
        ),
        wrong="deck.yaml  announced with 20 KiB, unfolds to 4 GiB",
        right="deck.yaml  announced with 20 KiB, unfolds to 20 KiB",
    ),
    Rule(
        "pack-holds-one-deck",
        Text("check/pack-holds-one-deck/about", "A pack holds one deck.yaml, at its top or in one folder."),
        wrong="decks/one/deck.yaml\ndecks/two/deck.yaml",
        right="one/deck.yaml",
    ),
    Rule(
        "pack-holds-a-deck-alone",
        Text("check/pack-holds-a-deck-alone/about", "A pack holds nothing but what a deck is made of."),
        wrong="my-deck/deck.yaml\nmy-deck/setup.exe",
        right="my-deck/deck.yaml\nmy-deck/README.md",
    ),
)
