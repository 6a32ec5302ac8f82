"""Short articles in six languages: most of whom and what they name is found, and little else."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

import newsextract

ARTICLES = tomllib.loads(
    (Path(__file__).parent / "articles_abroad.toml").read_text(encoding="utf-8")
)["article"]
LANGUAGES = ("de", "es", "fr", "it", "nl", "pt")


def _counts(language: str) -> tuple[Counter, list[str]]:
    counts: Counter = Counter()
    wrong = []
    for article in ARTICLES:
        if article["language"] != language:
            continue
        doc = newsextract.parse(article["text"])
        assert doc.language == language, article["text"]
        persons = {e.name: e.role for e in doc.entities if e.kind == "person"}
        wanted = article["persons"]
        counts["persons.ours"] += len(persons)
        counts["persons.wanted"] += len(wanted)
        counts["persons.right"] += len(persons.keys() & wanted.keys())
        wrong += [f"person {name}" for name in persons.keys() ^ wanted.keys()]
        for name in persons.keys() & wanted.keys():
            if wanted[name]:
                counts["roles"] += 1
                right = persons[name] == wanted[name]
                counts["roles.right"] += right
                wrong += [] if right else [f"role {wanted[name]!r}: {persons[name]!r}"]
        for key, kind in (("places", "place"), ("bodies", "organization")):
            ours = {e.name for e in doc.entities if e.kind == kind}
            counts["kinds.wanted"] += len(article[key])
            counts["kinds.right"] += len(ours & set(article[key]))
            wrong += [f"{kind} missed {name}" for name in set(article[key]) - ours]
    return counts, wrong


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_an_article_names_is_found(language):
    counts, wrong = _counts(language)
    assert counts["persons.right"] >= 0.9 * counts["persons.wanted"], wrong
    assert counts["persons.right"] >= 0.9 * counts["persons.ours"], wrong
    assert counts["roles.right"] >= 0.75 * counts["roles"], wrong
    assert counts["kinds.right"] >= 0.7 * counts["kinds.wanted"], wrong


def _said(article: dict) -> tuple[int, list[str]]:
    """How much of what an article says has its speaker, and what has not."""
    doc = newsextract.parse(article["text"])
    wrong = []
    for who, what in article.get("said", ()):
        at = article["text"].index(what)
        speakers = {
            name
            for a in doc.attributions
            if a.source and any(c.start < at + len(what) and at < c.end for c in a.content)
            for name in (a.source.name, doc.text_of(a.source))
            if name
        }
        if not any(who in name for name in speakers):
            wrong.append(f"{who}: {what}")
    return len(article.get("said", ())), wrong


def test_what_is_said_has_its_speaker():
    counted = [_said(article) for article in ARTICLES]
    wrong = [row for _, rows in counted for row in rows]
    assert len(wrong) <= 0.15 * sum(n for n, _ in counted), wrong


def test_seven_articles_of_each_language():
    assert Counter(a["language"] for a in ARTICLES) == dict.fromkeys(LANGUAGES, 7)
