import re

from hypothesis import given
from hypothesis import strategies as st

from newsextract import Span
from newsextract._language.tokens import NUMBER, read_tokens


def _stretches(text, cuts):
    edges = sorted({min(cut, len(text)) for cut in cuts})
    return [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]


@given(st.text(), st.lists(st.integers(0, 40)))
def test_tokens_are_those_of_each_stretch_alone(text, cuts):
    spans = _stretches(text, cuts)
    tokens = read_tokens(text, spans)
    expected = [
        (m.start() + s.start, m.end() + s.start, m[0])
        for s in spans
        for m in re.finditer(r"\w+|[^\w\s]", text[s.start : s.end])
    ]
    assert list(zip(tokens.starts, tokens.ends, tokens.words, strict=True)) == expected
    assert tokens.lower == [word.lower() for word in tokens.words]
    numbers = [i for i, word in enumerate(tokens.lower) if word[0].isdigit()]
    assert tokens.index == {
        **{w: [i for i, x in enumerate(tokens.lower) if x == w] for w in set(tokens.lower)},
        **({NUMBER: numbers} if numbers else {}),
    }


def test_words_and_numbers_are_found_in_order():
    text = "In 2019 the port spent 3m in May, and 2 in June."
    tokens = read_tokens(text, [Span(0, len(text))])
    assert [tokens.words[i] for i in tokens.hits(["in", "june"])] == ["In", "in", "in", "June"]
    numbers = tokens.index[NUMBER]
    assert [tokens.words[i] for i in numbers] == ["2019", "3m", "2"]
    assert tokens.hits(frozenset({NUMBER, "may"})) == sorted([*numbers, tokens.lower.index("may")])
    assert tokens.hits(["absent"]) == []


def test_the_index_gives_each_word_however_many_are_asked_for():
    words = [f"w{n % 30}" for n in range(90)]
    tokens = read_tokens(" ".join(words), [Span(0, len(" ".join(words)))])
    for word in words:
        assert tokens.index[word] == [i for i, other in enumerate(words) if other == word]
    assert "absent" not in tokens.index
    assert tokens.index.get("absent", ()) == ()
    assert NUMBER not in tokens.index
