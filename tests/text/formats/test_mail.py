"""Mail whose headers the standard library's own parser breaks on."""

from __future__ import annotations

import pytest

from tui_reader.config import LimitSettings
from tui_reader.text.formats.mail import read

LIMITS = LimitSettings()


@pytest.mark.parametrize(
    "header",
    [
        "Content-Type: text/plain; charset*0*",  # IndexError in email._header_value_parser.get_parameter
        "Content-Type: text/plain; charset=\x00",
        "Content-Type: text/plain; *=",
        "Date: 99999999999999999999 Mar 2024",
    ],
)
def test_a_broken_header_does_not_cost_the_copy(header: str) -> None:
    mail = f"Subject: =?utf-8?q?Caf=C3=A9_talks?=\nFrom: a@example.org\n{header}\n\nThe ministers met on Friday.\n"
    parts = read(mail.encode(), encoding="auto", limits=LIMITS)
    assert parts.title == "Café talks"
    assert parts.text.strip().endswith("The ministers met on Friday.")
