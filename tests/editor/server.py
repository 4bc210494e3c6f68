"""A small editor: opens files in the YAML language server that VS Code, Neovim, Zed and others show mistakes with."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(sys.prefix) / "editor"
PROGRAM = FOLDER / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
"""Where `dev.py test` installs it, in the version of package-lock.json."""

_SETTINGS = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}, "schemas": {}},
}
Place = tuple[int, int]
"""Line and column, both counted from 1 as Palabre does; the protocol counts from 0."""


@dataclass(slots=True)
class Server:
    """A running server, and what it said without being asked."""

    process: subprocess.Popen[bytes]
    asked: int = 0
    said: dict[str, Any] = field(default_factory=dict)

    def open(self, *files: Path) -> list[list[Any]]:
        """Open files as an editor does; gives the mistakes that it marks in each."""
        for file in files:
            text = file.read_text(encoding="utf-8")
            document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1, "text": text}
            self._tell("textDocument/didOpen", {"textDocument": document})
        while any(file.as_uri() not in self.said for file in files):
            self._listen()
        return [self.said[file.as_uri()] for file in files]

    def hover(self, file: Path, place: Place) -> str:
        """What shows when the mouse rests on a place; empty when nothing does."""
        shown = self._ask("textDocument/hover", file, place)
        return str(shown["contents"]["value"]) if shown else ""

    def completions(self, file: Path, place: Place) -> list[str]:
        """What is offered at a place, in the words of the list."""
        offered = self._ask("textDocument/completion", file, place)
        return [entry["label"] for entry in offered["items"]]

    def start(self, folder: Path) -> None:
        self.asked += 1
        able = {"textDocument": {"hover": {"contentFormat": ["markdown"]}}, "workspace": {"configuration": True}}
        root = {"processId": None, "rootUri": folder.as_uri(), "capabilities": able, "initializationOptions": {}}
        self._send({"id": self.asked, "method": "initialize", "params": root})
        self._answer()
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": _SETTINGS})

    def _ask(self, method: str, file: Path, place: Place) -> Any:
        self.asked += 1
        where = {"line": place[0] - 1, "character": place[1] - 1}
        params = {"textDocument": {"uri": file.as_uri()}, "position": where}
        self._send({"id": self.asked, "method": method, "params": params})
        return self._answer()

    def _answer(self) -> Any:
        while True:
            message = self._listen()
            if message.get("id") == self.asked and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _listen(self) -> Any:
        """The next message; what the server asks is answered, and what it marks is kept."""
        assert self.process.stdout is not None
        length = 0
        while (line := self.process.stdout.readline().strip()) or not length:
            assert line, "the server ended"
            if line.lower().startswith(b"content-length:"):
                length = int(line.partition(b":")[2])
        message = json.loads(self.process.stdout.read(length))
        if "id" in message and "method" in message:
            wanted = message["params"].get("items", []) if message["method"] == "workspace/configuration" else None
            known = wanted and [_SETTINGS.get(item.get("section"), {}) for item in wanted]
            self._send({"id": message["id"], "result": known})
        elif message.get("method") == "textDocument/publishDiagnostics":
            self.said[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message

    def _tell(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        assert self.process.stdin is not None
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))
        self.process.stdin.flush()


@contextmanager
def running(folder: Path) -> Iterator[Server]:
    """A server for the files of a folder."""
    command = ["node", str(PROGRAM), "--stdio"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        try:
            server = Server(process)
            server.start(folder)
            yield server
        finally:
            process.kill()
