"""Parse one article and print who said what, when and for how much."""

from pathlib import Path

import newsextract

ARTICLE = Path(__file__).parent / "articles" / "aggregator.txt"


def main() -> None:
    doc = newsextract.parse(ARTICLE.read_text(encoding="utf-8"))
    print(doc.headline, "|", doc.published.value if doc.published else None)
    for said in doc.attributions:
        if said.source and said.cue:
            who = said.source.name or doc.text_of(said.source.span)
            print(f"{who} {doc.text_of(said.cue)}: {doc.text_of(said.content)[:60]}")
    for timex in doc.dates:
        print(doc.text_of(timex.span), "=", timex.value)
    for money in doc.amounts:
        print(doc.text_of(money.span), "=", money.amount, money.currency)


if __name__ == "__main__":
    main()
