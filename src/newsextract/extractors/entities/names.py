"""What a run of capitalised words is: a person with a title, a body, a place, or no name at all.

"Texas Senator Emil Brandt" is the person Emil Brandt with "Texas Senator" before the name,
"Department of Roads" a body, "Lund Tower" and "On Monday" neither. Only the words decide;
what stands around them is read elsewhere (``roles.py``, ``gather.py``).
"""

import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache

from newsextract._model import light
from newsextract._model.annotations import EntityKind
from newsextract._words.gazetteers import GIVEN, known_words
from newsextract._words.names import NameWords
from newsextract._words.roles import RoleWords
from newsextract.extractors.entities.kinds import Candidate, is_title, kind_alone, kind_of

_POSSESSIVE = ("'s", "’s")
_SHORTEST_HELD = 2  # words of a name that letters stand behind: "Emil Brandt OBE"
_MARKS = "\"“”‘’'()[]"
_LONGEST_PART, _LONGEST_FAMILY = 6, 6  # letters, in "Poon Ka-fai"
_REMEMBERED = 4096  # runs: the same names come back from article to article


@light.define  # quicker to make than a frozen one
class Name:
    """A name inside a run; offsets are code points from the start of the run."""

    start: int
    end: int
    words: tuple[str, ...]  # without marks around a nickname
    low: tuple[str, ...]  # in lower case, without accents
    titles: tuple[str, ...]  # in lower case, without full stops
    role: int | None  # where the words before the name that tell a role begin
    kind: EntityKind | None  # None: a single word yet to be told, or a thing with a person's name
    sure: bool  # a title or a first name vouches for a person
    opening: bool
    joined: str  # the words in lower case, as one string
    written: str  # as in the article, white space as one space
    surname: str  # in lower case
    initials: str  # of the capitalised words, in lower case
    told: bool  # a single word, whose kind tells what it is; None: nobody's name
    doubted: bool = False  # may be a person all the same
    cut: tuple[int, int] | None = light.field(default=None, init=False)  # told by ``edges.py``

    def told_as(self, kind: EntityKind | None, doubted: bool) -> "Name":
        """The name with the kind that it turned out to have; ``attrs.evolve`` takes far longer.

        What stands in front of a body, "Broadcaster" of "Broadcaster Ostra", is no title of a person.
        """
        titled = kind == "person" or kind is None or len(self.low) > 1
        return Name(
            self.start,
            self.end,
            self.words,
            self.low,
            self.titles if titled else (),
            self.role,
            kind,
            self.sure,
            self.opening,
            self.joined,
            self.written,
            self.surname,
            self.initials,
            True,
            doubted,
        )


# One place where a name stands: its start and end in code points, the first and last token of
# the run that it stands in, and the name.
Mention = tuple[int, int, int, int, Name]


@cache
def reader(
    opening: bool, names: NameWords, roles: RoleWords, definite: bool = False
) -> Callable[[str], Name | None]:
    """What reads the name in a run, and remembers it; ``definite``: behind "the"."""

    @lru_cache(maxsize=_REMEMBERED)
    def read(run: str) -> Name | None:
        return read_name(run, opening, names, roles, definite)

    return read


def read_name(
    run: str, opening: bool, names: NameWords, roles: RoleWords, definite: bool = False
) -> Name | None:
    """The name in a run, or None."""
    words = run.split()
    low = ["u.s" if word == "US" else _folded(word.strip(_MARKS).rstrip(".,")) for word in words]
    if len(words) == 1:
        if low[0] in roles.openers or (opening and low[0] in names.not_names):
            return None
        return single_name(words[0].strip(_MARKS), low[0], 0, len(run), opening, names, roles)
    first, last = _without_frame(words, low, opening, names, roles, definite)
    if first >= last:
        return None
    titled, titles = _titles(words, low, first, last, names, roles)
    begin = first if titled is None else titled
    if titled is None and low[first] in names.prefixes:
        begin += 1  # "Former Veldania" in front of "leader"
    if begin >= last:
        return None
    offsets = _offsets(run, words)
    bare = tuple(word.strip(_MARKS).rstrip(",") for word in words[begin:last])
    bare_low = tuple(low[begin:last])
    role = None
    if begin > first and not all(w in roles.courtesy for w in low[first:begin]):
        role = offsets[first]
    end = offsets[last - 1] + len(words[last - 1])
    named = len(bare) > 1 and bare_low[0] in names.first_names
    sure = bool(titles) or (named and bare_low[0] not in names.calendar)
    told = False
    if len(bare) == 1 and not titles:
        told, kind = kind_alone(bare[0], bare_low[0], names, roles)
    else:
        kind = kind_of(Candidate(bare, bare_low, bool(titles), sure, names, roles))
    return Name(
        offsets[begin],
        end,
        bare,
        bare_low,
        tuple(titles),
        role,
        kind,
        sure,
        opening and begin == 0,
        " ".join(bare_low),
        _without_bracket(" ".join(words[begin:last])),
        surname(bare_low, names),
        "".join([word[0] for word in bare if word[:1].isupper()]).lower(),
        told,
    )


