"""Months: the words by which the languages of dateparser begin the name of a month.

``data/month_words.txt``, made by ``tools/month_words.py``; read when first asked. It tells in which
languages a line may be a date, so that dateparser, which takes a second to load all of them, is
asked about these alone, and seldom.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from newsextract._words.data import read_data

_LIST = "month_words.txt"


@cache
def months() -> Mapping[str, tuple[str, ...]]:
    """The languages in which a word in lower case is a month, the most spoken first."""
    found = {}
    for line in read_data(_LIST).splitlines():
        if not line.startswith("#"):
            languages, _, words = line.partition("\t")
            found.update(dict.fromkeys(words.split(), tuple(languages.split())))
    return MappingProxyType(found)
