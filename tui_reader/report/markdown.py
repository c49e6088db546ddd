"""The report as Markdown, for a ticket, a mail or a wiki: headings and lists, no tables of prose.

Everything that comes from an article is escaped: it cannot make a heading, a link, an image, HTML or emphasis. Words only
in the source are struck out, words only in the rewrite are bold; brackets and braces say the same where that is not shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui_reader.compare.model import Finding
from tui_reader.report import content
from tui_reader.report.ledgers import ledgers
from tui_reader.report.model import Reviewed
from tui_reader.review.cells import sentence_pieces
from tui_reader.review.glyphs import flag
from tui_reader.review.index import Index, Side, index_of
from tui_reader.review.line import Piece
from tui_reader.review.rows import Row, plan
from tui_reader.text.clean import line

# every ASCII character that CommonMark, GitHub or a mail client gives a meaning to; a backslash before it is plain text
_ACTIVE = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~=:@&$^\"'/])")
_ALWAYS = re.compile(r"([\\`*_\[\]<>|~&$^@#!{}])")
_AT_START = re.compile(r"^(\s*)([+\-=>:]|\d+[.)])")
_LINK = re.compile(r"(https?|ftp|mailto|www)([:.])", re.I)
