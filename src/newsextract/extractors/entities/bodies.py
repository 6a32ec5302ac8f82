"""Names of bodies and things that go on over "of", "for", "and", "on", "in" or a comma.

"Department of Health and Human Services", "Economic and Financial Crimes Commission", "Centers
for Disease Control and Prevention", "Department for Culture, Media and Sport" are one name each;
"Ana Ruiz and Calder Council", "Committee on Monday", "Norland and Calder Bank" are not.
"""

from collections.abc import Sequence, Set

from newsextract._language.tokens import Tokens
from newsextract._words.gazetteers import (
    AREA,
    BODY,
    CITY,
    CLUB,
    COMPANY,
    COUNTRY,
    DEMONYM,
    GIVEN,
    MEDIA,
    REGION,
    SITE,
    SURNAME,
    THING,
    WORD,
    Sorts,
)
from newsextract._words.names import NameWords
from newsextract.extractors.entities.features import COMMON, ROLE, TITLE

_OFS = BODY | SITE | THING | WORD  # an "of" behind them goes on with the name
_OPENING = frozenset({"of", "for"})
_MOST_LISTED = 4  # fields of a body: "Health, Education, Labor and Pensions"
_LONGEST_FIELD = 6  # tokens from "and" to the end of a body of two fields
_NAMED = GIVEN | SURNAME | CITY | COUNTRY | REGION | AREA | DEMONYM | CLUB | MEDIA | COMPANY
_DIVISIONS = REGION | AREA
_PLACED = CITY | COUNTRY | REGION | AREA
_ABSTRACT = (
    "al", "ance", "care", "ence", "ians", "ic", "ics", "ies", "ing", "ion", "ions", "isation", "ities", "ity", "ive",
    "ization", "ment", "ments", "ness", "ogy", "ry", "ship", "ure", "ures",
)  # fmt: skip
_SHORTEST_ABSTRACT = 6  # letters
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 3, 8  # letters
_LONGEST_SPELLED = 12  # tokens of a name that has an acronym
_SMALL = frozenset({"&", "and", "for", "in", "of", "on", "the", "to"})


def joins_body(
    tokens: Tokens,
    first: int,
    last: int,
    following: int,
    names: NameWords,
    sentences: Set[int],
    sorts: Sorts,
) -> bool:
    """Whether the words between two capitalised ones go on with the name of a body or thing."""
    starts, lower = tokens.starts, tokens.lower
    between = lower[last + 1 : following]
    head = lower[last]
    sort = sorts[head]
    if between[0] in _OPENING and between[1:] in ([], ["the"]):
        if (
            between[0] == "of"
            and sort & _OFS
            and not sort & (ROLE | TITLE | CLUB | COMPANY)
            and starts[last] not in sentences
        ):
            return True  # "Plains of Arafat", "Winter Carnival of Song"
        if (_is_body(head, names) and not sort & COMPANY) or (
            between[0] == "of" and head in names.offices
        ):
            return True
        named = any(_is_body(word, names) for word in lower[first:last])
        return named and (
            between[0] == "for" or (_is_common(head, names, sorts) and _opens(lower, first, last))
        )
    if between == ["on"]:
        # "Committee on Roads", not "Committee on Monday"
        return head in names.subjects and lower[following] not in names.calendar
    if between == ["in"]:
        # "Centre for Excellence in Roads", not "Centre for Roads in Lillevik"
        return (
            _is_common(lower[following], names, sorts)
            and _opens(lower, first, last)
            and _names_body(lower, first, last, names)
        )
    if between == [",", "and"] and "," in lower[first:last]:
        # "Committee on Commerce, Science, and Roads"
        return (
            _is_common(head, names, sorts)
            and _is_common(lower[following], names, sorts)
            and _is_about(lower, first, last)
            and _names_body(lower, first, last, names)
        )
    if between != ["and"]:
        return False
    whole = " ".join(lower[first : following + 1]), f"{head} and {lower[following]}"
    if any(sorts[place] for place in whole):
        return True  # "Trinidad and Tobago", "Globe and Mail"
    both = sort & _DIVISIONS and sorts[lower[following]] & _DIVISIONS
    opened = lower[first] == "the"
    alone = last == first + opened
    if both and alone and _is_capitalised_body(tokens, following, names):
        return True  # "Devon and Cornwall Police"
    unknown = alone and not sort and (opened or lower[first - 1] == "the")
    if (unknown or _is_common(head, names, sorts)) and _goes_to_body(
        tokens, following, names, sorts
    ):
        return True  # "the Maritime and Exchange Commission", not "Securities and Norland"
    if not _opens(lower, first, last) or not _names_body(lower, first, last, names):
        return False
    if _is_another(tokens, following, names):
        return False  # "Bank of Norland and Fisheries Research Institute"
    # "Department of Health and Human Services", not "Ana Ruiz and Emil Brandt"
    word = lower[following]
    next_ = sorts[word]
    if sort & _PLACED and next_ and not next_ & _PLACED:
        return False  # "Bank of Norland and Police", but "Republic of Trinidad and Tobago"
    if len(word) > 1 and tokens.words[following].isupper() and not tokens.words[last].isupper():
        return False  # "Bank of Norland and ONB"
    return (
        word not in names.first_names
        and word not in names.titles
        and names.titles.isdisjoint(lower[first:last])
    )


