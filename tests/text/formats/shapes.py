"""The invented story in the shapes that agencies, mail programs and content systems give it: name to bytes, and what else is in the text."""

from __future__ import annotations

import json
from email import policy
from email.message import EmailMessage
from textwrap import wrap
from xml.sax.saxutils import escape

from tests.text.formats.builders import BYLINE, PARAGRAPHS, TITLE, docx, html, wrapped

HTML = "".join(f"<p>{escape(p)}</p>" for p in PARAGRAPHS)
XHTML = f'<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{TITLE}</title></head><body>{HTML}</body></html>'
ESCAPED = escape(HTML)
BREAKS = "<br/><br/>".join(map(escape, PARAGRAPHS))
G2 = "http://iptc.org/std/nar/2006-10-01/"
NITF = (
    f'<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>{TITLE}</title></head><body><body.head><hedline><hl1 id="h">{TITLE}</hl1>'
    "<hl2>Council splits</hl2></hedline><byline>By <person>Ingrid Solberg</person><byttl>Staff Writer</byttl></byline><dateline><location>HÅVØY, Norway"
    f'</location><story.date>March 12</story.date></dateline></body.head><body.content><block id="main">{HTML}</block></body.content>'
    "<body.end><tagline>-0-</tagline></body.end></body></nitf>"
)


def g2(content: str, headline: str = f"<headline>{TITLE}</headline>", prefix: str = "") -> str:
    p = prefix
    text = (
        f'<{p}newsItem xmlns{":" + p[:-1] if p else ""}="{G2}" guid="tag:x" version="4" standard="NewsML-G2" xml:lang="nb"><{p}itemMeta>'
        f'<{p}itemClass qcode="ninat:text"/><{p}versionCreated>2024-03-12T21:04:00+01:00</{p}versionCreated><{p}embargoed>2024-03-13T06:00:00Z</{p}embargoed>'
        f'<{p}pubStatus qcode="stat:usable"/><{p}title>Internal name</{p}title></{p}itemMeta><{p}contentMeta><{p}urgency>4</{p}urgency>'
        f"<{p}slugline>FERRY-VOTE</{p}slugline>{headline}<{p}by>{BYLINE}</{p}by><{p}dateline>HÅVØY, Norway</{p}dateline></{p}contentMeta>"
        f"<{p}contentSet>{content}</{p}contentSet></{p}newsItem>"
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'


def message(*items: str) -> str:
    inner = "".join(i.split("?>", 1)[-1] for i in items)
    package = '<packageItem guid="p"><itemMeta/><groupSet root="r"><group id="r"><itemRef residref="tag:x"><title>Package</title></itemRef></group></groupSet></packageItem>'
    return f'<?xml version="1.0"?><newsMessage xmlns="{G2}"><header><sent>2024-03-12T21:04:00Z</sent></header><itemSet>{package}{inner}</itemSet></newsMessage>'


PICTURE = (
    f'<newsItem xmlns="{G2}" guid="pic"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>Photo: council</headline>'
    '<description>A caption that describes the picture.</description></contentMeta><contentSet><remoteContent href="x.jpg"/></contentSet></newsItem>'
)


def inline(content: str, kind: str = "application/xhtml+xml") -> str:
    return f'<inlineXML contenttype="{kind}">{content}</inlineXML>'


def nitf(content: str = HTML, hedline: str = f"<hedline><hl1>{TITLE}</hl1></hedline>") -> str:
    return (
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE nitf SYSTEM "http://www.nitf.org/nitf-3-4.dtd"><nitf><head><docdata management-status="usable">'
        '<urgency ed-urg="4"/><date.issue norm="20240312T210400Z"/><du-key key="FERRY-VOTE"/></docdata></head><body><body.head>'
        f"{hedline}<byline>{BYLINE}</byline><dateline><location><city>HÅVØY</city>, <country>Norway</country></location></dateline></body.head>"
        f"<body.content>{content}</body.content><body.end/></body></nitf>"
    )


def newsml_1(content: str, beside: str = "") -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML Version="1.2"><NewsEnvelope/><NewsItem xml:lang="nb">'
        "<Identification><NewsIdentifier><RevisionId>2</RevisionId></NewsIdentifier></Identification><NewsManagement>"
        '<ThisRevisionCreated>20240312T210400Z</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="4"/></NewsManagement><NewsComponent>'
        f"<NewsLines><HeadLine>{TITLE}</HeadLine><ByLine>{BYLINE}</ByLine><DateLine>HÅVØY, Norway</DateLine><SlugLine>FERRY-VOTE</SlugLine></NewsLines>{beside}"
        f'<NewsComponent><Role FormalName="Main Text"/><ContentItem><MediaType FormalName="Text"/><DataContent>{content}</DataContent></ContentItem>'
        "</NewsComponent></NewsComponent></NewsItem></NewsML>"
    )


