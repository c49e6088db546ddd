"""No network at run time, ever: every format read, compared and reported with an audit hook that ends the program at the first look-up or connection."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.text.formats.builders import SAMPLES

_GUARD = """
import os, sys

def hook(event, args):
    if event in ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"):
        # a family other than the local one
        if event == "socket.connect" and isinstance(args[1], (str, bytes)):
            return
        os.write(2, f"NETWORK {event} {args[1:]}\\n".encode())
        os._exit(99)

sys.addaudithook(hook)
"""
_PROGRAM = """
import sys, tui_reader
from pathlib import Path
good = sorted(Path(sys.argv[1]).iterdir())
source = tui_reader.read(good[0])
for path in good:
    tui_reader.compare(source, tui_reader.read(path)).to_dict()
print(len(good))
"""


def _run(tmp_path: Path, program: str, *args: str) -> subprocess.CompletedProcess[str]:
    (tmp_path / "sitecustomize.py").write_text(_GUARD, encoding="utf8")
    path = os.pathsep.join([str(tmp_path), str(Path(__file__).parent.parent), os.environ.get("PYTHONPATH", "")])
    return subprocess.run(
        [sys.executable, "-c", program, *args],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_reading_and_comparing_every_format_opens_no_connection(tmp_path: Path) -> None:
    done = _run(tmp_path, _PROGRAM, str(SAMPLES / "good"))
    assert (done.returncode, done.stderr) == (0, "")
    assert int(done.stdout) > 15


def test_the_guard_would_notice(tmp_path: Path) -> None:
    done = _run(tmp_path, "import socket; socket.create_connection(('127.0.0.1', 9), 1)")
    assert done.returncode == 99