def single_name(
    word: str,
    low: str,
    start: int,
    end: int,
    opening: bool,
    names: NameWords,
    roles: RoleWords,
) -> Name:
    """The name of one word without a title; ``low`` is the word in lower case."""
    told, kind = kind_alone(word, low, names, roles)
    return Name(
        start,
        end,
        (word,),
        (low,),
        (),
        None,
        kind,
        False,
        opening,
        low,
        word,
        low,
        low[:1],
        told,
    )


def _without_bracket(written: str) -> str:
    """A name without the end of a bracket that its first word stands in: "(Zia) Lenz"."""
    for opening, closing in ("()", "[]"):
        if closing in written and opening not in written:
            return written.replace(closing, "")
    return written


def _folded(word: str) -> str:
    """A word in lower case and without accents, so that "Peña" is "Pena" too."""
    if word.isascii():  # saves time
        return word.lower()
    parts = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in parts if not unicodedata.combining(c))


def surname(low: tuple[str, ...], names: NameWords) -> str:
    """The last word of a name, in lower case, past "Jr" and its like: of "Ida Poon Ka-fai" Poon."""
    return low[-2] if generation(low, names) or has_given_last(low, names) else low[-1]


def has_given_last(low: tuple[str, ...], names: NameWords) -> bool:
    """Whether a given name of two parts stands behind the surname: "Ida Poon Ka-fai"."""
    first, _, second = low[-1].partition("-")
    return (
        len(low) > 2
        and 0 < len(second) <= _LONGEST_PART
        and len(first) <= _LONGEST_PART
        and len(low[-2]) <= _LONGEST_FAMILY
        and "-" not in low[-2]
        and second not in names.hyphened
        and low[0] in names.first_names
    )


def generation(low: tuple[str, ...], names: NameWords) -> str:
    """The "jr" of the younger of two persons of one name, else nothing."""
    return low[-1] if len(low) > 2 and low[-1] in names.generations else ""


def is_namesake(low: tuple[str, ...], names: NameWords) -> bool:
    """Whether a thing has a person's name: "the Ana Ruiz Show"."""
    return len(low) == 3 and low[0] in names.first_names and low[-1] in names.things


def _offsets(run: str, words: list[str]) -> list[int]:
    found, at = [], 0
    for word in words:
        at = run.index(word, at)
        found.append(at)
        at += len(word)
    return found


def _is_begun(words: list[str], low: list[str], first: int) -> bool:
    """Whether a name begins with a word that opens sentences: "AS Calder", "Us Weekly"."""
    word = words[first]
    if len(word) > 1 and word.isupper():
        return not words[first + 1].isupper()
    return known_words().get(" ".join(low[first:])) > 0


def _without_frame(
    words: list[str],
    low: list[str],
    opening: bool,
    names: NameWords,
    roles: RoleWords,
    definite: bool,
) -> tuple[int, int]:
    """First word and end without words that are capitalised for other reasons."""
    first, last = 0, len(low)
    while first < last and (
        low[first] in roles.openers
        or (
            opening
            and first == 0
            and (low[0] in names.not_names or low[0] in roles.speaking)
            and not (last > 1 and low[0] in names.directions)
        )
    ):
        named = low[first] in names.first_names and low[first] not in roles.speaking
        if first + 1 < last and named:
            following = low[first + 1]
            if following not in roles.openers and not _is_word(following, names, roles):
                break  # "Will Hale said"
        if first + 1 < last and _is_begun(words, low, first):
            break
        if definite and first == 0 and last > _SHORTEST_HELD and low[0] not in names.calendar:
            break  # "the All Workers Congress"
        first += 1
    while last > first and (
        low[last - 1] in names.small
        or (low[last - 1] in names.postnominals and last - first > _SHORTEST_HELD)
        or (
            low[last - 1] in names.calendar
            and low[last - 1] not in names.outlets
            and (last - 1 == first or low[last - 2] not in names.first_names)
        )
    ):
        last -= 1
    return first, last