def ninjs(**values: object) -> str:
    return json.dumps(
        {"uri": "x", "type": "text", "urgency": 4, "byline": BYLINE, "slugline": "FERRY-VOTE", "located": "HÅVØY, Norway"} | values
    )


XML: dict[str, str | bytes] = {
    "g2-xhtml.xml": g2(inline(XHTML)),
    "g2-xhtml-own-headline.xml": g2(inline(XHTML.replace("<body>", f"<body><h1>{TITLE}</h1>"))),
    "g2-plain.xml": g2(f'<inlineData contenttype="text/plain">{escape(chr(10).join(PARAGRAPHS))}</inlineData>'),
    "g2-escaped.xml": g2(f'<inlineData contenttype="text/html">{ESCAPED}</inlineData>'),
    "g2-cdata.xml": g2(f'<inlineData contenttype="text/html"><![CDATA[<html><body>{HTML}</body></html>]]></inlineData>'),
    "g2-nitf.xml": g2(inline(NITF, "application/nitf+xml")),
    "g2-nitf-cdata.xml": g2(inline(f'<![CDATA[<?xml version="1.0"?>{NITF}]]>', "application/nitf+xml")),
    "g2-prefixed.xml": g2(f"<n:inlineXML>{XHTML}</n:inlineXML>", f"<n:headline>{TITLE}</n:headline>", "n:"),
    "g2-two-headlines.xml": g2(
        inline(XHTML), f'<headline role="hlrole:short">Ferry saved</headline><headline role="hlrole:main">{TITLE}</headline>'
    ),
    "g2-renditions.xml": g2(f'<inlineData contenttype="text/plain">A teaser.</inlineData>{inline(XHTML)}'),
    "g2-message.xml": message(PICTURE, g2(inline(XHTML))),
    "g2-latin1.xml": g2(inline(XHTML)).replace("UTF-8", "ISO-8859-1").encode("latin-1", "xmlcharrefreplace"),
    "g2-utf16.xml": g2(inline(XHTML)).replace("UTF-8", "UTF-16").encode("utf-16"),
    "nitf-block.xml": nitf(f"<block>{HTML}</block>"),
    "nitf-headline.xml": nitf(hedline=f"<headline>{TITLE}</headline>"),
    "nitf-inline.xml": nitf(
        HTML.replace("Nils Aakre", "<person>Nils Aakre</person>").replace("14 million kroner", "<money>14 million kroner</money>")
    ),
    "nitf-abstract.xml": nitf().replace("</body.head>", "<abstract><p>Council splits.</p></abstract></body.head>"),
    "nitf-pre.xml": nitf(f"<pre>{escape(chr(10).join('   ' + chr(10).join(wrapped(p, 60)) for p in PARAGRAPHS))}</pre>"),
    "nitf-breaks.xml": nitf(f"<p>{BREAKS}</p>"),
    "newsml1-nitf.xml": newsml_1(f"<nitf><body><body.content>{HTML}</body.content></body></nitf>"),
    "newsml1-html.xml": newsml_1(f"<html><head><title>{TITLE}</title></head><body>{HTML}</body></html>"),
    "newsml1-cdata.xml": newsml_1(f"<![CDATA[{HTML}]]>"),
    "newsml1-nitf-cdata.xml": newsml_1(f"<![CDATA[{NITF}]]>"),
    "newsml1-plain.xml": newsml_1(escape("\n".join(PARAGRAPHS))),
    "newsml1-picture-first.xml": newsml_1(
        HTML,
        "<NewsComponent><Role FormalName='Photo'/><NewsLines><HeadLine>Photo of the quay</HeadLine></NewsLines><ContentItem><DataContent><p>A ferry.</p>"
        "</DataContent></ContentItem></NewsComponent>",
    ),
}
"""All with byline, dateline, slug and urgency."""
JSON: dict[str, str] = {
    "ninjs1-xhtml.json": ninjs(headline=TITLE, body_xhtml=f"<div>{HTML}</div>", body_text=" ".join(PARAGRAPHS)),
    "ninjs1-html.json": ninjs(headline=TITLE, body_html=f"<html><body>{HTML}</body></html>", description_text="Short."),
    "ninjs1-breaks.json": ninjs(headline=TITLE, body_html=BREAKS),
    "ninjs1-nitf.json": ninjs(headline=TITLE, body_nitf=NITF),
    "ninjs1-pictures.json": ninjs(
        headline=TITLE, body_text="\n".join(PARAGRAPHS), associations={"p": {"headline": "Photo", "body_text": "x" * 900}}
    ),
    "ninjs2.json": ninjs(
        headlines=[{"role": "short", "value": "Ferry saved"}, {"role": "main", "value": TITLE}],
        bodies=[{"role": "teaser", "value": "Short."}, {"role": "main", "contenttype": "text/plain", "value": "\n\n".join(PARAGRAPHS)}],
    ),
    "ninjs3.json": ninjs(
        standard={"name": "ninjs", "version": "3.0"},
        headlines=[{"role": "main", "value": TITLE}],
        bodies=[{"role": "main", "contentType": "application/xhtml+xml", "value": f'<?xml version="1.0"?><div>{HTML}</div>'}],
    ),
    "in-a-list.json": f"[{ninjs(headline=TITLE, body_html=HTML)}]",
    "in-items.json": f'{{"items": [{ninjs(headline=TITLE, body_html=HTML)}]}}',
    "in-data.json": f'{{"data": {{"item": {ninjs(headline=TITLE, body_html=HTML)}}}}}',
    "schema.org.json": ninjs(headline=TITLE, articleBody="\n\n".join(PARAGRAPHS)),
}
FEEDS = {
    "feed.xml": '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Agency</title><item>'
    f"<title>{TITLE}</title><description>Short.</description><content:encoded><![CDATA[{HTML}]]></content:encoded></item></channel></rss>",
    "atom.xml": f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Agency</title><entry><title>{TITLE}</title><summary>Short.</summary>'
    f'<content type="html">{ESCAPED}</content></entry></feed>',
}
BODY = "\n\n".join(PARAGRAPHS) + "\n"


