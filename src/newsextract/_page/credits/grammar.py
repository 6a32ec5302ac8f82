"""The patterns of credit lines, made of a language's words."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache, partial
from itertools import chain

import regex

from newsextract._language.names import NAME, cased, name_words
from newsextract._model import light
from newsextract._words.credits import CreditWords
from newsextract._words.names import NameWords
from newsextract._words.patterns import compiled, lazy
from newsextract._words.structure import StructureWords
from newsextract.lexicon import Lexicons

LONGEST = 400  # characters of a credit line
MOST = 60  # parts of a credit line that are read
TRIM = " \t\xa0.,;:-–—|·•()[]_*/&"  # stands around a part and belongs to none


@light.frozen
class CreditGrammar:
    """The patterns and words of credit lines."""

    cue: regex.Pattern[str]
    flat: regex.Pattern[str]
    clause: regex.Pattern[str]
    contributed: regex.Pattern[str]
    bio: regex.Pattern[str]
    contact: regex.Pattern[str]
    split: regex.Pattern[str]
    beside: regex.Pattern[str]
    aside: regex.Pattern[str]
    counted: regex.Pattern[str]
    place: regex.Pattern[str]
    located: regex.Pattern[str]
    outlet: regex.Pattern[str]
    name: regex.Pattern[str]
    tail: regex.Pattern[str]
    tails: tuple[str, ...]  # the words that it ends with, in lower case
    place_starts: tuple[str, ...]  # "in "
    special_starts: tuple[str, ...]  # "special to ": an outlet follows, in lower case
    desk_ends: tuple[str, ...]  # " desk", in lower case
    agency_ends: tuple[str, ...]  # " staff", in lower case
    flat_starts: tuple[str, ...]  # "by . "
    openers: tuple[str, ...]  # how a line of credits begins
    bios: frozenset[str]  # "reporter", "covers": the telling words of biographies
    contributions: frozenset[str]  # "contributed": those of what names contributors
    outlet_words: frozenset[str]  # "for": the first words in front of outlets, in lower case
    place_words: frozenset[str]  # "in": those in front of places
    sections: frozenset[str]  # "sport": of a page, in lower case
    joins: frozenset[str]  # "and": the words of what stands between two parts
    maybe_split: re.Pattern[str]  # where ``split`` may match, but behind what it matched before
    cued: frozenset[str]  # "by", "written": the first words of cues
    tail_starts: frozenset[str]  # "email": the first words of what may stand behind a name
    telling: frozenset[str]  # "reporter", "bank", "press": without one a part is a name or nothing
    particles: tuple[str, ...]  # "van", "al-": what of a name is in lower case
    lex: CreditWords
    names: NameWords

    def is_one_part(self, text: str) -> bool:
        """Whether a text surely has nothing that parts it: "Most read today"."""
        return (
            _PARTING.search(text) is None
            and (text.islower() or text.istitle() or _INNER_CAPITAL.search(text) is None)
            and self.joins.isdisjoint(WORD.findall(text.lower()))
        )

    def splits(self, text: str, at: int) -> Iterator[tuple[int, int]]:
        """Where what parts a text begins and ends: all that ``split`` finds, from ``at`` on.

        To try that pattern at each letter would take many times longer.
        """
        done = -1
        for start in chain((at,), (m.start() for m in self.maybe_split.finditer(text, at))):
            match = self.split.match(text, start) if start > done else None
            while match is not None:
                begin, done = match.span()
                yield begin, done
                if begin == done:
                    break
                match = self.split.match(text, done)

    def without_tail(self, text: str) -> str:
        """A part without what stands behind a name: "Ana Lund[ Twitter 12]"."""
        if text.lower().endswith(self.tails) or _COUNTED.search(text[-_TAIL:]):  # saves time
            return self.tail.sub("", text)
        return text

    def is_agency(self, low: str) -> bool:
        """Whether this, in lower case, is an agency: "reuters", "the associated press"."""
        article, _, name = low.partition(" ")
        return (name if article in self.lex.articles else low) in self.lex.agencies


WORD = re.compile(r"[^\W\d_]+")
# "Ana Lund 12", "Ana Lund 2 hrs ago", and characters in which the last stands
_COUNTED, _TAIL = re.compile(r"(?:[\s\d]|\d ?(?:[smhdw]|hrs?|mins?)(?: ago)?)\Z"), 12
_INNER_CAPITAL = lazy(r"\p{Ll}\p{Lu}")
_PARTING = re.compile(r"[,|·•;/&()]| {4}| [-–—] ")  # what ``split`` has beside words and capitals
_PLACE = r"\p{Lu}[\w.'’-]*+"  # "Calder", "St."

_PATTERNS = {
    # "By:", "Written by", "Eine Kolumne von", and a "By" without a space: "ByAna Lund"
    "cue": r"""
        (?: \L<ones> [ ] )?+ (?: \L<cues> ) (?: [ ]?+ : [ ]?+ | [ ] \. [ ] | (?= \s ) | \Z )
        | \L<headed> [ ]?+ : [ ]?+
        | (?-i: \L<glued> (?= \p{Lu}\p{Ll}++ [ ] \p{Lu} ) )""",
    # what stands behind the name where readers comment: "Ana Lund[ 4 comments Harbour, Quay]"
    "counted": r"[ ] (?: \d{1,5} [ ]++ (?: \L<counted> ) | \L<uncounted> ) \b",
    # "By . Ana Lund and Bo Hale . PUBLISHED: …"
    "flat": rf"""
        \L<flattened> [ ] \. [ ]
        (?P<names> (?-i: {NAME} ) (?: (?: , [ ] | [ ] \L<joins> [ ] ) (?-i: {NAME} ) ){{0,8}}+ ) [ ] \.""",
    # "(Reporting by A; Editing by B)"
    "clause": r"""
        (?<= (?: ^ | [(;|•·–—-] | \. ) [ ]{0,2} )
        (?: (?P<additional> \L<additional> ) | (?P<reporting> \L<reporting> )
          | (?P<editing> \L<editing> ) | (?P<photo> \L<photo> ) ) \b :?+ [ ]?+
        (?P<names> [^;()\n]{2,300} )""",
    "contributed": r"[ ] \L<contributed>",
    # " with" and " and" before another who signs: "By Ana Lund with Bo Hale"
    "beside": r"[ ] (?P<join> \L<with_joins> ) (?= [ ] (?: (?-i: \p{Lu} ) | \L<others> \b ) )",
    # what ends a byline: "; photos by Bo Hale", " Pictures: Bo Hale", "(as told to Bo Hale)"
    "aside": r"""
        [ ]?+ [,;.|(–—-]*+ [ ]?+ \b (?: (?: \L<photo> | \L<told_to> | \L<additional> | \L<editing> ) (?= [ ] ) | \L<pictures> [ ]?+ : )""",
    # what stands between two parts: ", and ", " | ", " - ", nothing in "LundThe Ledger" and in
    # "Ana LundFood Editor", but for names such as "Ana FitzRoy", "Ana McDonald", "Ana MacLeod"
    "split": r"""
        [ ]?+
        (?: , [ ]?+ (?: (?: \L<joins> ) \b [ ] )?+
          | [|·•;/&()] | [ ]{4,}+
          | (?<= [ ] ) [-–—•] (?= [ ] )
          | \b (?: \L<joins> ) \b (?= [ ] )
          | (?-i: (?= \p{Lu} ) (?<= \p{Ll} ) (?: (?= \L<capital_articles> [ ] \p{Lu} )
              | (?= \p{Lu} [\p{Ll}.] ) (?<= \p{Ll}{3} ) (?<! Fitz )
                (?<= \b (?! By [ ] ) \p{Lu} [\p{L}.'’-]{0,20} [ ] \p{Lu} [\p{Ll}'’-]{2,20} ) ) ) )
        [ ]?+""",
}

_CASED_PATTERNS = {
    # "Ana Lund, who lives in Calder, is a reporter"
    "bio": rf"""
        (?P<name> {NAME} ) (?: ,? [ ] \L<relatives> [ ] .{{3,80}}? , )?+
        ,?+ [ ] \L<bio> \b (?P<rest> .{{0,60}} )""",
    # "Contact staff reporter Ana Lund"
    "contact": rf"""
        (?i: \L<contact> ) [ ] (?: (?: \L<roles> | \L<role_openers> ) [ ] ){{0,3}}+
        (?P<name> {NAME} ) \b""",
    "place": r"[ ] (?: \L<places> ) [ ] \p{Lu} .*",  # "Ana Lund[ in Port Calder]"
    "located": rf"\b (?: \L<places> ) [ ] {_PLACE} (?: [ ] {_PLACE} ){{0,3}}+",  # "in Port Calder"
    # "Ana Lund for [the Ledger]"
    "outlet": r"(?: ^ | [ ] ) (?: \L<outlets> ) [ ] (?P<outlet> (?: (?i: \L<articles> ) [ ] )?+ \p{Lu} .* )",
    "name": NAME,
    "tail": r"(?: [ ] (?: \L<links> | (?i: \L<furniture> ) | \d{1,2} [ ]? (?: [smhdw] | hrs? | mins? ) (?: [ ] ago )? ) )? [\s\d]* \Z",  # "Ana Lund[ Twitter 12]"
}


@cache
def credit_grammar(lexicons: Lexicons) -> CreditGrammar:
    """The patterns of all languages, this one first."""
    lex = lexicons.load_all(CreditWords, "credits")
    own = lexicons.load_both(NameWords, "names").organizations  # "haber" is a surname in English
    names = light.evolve(name_words(lexicons), organizations=own | lex.papers)
    lists: dict[str, Collection[str]] = {
        **light.asdict(lex),
        "capital_articles": [word.capitalize() for word in lex.articles],
        "particles": cased(names.particles),
    }
    any_case = partial(compiled, lists=lists)
    as_is = partial(compiled, lists=lists, ignore_case=False)
    told = {*lex.roles, *(f"{role}s" for role in lex.roles), *lex.front_roles, *lex.agencies}
    return CreditGrammar(
        **{name: any_case(source) for name, source in _PATTERNS.items()},
        **{name: as_is(source) for name, source in _CASED_PATTERNS.items()},
        place_starts=tuple(f"{word} " for word in lex.places),
        special_starts=tuple(f"{word.lower()} " for word in lex.outlets if " " in word),
        desk_ends=tuple(f" {word}" for word in lex.desks),
        agency_ends=tuple(f" {word}" for word in lex.agency_ends),
        flat_starts=tuple(f"{word} . " for word in lex.flattened),
        openers=(*lex.reporting, *lex.additional, *lex.editing, *lex.photo, *lex.contact),
        bios=frozenset(
            next((w for w in phrase.split() if w in lex.roles), phrase.split()[-1])
            for phrase in lex.bio
        ),
        contributions=frozenset(max(p.split(), key=len) for p in lex.contributed),
        outlet_words=_first_words(lex.outlets),
        place_words=_first_words(lex.places),
        joins=frozenset(word for phrase in lex.joins for word in phrase.lower().split()),
        maybe_split=_maybe_split(lex.joins),
        cued=_first_words((*lex.cues, *lex.ones, *lex.headed)),
        tail_starts=_first_words((*lex.links, *lex.furniture)),
        telling=frozenset(
            max(WORD.findall(phrase.lower()), key=len, default="")
            for phrase in (*told, *names.organizations, *lex.domains)
        ),
        particles=(*names.particles, "al-", "el-", "d'", "d’"),
        tails=tuple(f" {word.lower()}" for word in (*lex.links, *lex.furniture)),
        sections=lexicons.load_all(StructureWords, "structure").sections,
        lex=lex,
        names=names,
    )


def _maybe_split(joins: Iterable[str]) -> re.Pattern[str]:
    """Marks, blanks before marks and before what may be an "and", capitals behind small letters."""
    cases = {form for join in joins for form in (join[0], join[0].upper())} | {*"İı"}
    initials = re.escape("".join(sorted(cases)))
    return re.compile(
        rf" (?=\W|[{initials}])|[,|·•;/&()]|[{initials}](?<=[^\w ].)|[^\W\d_a-z](?<=[^\W\d_A-Z].)"
    )


def _first_words(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset([phrase.lower().split()[0] for phrase in phrases])


@light.frozen
class CreditCues:
    """Words without which a line that is a sentence holds no credit, in lower case."""

    first: frozenset[str]  # one of them is its first word: "by", "reporting", "contact"
    anywhere: frozenset[str]  # or one of them is among its words: "contributed", "reporter"


@cache
def credit_words(lexicons: Lexicons) -> CreditCues:
    """The words that call for a reading of credits."""
    grammar = credit_grammar(lexicons)
    first = {phrase.split()[0] for phrase in (*grammar.lex.cues, *grammar.openers)}
    return CreditCues(frozenset(first), grammar.bios | grammar.contributions)
