"""Pages of HTML: ``parse_html(html, url=...)`` reads an article out of a whole page.

>>> from newsextract.html import parse_html
>>> doc = parse_html("<title>Dam holds</title><h1>Dam holds</h1><p>The dam held, Ana Ruiz said on Monday.</p>")
>>> doc.headline
'Dam holds'

The document's ``text`` is what the page shows, a line for each block, so that offsets count in it; what
its metadata alone tells (an author in JSON-LD that no line names) has a line of its own at the head. ``rule``
says where a fact is from: ``html.json-ld``, ``html.time``, ``html.body`` … or a rule of the reading of text.
Any bytes and any str give a document: what is malformed is mended as browsers do, an empty page is an
empty document. Needs the extra html (lxml).
"""

from newsextract.html._parse import parse_html

__all__ = ["parse_html"]