def _is_another(tokens: Tokens, following: int, names: NameWords) -> bool:
    """Whether the words behind "and" are a body of their own: "Animal Research Institute"."""
    end = _end_of_capitals(tokens, following)
    return end > following + 1 and tokens.lower[end] in names.subjects


def _is_capitalised_body(tokens: Tokens, following: int, names: NameWords) -> bool:
    """Whether the capitalised words from one on end as a body: "Cornwall Police"."""
    end = _end_of_capitals(tokens, following)
    return following < end and tokens.lower[end] in names.bodies


def _end_of_capitals(tokens: Tokens, at: int) -> int:
    """The last of the capitalised words from one on."""
    lower, words = tokens.lower, tokens.words
    stop = min(at + _LONGEST_FIELD, len(lower)) - 1
    while at < stop and words[at + 1] != lower[at + 1]:
        at += 1
    return at


def joined_by_acronyms(tokens: Tokens) -> frozenset[int]:
    """The capitalised tokens behind which a name goes on, as the acronym behind it tells.

    "Health and Safety Executive (HSE)", "Office for Road Statistics (ORS)": each letter is that of a
    word in front of the bracket.
    """
    words, found = tokens.words, set[int]()
    for i in tokens.index.get("(", ()):
        if i + 2 < len(words) and words[i + 2] == ")" and _may_be_spelled_out(words[i + 1]):
            found.update(_spelled_out(words, i, words[i + 1]))
    return frozenset(found)


def _spelled_out(words: Sequence[str], bracket: int, acronym: str) -> list[int]:
    """The words of an acronym in front of its bracket, but the last; none where they do not match."""
    found: list[int] = []
    left = acronym
    for i in range(bracket - 1, max(-1, bracket - 1 - _LONGEST_SPELLED), -1):
        word = words[i]
        if word[0].isupper():
            if word[0] != left[-1]:
                break
            found.append(i)
            left = left[:-1]
            if not left:
                return found[1:] if len(found) > 1 else []
        elif word not in _SMALL:
            break
    return []


def _may_be_spelled_out(word: str) -> bool:
    return _SHORTEST_ACRONYM <= len(word) <= _LONGEST_ACRONYM and word.isupper() and word.isalpha()


