"""The schema beside a file of an author's own, for which the first line of the file tells editors to look."""

import shutil
from pathlib import Path

from game.cli.words import say
from game.core.text import Text
from game.i18n.disk_words import reason


def put_beside(file: Path, schema: Path) -> None:
    """A copy in the same folder, if there is none. The file is of use without it, too."""
    try:
        if not (file.parent / schema.name).exists():
            shutil.copyfile(schema, file.parent / schema.name)
    except OSError as error:
        say(
            Text("command/new/no-schema", "{schema}, which lets editors complete fields, was not written: {why}"),
            err=True,
            schema=schema.name,
            why=reason(error),
        )
