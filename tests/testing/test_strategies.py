"""The strategies give what they say: articles with facts, texts that break things."""

from hypothesis import given, settings

from newsextract import Parser
from newsextract.testing import articles, check_invariants
from newsextract.testing._strategies import samples

PARSER = Parser(plugins=False, errors="raise")


@settings(max_examples=60)
@given(articles())
def test_articles_parse_with_sound_spans(text):
    check_invariants(PARSER.parse(text))


def test_articles_hold_facts_of_every_kind():
    docs = [PARSER.parse(text) for text in samples("articles")]
    for name in docs[0].layers:
        assert any(doc.layers[name] for doc in docs), name


def test_articles_without_noise_have_less_of_it():
    def noise(texts):
        docs = map(PARSER.parse, texts)
        return sum(b.kind in ("boilerplate", "related", "caption") for d in docs for b in d.blocks)

    assert noise(samples("quiet_articles")) < noise(samples("articles")[:30]) / 2


def test_the_samples_are_texts_of_the_strategies():
    for name in ("texts", "articles", "quiet_articles"):
        assert len(set(samples(name))) == len(samples(name)) >= 30
        for text in samples(name):
            check_invariants(PARSER.parse(text))
