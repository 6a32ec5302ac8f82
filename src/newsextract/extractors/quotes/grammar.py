"""The words and compiled patterns of quotes."""

from functools import cache

import regex

from newsextract._language.classes import classes
from newsextract._model import light
from newsextract._words.patterns import compiled
from newsextract._words.quotes import QuoteWords
from newsextract.lexicon import Lexicons

_SAYING = frozenset({"q", "c"})  # patterns of such verbs
_NO_WORD = ("",)  # of a language that has none, in which every mark before a word opens nothing
_ELISION = r"(?: \d0s\b | \d\d\b | \L<clipped>['’] | \L<words>\b )"
_TITLE_WORDS = r"(?> (?: \p{Lu}[\w'’.-]* | \d+ | \L<words> | & ) (?: [ :,-]+ | \Z ) )*+"
_WORK = r"\b \L<words> ,?+ \s*+ \Z"


@light.frozen(kw_only=True)
class Grammar:
    """What is asked of the words in and around quotation marks, in any language."""

    words: QuoteWords
    elision: regex.Pattern[str]  # "90s", "em": behind a mark that opens nothing
    title_words: regex.Pattern[str]
    work: regex.Pattern[str]  # right before a title
    saying: frozenset[str]  # forms of verbs that take a quotation, or call something something
    capital_nouns: bool  # all nouns have a capital, so that it tells no title
    over_lines: bool  # a quote that its paragraph does not close may go on in the next


@cache
def grammar_of(lexicons: Lexicons) -> Grammar:
    """The grammar with what plugins added to the words."""
    english = lexicons.language.partition("-")[0] == "en"
    lex = lexicons.load(QuoteWords, "quotes")
    saying, capital_nouns = _saying(lexicons) if english else _saying_abroad(lexicons)
    return Grammar(
        words=lex,
        elision=compiled(
            _ELISION,
            {"clipped": lex.clipped or _NO_WORD, "words": lex.elisions or _NO_WORD},
            ignore_case=False,
        ),
        title_words=compiled(
            _TITLE_WORDS, {"words": lex.title_words or _NO_WORD}, ignore_case=False
        ),
        work=compiled(_WORK, {"words": lex.works or _NO_WORD}),
        saying=saying,
        capital_nouns=capital_nouns,
        over_lines=not english,
    )


def _saying(lexicons: Lexicons) -> tuple[frozenset[str], bool]:
    closed = classes(lexicons)
    words = [
        word
        for word, patterns in closed.forms.items()
        if not patterns.isdisjoint(_SAYING) and word not in closed.also_nouns
    ]
    return frozenset(words), False


def _saying_abroad(lexicons: Lexicons) -> tuple[frozenset[str], bool]:
    from newsextract._language.reporting import reporting  # English needs none

    verbs = reporting(lexicons)
    if verbs is None:
        return frozenset(), False
    words = [
        word
        for word, forms in verbs.forms.items()
        if word not in verbs.words.also_nouns
        and any(not form.patterns.isdisjoint(_SAYING) for form in forms)
    ]
    return frozenset(words), verbs.capital_nouns