def goes_on(
    tokens: Tokens,
    first: int,
    last: int,
    following: int,
    names: NameWords,
    sorts: Sorts,
) -> bool:
    """Whether a comma stands inside a body's name: "Department for Culture, Media and Sport"."""
    lower, words = tokens.lower, tokens.words
    if following + 2 >= len(lower) or not _is_common(lower[following], names, sorts):
        return following + 2 < len(lower) and _is_at(tokens, first, last, following, sorts)
    end = _listed(tokens, last, following, names, sorts)
    if end is None:
        return _is_at(tokens, first, last, following, sorts)
    if _is_about(lower, first, last) and _names_body(lower, first, last, names):
        return words[end] != lower[end] and (
            _is_common(lower[end], names, sorts) or not sorts[lower[end]]
        )
    # "Health, Education and Pensions Committee"
    return lower[last] in names.fields and _goes_to_body(tokens, end, names, sorts)


def _listed(
    tokens: Tokens, last: int, following: int, names: NameWords, sorts: Sorts
) -> int | None:
    """The word behind the "and" that ends what a body is for: "Health, Education and [Pensions]"."""
    lower = tokens.lower
    if not _is_common(lower[last], names, sorts):
        return None
    at = following
    for _ in range(_MOST_LISTED):
        if at + 2 >= len(lower) or not _is_common(lower[at], names, sorts):
            return None
        if lower[at + 1] == "and":
            return at + 2
        if lower[at + 1] != ",":
            return None
        at += 3 if lower[at + 2] == "and" else 2
        if lower[at - 1] == "and":
            return at
    return None


def _is_at(tokens: Tokens, first: int, last: int, following: int, sorts: Sorts) -> bool:
    """Whether a city behind a comma tells which university: "University of Norland, Lillevik"."""
    lower = tokens.lower
    after = lower[following + 1]
    # "University of Norland, Lillevik said"
    return (
        lower[first] == "university"
        and last - first == len(("of", "Norland"))
        and bool(sorts[lower[last]] & REGION)
        and bool(sorts[lower[following]] & CITY)
        and after != ","
    )


def _opens(lower: list[str], first: int, last: int) -> bool:
    return not _OPENING.isdisjoint(lower[first:last])


def _is_about(lower: list[str], first: int, last: int) -> bool:
    """Whether a name tells fields: "Department for Culture", "Committee on Roads"."""
    return "on" in lower[first:last] or _opens(lower, first, last)


def _names_body(lower: list[str], first: int, last: int, names: NameWords) -> bool:
    return any(_is_body(word, names) for word in lower[first:last])


def _is_body(word: str, names: NameWords) -> bool:
    """Whether a word is a head of bodies, or the plural of one: "Centers for Roads"."""
    return word in names.bodies or (word[-1] == "s" and word[:-1] in names.bodies)


def _is_common(word: str, names: NameWords, sorts: Sorts) -> bool:
    """Whether a body may be called after what a word means: "Trade", "Economic", "Women"."""
    if word in names.fields:
        return True
    sort = sorts[word]
    if sort & (_NAMED | BODY | TITLE | COMMON):
        return False
    if sort & ROLE:
        return word[-1] == "s" or word.endswith("men")
    return bool(sort & WORD) or (len(word) >= _SHORTEST_ABSTRACT and word.endswith(_ABSTRACT))


def _goes_to_body(tokens: Tokens, following: int, names: NameWords, sorts: Sorts) -> bool:
    """Whether the words behind "and" end as a body: "Financial Crimes Commission"."""
    lower, words = tokens.lower, tokens.words
    if sorts[lower[following]] & (GIVEN | TITLE | COUNTRY | CITY | DEMONYM):
        return lower[following] in names.fields
    small = 0
    for at in range(following + 1, min(following + _LONGEST_FIELD, len(lower))):
        word = lower[at]
        if word == "-":
            continue  # "Anti-Corruption"
        if words[at] == word:
            small += 1
            if small > 1 or not word.isalpha() or len(word) < _SHORTEST_ABSTRACT:
                return False
        elif word in names.bodies or word in names.ends_of_fields:
            return small == 0
    return False