def _is_word(low: str, names: NameWords, roles: RoleWords) -> bool:
    """Whether a word is a title, place or other word, so no surname as far as one can tell."""
    return (
        low in names.places
        or low in names.bodies
        or low in names.not_names
        or low in names.titles
        or low in roles.groups
    )


def _is_memorial(behind: list[str], names: NameWords) -> bool:
    """Whether something is called after who has a title: "Queen Ida Hospital"."""
    last = behind[-1]
    return (
        len(behind) > 1
        and (last in names.bodies or last in names.sites or last in names.things)
        and last not in names.surnames
    )


def _is_body_of(behind: list[str], names: NameWords) -> bool:
    """Whether a body or site is called after what someone is: "Academic Staff Union"."""
    ending = min(
        (behind.index(word) for word in ("of", "for") if word in behind), default=len(behind)
    )
    head = behind[ending - 1] if ending else ""
    return (
        ending > 1
        and (head in names.bodies or head in names.sites)
        and (head not in names.surnames or behind[ending - 2] in names.demonyms)
        and names.first_names.isdisjoint(behind)
    )


def _are_titles(word: str, behind: list[str], names: NameWords, roles: RoleWords) -> bool:
    """Whether a word is the title of several, the first of whom follows: "Senators Muffy Lund"."""
    return (
        len(behind) > 1
        and word[:-1] in names.titles
        and names.bodies.isdisjoint(behind)
        and names.sites.isdisjoint(behind)
        and names.things.isdisjoint(behind)
        and roles.heads.isdisjoint(behind)
    )


def _is_personal(title: str, names: NameWords, roles: RoleWords) -> bool:
    """Whether a title stands in front of nothing but names of persons: "Mrs", "Prof."."""
    short = title in names.abbreviations and title in names.titles
    return title in roles.courtesy or (short and title not in names.incomplete)


def _are_letters(words: list[str], low: list[str], at: int, roles: RoleWords) -> bool:
    """Whether what looks like a title is short for something: "[MS] Society", "[DR] Congo"."""
    word = words[at]
    return (
        low[at] in roles.courtesy
        and len(word) > 1
        and word.isupper()
        and not words[at + 1].isupper()
    )


def _is_given(low: str, names: NameWords) -> bool:
    """Whether a word is a first name."""
    return low in names.first_names or known_words().get(low, 0) & GIVEN > 0


def _titles(
    words: list[str], low: list[str], first: int, last: int, names: NameWords, roles: RoleWords
) -> tuple[int | None, list[str]]:
    """Where the name behind titles and roles begins, and these; None without any."""
    at = None
    titles = []
    for i in range(first, last - 1):
        word, following = low[i].rpartition("-")[2], low[i + 1]  # "Secretary-Treasurer"
        plural = word[-1:] == "s" and (
            following in names.first_names or _are_titles(word, low[i + 1 : last], names, roles)
        )
        if plural and not is_title(word, names, roles):
            word = word[:-1]  # "Presidents Ana Ruiz and Emil Brandt"
        ranked = at is not None and at == i - 1 and word in names.ranks  # "Det Con Ida Holt"
        if ranked or word in names.titles or word in roles.roles:
            if (
                word in names.first_names  # "Dean Ruiz"
                or following.endswith(_POSSESSIVE)  # "Chief Minister's Office"
                or (word in names.familiar and _is_memorial(low[i + 1 : last], names))
                # "Republican Party" is no Republican called Party, but "Mrs Church" a woman
                or (following in names.bodies and not _is_personal(word, names, roles))
                or (word not in names.titles and _is_body_of(low[i + 1 : last], names))
                or following in names.generations  # "Martin King Jr."
                or (word in names.incomplete and not is_title(following, names, roles))
                or (i == first and word in names.loose_titles and not _is_given(following, names))
                or any(c.isdigit() for c in following)  # "Brother SE700"
                or _are_letters(words, low, i, roles)
            ):
                continue
            at = i
            titles.append(word)
    if at is None:
        return None, titles
    begin = at + 1
    if low[begin] in ("of", "for", "to"):
        # "Secretary of State Ana Ruiz": the name stands behind the office's object
        for i in range(begin + 2, last):
            if low[i] in names.first_names:
                return i, titles
        if last - begin == 4 and low[begin + 1] in names.portfolios:
            return last - 2, titles
        return first, []
    while begin < last - 1 and low[begin] in names.small:
        begin += 1
    if last - begin == 1 and (low[begin] in names.words or low[begin] in roles.roles):
        family = low[begin] in names.surnames or low[begin] in names.sites
        if not (family and _is_personal(titles[-1], names, roles)):
            return first, []  # "Deputy General Manager", "General Agreement", but "Ms Park"
    return begin, titles
