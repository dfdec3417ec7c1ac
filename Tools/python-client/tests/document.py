"""The bytes that docs/protocol.md shows, by section."""

from __future__ import annotations

import re
from pathlib import Path

PATH = Path(__file__).resolve().parents[3] / "docs/protocol.md"
ROW = re.compile(r"^\| ([^|]+?) \|.*`([0-9a-f ]+)` \|$")


def shown() -> dict[str, list[tuple[str, bytes]]]:
    """Name and bytes of each row that ends with hexadecimal, by the heading above it."""
    sections: dict[str, list[tuple[str, bytes]]] = {}
    section = ""
    for line in PATH.read_text().splitlines():
        if line.startswith("## ") or line == "What is not a frame:":
            section = line.removeprefix("## ")
        elif (row := ROW.match(line)) and len(row[2]) >= 17:
            sections.setdefault(section, []).append((row[1], bytes.fromhex(row[2])))
    return sections