def mail(subject: str = TITLE) -> EmailMessage:
    out = EmailMessage(policy=policy.SMTP)
    out["From"], out["To"], out["Subject"], out["Date"] = "desk@example.org", "copy@example.org", subject, "Tue, 12 Mar 2024 21:04:00 +0100"
    return out


def bare(kind: str, body: str, subject: str = "Re: [desk] " + "Ferry") -> bytes:
    head = f"From: d@example.org\nTo: c@example.org\nSubject: {subject}\nMIME-Version: 1.0\nContent-Type: {kind}\nContent-Transfer-Encoding: 8bit\n\n"
    return (head + body).replace("\n", "\r\n").encode()


def mails() -> dict[str, bytes]:
    """Messages whose story has the subject `TITLE` once what mail programs add is gone."""
    title = mail()["Subject"].encode()
    out: dict[str, EmailMessage | bytes] = {}
    for transfer in ("quoted-printable", "base64"):
        sent = mail()
        sent.set_content(BODY, cte=transfer)
        out[f"{transfer}.eml"] = sent
    both = mail()
    both.set_content(BODY)
    both.add_alternative(f"<html><body>{HTML}</body></html>", subtype="html")
    both.add_attachment(b"xx", maintype="image", subtype="png", filename="a.png")
    blank = mail()
    blank.set_content("  \n")
    blank.add_alternative(f"<html><body>{HTML}</body></html>", subtype="html")
    inner, outer, attached, answered = mail(), mail("Fwd: " + TITLE), mail("WG: " + TITLE), mail("Re: [desk] AW: " + TITLE)
    inner.set_content(BODY)
    outer.set_content("For the morning.\n")
    outer.add_attachment(inner)
    attached.set_content("See attachment.\n")
    attached.add_attachment(docx(), maintype="application", subtype="octet-stream", filename="story.docx")
    answered.set_content(BODY)
    out |= {"both.eml": both, "blank-plain.eml": blank, "sent-on.eml": outer, "attached.eml": attached, "answered.eml": answered}
    flowed = "\n\n".join(" \n".join(wrap(p, 60)) for p in PARAGRAPHS)
    below = f"FYI\n\n---------- Forwarded message ---------\nFrom: Agency <a@example.org>\nDate: Tue, 12 Mar 2024\nSubject: {TITLE}\nTo: <d@example.org>\n\n{BODY}"
    out["flowed.eml"] = bare("text/plain; charset=utf-8; format=flowed", flowed + "\n-- \nDesk\n", "SUBJECT")
    out["sent-on-below.eml"] = bare("text/plain; charset=utf-8", below, "Fwd: something")
    out["wrong-charset.eml"] = bare("text/plain; charset=iso-8859-1", BODY, "SUBJECT")
    out["outlook.eml"] = bare(
        "text/html; charset=utf-8",
        "<html><body>" + HTML.replace("</p>", "<o:p></o:p></p><p><o:p>&nbsp;</o:p></p>") + "</body></html>",
        "SUBJECT",
    )
    out["gmail.eml"] = bare("text/html; charset=utf-8", "".join(f"<div>{escape(p)}</div><div><br></div>" for p in PARAGRAPHS), "SUBJECT")
    return {k: (v if isinstance(v, bytes) else v.as_bytes()).replace(b"SUBJECT", title) for k, v in out.items()}


