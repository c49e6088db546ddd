"""Texts and file names that mean harm, and what of them must never reach a terminal, a browser or a spreadsheet."""

from __future__ import annotations

import re

TRICKS = {
    "title": "\x1b]0;owned-title\x07",
    "clipboard": "\x1b]52;c;b3duZWQ=\x07",
    "colours": "\x1b[31mred\x1b[0m",
    "clear": "\x1b[2J\x1b[H\x1bc",
    "hyperlink": "\x1b]8;;http://evil.example\x07click\x1b]8;;\x07",
    "answerback": "\x1b[c\x05\x1bP$q\x1b\\",
    "eight bit": "\x9b31m\x9d0;owned-title\x9c",
    "overwrite": "safe\rEVIL\b\b\b\b",
    "right to left": "pay \u202e001\u202c to \u2066evil\u2069",
    "zero width": "Zelen\u200bskiy and \ufeffmore",
    "tags": "flag\U000e0041\U000e0042",
    "markup": "[bold red]loud[/] [/never] [link=http://evil.example]x[/link]",
    "html": "<script>document.title='owned-title'</script><img src=x onerror=alert(1)>",
    "formula": '=HYPERLINK("http://evil.example") +1 @x',
    "marks": "e" + "\u0301" * 60,
    "surrogate": "half \ud800 pair",
    "nul": "nul\x00here",
}
_OWN = "document.title='owned-title'"
MARKUP = {
    "picture": f'<img src=x onerror="{_OWN}"><img src=http://127.0.0.1:9/x.png srcset=http://127.0.0.1:9/y.png>',
    "drawing": f'<svg onload="{_OWN}"><script href="data:,{_OWN}"></script><animate onbegin="{_OWN}" attributeName=x dur=1s></svg>',
    "frame": f'<iframe srcdoc="<script>parent.{_OWN}</script>"></iframe><iframe src="javascript:parent.{_OWN}"></iframe><object data="data:text/html,x">',
    "link": f'<a href="javascript:{_OWN}" autofocus onfocus="{_OWN}">x</a> javascript:{_OWN} [x](javascript:{_OWN})',
    "refresh": '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><base href="http://127.0.0.1:9/"><link rel=stylesheet href="http://127.0.0.1:9/x.css">',
    "style": "<style>@import 'http://127.0.0.1:9/x.css';*{background:url(http://127.0.0.1:9/y)}</style></style><div style=\"background:url(http://127.0.0.1:9/z)\">",
    "form": f'<form action="http://127.0.0.1:9/"><input autofocus onfocus="{_OWN}"><button formaction="javascript:{_OWN}">',
    "attribute": f"\" autofocus onfocus=\"{_OWN}\" x=\" ' autofocus onfocus='{_OWN}' x=' ` onfocus=`",
    "ends": f"--> ]]> </script></style></title></textarea></template></noscript></svg></math><script>{_OWN}</script><!-- <![CDATA[",
    "entities": f"&lt;script&gt;{_OWN}&lt;/script&gt; &#60;script&#62;{_OWN}&#60;/script&#62; &#x3c;img src=x onerror={_OWN}&#x3e;",
    "nested": f'<noscript><p title="</noscript><img src=x onerror={_OWN}>"><math><mtext><table><mglyph><style><img src=x onerror={_OWN}>',
    "templates": "{{constructor.constructor('" + _OWN.replace("'", "") + "')()}} ${alert(1)} {% raw %} <%= 1 %> #{1}",
    "split": f"<scr<script>ipt>{_OWN}</scr</script>ipt> <\0script>{_OWN} <img/src=x/onerror={_OWN}> \uff1cscript\uff1e",
    "media": f'<video><source onerror="{_OWN}"></video><audio src=x onerror="{_OWN}"><details open ontoggle="{_OWN}"><marquee onstart="{_OWN}">',
}
"""Markup that would run, load or lead away in a browser, if a report let it."""
LETHAL = re.compile(
    rb"\x1b\]0;owned|\x1b\]52;|\x1b\[2J\x1b\[H\x1bc|\x1b\]8;|\x1b\[c|\x05|\x1bP|\xc2[\x80-\x9f]"
    + "|".join(["", *("\u202e", "\u2066", "\u200b", "\ufeff", "\U000e0041")]).encode()
)
"""Byte sequences that only an article can have brought to the terminal: we send none of them ourselves."""


def article(sentence: str = "The council voted seven to six on Tuesday to keep the ferry.") -> str:
    """An article with every trick in it, between harmless sentences, so that there is something to align."""
    return f"Ferry line saved {TRICKS['title']}\n\n" + "\n\n".join(
        f'{sentence} The {name} trick says "{trick}" here, said Nils Aakre.' for name, trick in TRICKS.items()
    )


NAMES = (
    "\x1b]0;owned-title\x07.txt",
    "\u202etxt.txt",
    "=cmd.txt",
    "-rf.txt",
    "a b'\"$(touch owned).txt",
    "<img src=x>.txt",
    "[bold].txt",
    "new\nline.txt",
)
"""File names; `/` and NUL are all a name cannot hold."""
