"""One invented story in every format, good and broken. `python -m tests.text.formats.builders` writes the samples folder."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

SAMPLES = Path(__file__).parent / "samples"
TITLE = "Ferry line to Håvøy saved by late vote"
BYLINE = "By Ingrid Solberg"
PARAGRAPHS = (
    "HÅVØY, Norway — The island council voted 7-6 on Tuesday night to keep the winter ferry, ending three months of protests.",
    "“We would have been cut off from November to March,” said Nils Aakre, who runs the only grocery on the island.",
    "The line costs about 14 million kroner (€1.2 million) a year & carries fewer than 90 passengers a day.",
)
LONG = PARAGRAPHS[0] + " Council leader Berit Moen said the decision was “the least bad of three”."


def _zip(members: dict[str, str], **raw: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
        for name, data in raw.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def docx(paragraphs: tuple[str, ...] = PARAGRAPHS, title: str = TITLE, body: str = "", head: str = "") -> bytes:
    w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    rows = f'<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>{_run(title)}</w:p>' + "".join(f"<w:p>{_run(p)}</w:p>" for p in paragraphs)
    tracked = (
        f'<w:p>{_run("The mayor said it was ")}<w:del w:id="1" w:author="A"><w:r><w:delText>never </w:delText></w:r></w:del>'
        f'<w:ins w:id="2" w:author="A">{_run("always ")}</w:ins>{_run("close.")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
        f"<w:tbl><w:tr><w:tc><w:p>{_run('Cost')}</w:p></w:tc><w:tc><w:p>{_run('14 million')}</w:p></w:tc></w:tr></w:tbl>"
    )
    return _zip(
        {
            "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
            "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>'
            '<Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
            "word/document.xml": f'<?xml version="1.0"?>{head}<w:document {w}><w:body>{rows}{tracked}{body}</w:body></w:document>',
            "word/footnotes.xml": f'<?xml version="1.0"?><w:footnotes {w}><w:footnote w:id="2"><w:p>{_run("Minutes of the council.")}</w:p></w:footnote></w:footnotes>',
            "word/comments.xml": f'<?xml version="1.0"?><w:comments {w}><w:comment w:id="0" w:author="Desk"><w:p>{_run("Check the vote.")}</w:p></w:comment></w:comments>',
        }
    )


def odt(paragraphs: tuple[str, ...] = PARAGRAPHS, title: str = TITLE) -> bytes:
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    )
    rows = "".join(f"<text:p>{escape(p)}</text:p>" for p in paragraphs)
    content = (
        f'<?xml version="1.0"?><office:document-content {names}><office:body><office:text>'
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Deleted words.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        f'<text:h text:style-name="Title">{escape(title)}</text:h>{rows}'
        "<text:p>Last<text:s/>words<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>."
        "<office:annotation><dc:creator>Desk</dc:creator><text:p>Check.</text:p></office:annotation></text:p>"
        "</office:text></office:body></office:document-content>"
    )
    return _zip({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def rtf(paragraphs: tuple[str, ...] = PARAGRAPHS) -> bytes:
    def words(text: str) -> str:
        return "".join(c if c.isascii() and c not in "\\{}" else f"\\u{ord(c)}?" for c in text)

    rows = "".join(f"{words(p)}\\par\n" for p in (TITLE, *paragraphs))
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\info{{\\title {words(TITLE)}}}}}{{\\fonttbl{{\\f0 Times;}}}}\\f0\\fs24 {rows}}}".encode("ascii")


def pdf(lines: list[tuple[float, float, str]] | None = None, *, pages: int = 1) -> bytes:
    """A hand-made PDF: (x, y, words) placed on each page in 11-point Helvetica, WinAnsi."""
    if lines is None:
        lines = [(72, 740, TITLE)]
        y = 700
        for paragraph in PARAGRAPHS:
            for row in wrapped(paragraph, 70):
                lines.append((72, y, row))
                y -= 14
            y -= 14
    stream = b"BT /F1 11 Tf\n" + b"".join(
        b"1 0 0 1 %d %d Tm (%s) Tj\n"
        % (x, y, t.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)"))
        for x, y, t in lines
    )
    stream += b"ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    kids = []
    for _ in range(pages):
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), pages)
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % p for p in places)
    return bytes(out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def wrapped(text: str, width: int) -> list[str]:
    rows = [""]
    for word in text.split():
        if len(rows[-1]) + len(word) + 1 > width:
            rows.append("")
        rows[-1] = f"{rows[-1]} {word}".strip()
    return rows


def html() -> str:
    body = "".join(f"<p>{escape(p)}</p>" for p in (*PARAGRAPHS, LONG))
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | The Island Post</title><meta name="author" content="Ingrid Solberg">'
        f'</head><body><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav><article><h1>{TITLE}</h1>{body}</article>'
        "<script>document.title='never'</script><footer>© The Island Post. Cookies.</footer></body></html>"
    )


def mail(subtype: str = "plain") -> bytes:
    body = "\n\n".join(PARAGRAPHS) if subtype == "plain" else html()
    return (
        f"From: desk@example.org\nTo: copy@example.org\nSubject: =?utf-8?q?{''.join(f'={b:02X}' for b in TITLE.encode())}?=\n"
        f"Date: Tue, 12 Mar 2024 21:04:00 +0100\nMIME-Version: 1.0\nContent-Type: text/{subtype}; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{body}\n"
    ).encode()


def nitf(entity: str = "") -> str:
    rows = "".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{entity}<nitf><head><docdata><urgency ed-urg="4"/><date.issue norm="20240312T210400+0100"/>'
        f'<du-key key="FERRY-VOTE"/></docdata></head><body><body.head><hedline><hl1>{TITLE}</hl1></hedline><byline>{BYLINE}</byline>'
        f"<dateline>H&aring;v&oslash;y, Norway</dateline></body.head><body.content>{rows}</body.content></body></nitf>"
    )


def newsml_g2() -> str:
    inner = nitf().split("?>", 1)[1].replace("&aring;", "å").replace("&oslash;", "ø")
    item = (
        '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1" version="3" xml:lang="en"><itemMeta><versionCreated>2024-03-12T21:04:00+01:00</versionCreated>'
        '<embargoed>2024-03-13T06:00:00Z</embargoed><pubStatus qcode="stat:usable"/></itemMeta><contentMeta><urgency>4</urgency><slugline>FERRY-VOTE</slugline>'
        f"<headline>{TITLE}</headline><by>{BYLINE}</by></contentMeta><contentSet><inlineXML>{inner}</inlineXML></contentSet></newsItem>"
    )
    return f'<?xml version="1.0" encoding="UTF-8"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{item}</itemSet></newsMessage>'


def newsml_1() -> str:
    rows = "".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS)
    return (
        '<?xml version="1.0" encoding="UTF-8"?><NewsML><NewsItem><Identification><NewsIdentifier><NewsItemId>1</NewsItemId><RevisionId>2</RevisionId></NewsIdentifier>'
        '</Identification><NewsManagement><ThisRevisionCreated>20240312T210400+0100</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="4"/></NewsManagement>'
        f"<NewsComponent><NewsLines><HeadLine>{TITLE}</HeadLine><ByLine>{BYLINE}</ByLine><DateLine>HÅVØY</DateLine><SlugLine>FERRY-VOTE</SlugLine></NewsLines>"
        f"<ContentItem><DataContent>{rows}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
    )


def ninjs(version: int) -> str:
    body = "\n\n".join(PARAGRAPHS)
    if version == 1:
        return json.dumps(
            {
                "uri": "urn:x:1",
                "type": "text",
                "headline": TITLE,
                "byline": BYLINE,
                "body_text": body,
                "versioncreated": "2024-03-12T21:04:00+01:00",
            }
        )
    return json.dumps(
        {
            "uri": "urn:x:1",
            "by": BYLINE,
            "urgency": 4,
            "headlines": [{"role": "main", "value": TITLE}],
            "bodies": [{"role": "main", "contentType": "text/html", "value": "".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS)}],
            "language": "en",
        }
    )


def iptc7901() -> bytes:
    body = "\r\n\r\n".join("   " + "\r\n".join(wrapped(p, 64)) for p in PARAGRAPHS)
    return f"\x01ntb0123 4 pol 152 ferry-vote\r\n\x02{TITLE}\r\n{BYLINE}\r\n\r\n{body}\r\n\x03\r\nntb 122104 mar 24\r\n\x04".encode()


def anpa() -> bytes:
    body = "\r\n".join("   " + "\r\n".join(wrapped(p, 64)) for p in PARAGRAPHS)
    return f"\x16\x16\x01a0412\x1fr i bc-ferry-vote 1st ld 03-12 0152\r\n\x02^{TITLE}<\r\n^{BYLINE}<\r\n{body}\r\n\x03".encode()


def samples() -> dict[str, bytes]:
    text = "\n\n".join((TITLE, *PARAGRAPHS)) + "\n"
    markdown = f"---\ntitle: {TITLE}\nauthor: Ingrid Solberg\n---\n\n# {TITLE}\n\n" + "\n\n".join(PARAGRAPHS).replace(
        "only grocery", "**only** [grocery](http://x.example)"
    )
    good = {
        "story.txt": text.encode(),
        "story-cp1252.txt": text.encode("cp1252"),
        "story-utf16.txt": text.encode("utf-16"),
        "story-bom-crlf.txt": b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
        "story.md": markdown.encode(),
        "story.html": html().encode(),
        "story.docx": docx(),
        "story.odt": odt(),
        "story.rtf": rtf(),
        "story.pdf": pdf(),
        "story.eml": mail(),
        "story-html.eml": mail("html"),
        "story.mbox": b"From desk Tue Mar 12 21:04:00 2024\n" + mail() + b"\nFrom desk Tue Mar 12 21:05:00 2024\n" + mail(),
        "story-1.ninjs": ninjs(1).encode(),
        "story-3.json": ninjs(3).encode(),
        "story.nitf": nitf().encode(),
        "story-g2.xml": newsml_g2().encode(),
        "story-newsml1.xml": newsml_1().encode(),
        "story.iptc": iptc7901(),
        "story.anpa": anpa(),
        "story.jsonl": (
            json.dumps({"id": 1}) + "\n" + json.dumps({"headline": TITLE, "byline": BYLINE, "text": "\n\n".join(PARAGRAPHS)}) + "\n"
        ).encode(),
    }
    lol = '<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    broken = {
        "empty.txt": b"",
        "blank.txt": b" \n\t\n",
        "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(200),
        "noise.txt": bytes(range(256)) * 20,
        "entities.nitf": nitf(lol).encode(),
        "cut.xml": newsml_g2().encode()[:700],
        "cut.docx": docx()[:900],
        "cut.pdf": pdf()[:200],
        "scanned.pdf": pdf([]),
        "entities.docx": docx(head='<!DOCTYPE d [<!ENTITY x "y">]>'),
        "bomb.docx": _zip({"word/document.xml": "<w:p>" + " " * 60_000_000}),
        "deep.ninjs": b'{"headline":"x","body_text":"y","z":' + b"[" * 5000 + b"]" * 5000 + b"}",
        "cut.json": ninjs(3).encode()[:120],
        "picture-only.eml": b"From: a@example.org\nTo: b@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: image/png\n\n",
        "no-text.jsonl": b'{"id": 1}\n{"id": 2}\n',
        "empty-story.iptc": b"\x01ntb0123 4 pol 0\r\n\x02\r\n\x03",
        "picture.xml": b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta/></newsItem>',
        "password.zip.docx": b"PK\x03\x04" + bytes(60),
    }
    return {**{f"good/{k}": v for k, v in good.items()}, **{f"broken/{k}": v for k, v in broken.items()}}


if __name__ == "__main__":
    for name, data in samples().items():
        (SAMPLES / name).parent.mkdir(parents=True, exist_ok=True)
        (SAMPLES / name).write_bytes(data)