def page(article: str) -> str:
    """A newspaper's page round an article."""
    whole = html()
    return (
        whole[: whole.index("<article>")]
        + article
        + (
            '<aside><h2>Most read</h2><ul><li><a href="/1">Storm closes bridge</a></li><li><a href="/2">Mayor resigns over parking</a></li></ul></aside>'
        )
        + whole[whole.index("<script>") :]
    )


def wire(head: str, body: str) -> bytes:
    return f"{head}\r\n\x02{body}\r\n\x03\r\n122104 mar 24\r\n".encode()


ROWS = "\r\n".join("   " + "\r\n".join(wrapped(p, 60)) for p in PARAGRAPHS)
WIRES = {
    "keywords.iptc": wire("\x01dpa123 4 pl 120 ferry", f"Politics/Norway/\r\n{TITLE}\r\n\r\n{ROWS}"),
    "upper.iptc": wire("\x01REU0123 3 POL 0152 FERRY (UPDATE 2)", f"   {TITLE}\r\n\r\n{ROWS}"),
    "writer.anpa": wire(
        "\x16\x16\x01a0412\x1fr i bc-ferry 1st ld 0152", f"^{TITLE}<\r\n^By INGRID SOLBERG=\r\n^Associated Writer=\r\n{ROWS}"
    ),
}


def every() -> dict[str, bytes]:
    """All of them, by name."""
    texts = {**XML, **JSON, **FEEDS}
    return {
        **{k: v if isinstance(v, bytes) else v.encode() for k, v in texts.items()},
        **mails(),
        **WIRES,
        "page.html": page(HTML).encode(),
    }
