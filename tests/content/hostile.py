"""Files that were made, or could have been made, to hurt whoever reads them; and the pieces they are made of."""

SIGNS = list("\t\n{}[]\"'#|>%@=,\\~\u202e\x00é😀")
SNIPPETS = [*SIGNS, ": ", "- ", "&a ", "*a", "<<: ", "!!x ", "\n---\n", "? ", "1e999", "null", "true", "  "]
HOSTILE = {
    "brackets": "[" * 50_000,
    "braces": "{a: " * 50_000,
    "dashes": "- " * 50_000,
    "question marks": "? " * 50_000,
    "anchors": "&a " * 5_000,
    "equals": "a: =\n",
    "self-reference": "a: &a [*a]\n",
    "code": "a: !!python/object/apply:os.system [echo]\n",
    "one key twenty thousand times": "a: 1\n" * 20_000,
    "many unknown keys": "".join(f"titl{number}: 1\n" for number in range(24_000)),
    "many empty cards": "palabre: 1\ncards:\n" + "- {}\n" * 24_000,
    "a huge number": "palabre: " + "9" * 9_000,
    "a long line": "title: " + "é" * 500_000,
    "many colons": "a:" * 100_000,
    "many quotes": "'" * 200_001,
    "half a surrogate": 'title: "\\ud800"\n',
    "an odd directive": "%TAG ! tag:x,2000:\n--- !y\na: 1\n",
    "a lone carriage return": "a: 1\rb",
    "a deck for cards": "palabre: 1\ncards: {a: {b: 1}}\nfacts: 3\nroles: x\nages: {}\nauthors: [[[]]]\n",
    "lists of wrong things": "cards: [1, null, [x], {facts: [1, {}]}, {kind: statement, for: 1, against: {a: b}}]\n",
    "wrong things named": "facts: [{id: 3, source: 7}, {id: [a], source: {date: [2]}}]\ntopic: [a]\nreviewed: 3\n",
}
