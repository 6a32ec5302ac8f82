"""What one part of a byline is: a person, a role, a body, a place.

``By ANA RUIZ | Staff Writer | The Daily Post, Calder`` has one of each. ``PARTS`` is a table of
tests, tried in order; the first that tells says what the part is. A part that no test tells makes
the line no byline: "With Storms Rising, Divers Leave the Harbour".
"""

from collections.abc import Callable
from functools import partial

from newsextract._language.names import is_given, is_person, is_personal
from newsextract._page.credits.grammar import TRIM, WORD, CreditGrammar
from newsextract._page.credits.part import Part, Sort, Told
from newsextract._page.credits.people import leading_person
from newsextract._rules import Rule
from newsextract._words.patterns import lazy

Test = Callable[[Part, CreditGrammar], "Told | None"]

_FEW = 4  # words of a role that looks like a name: "Senior Harbour Staff Writer"
_NAMING = slice(2, 4)  # where an article is behind the name: "Ana Ruiz The Daily Post"
_LETTERS = 5  # of "ACLU"
_NAMED_IN = 2  # words of a name, and more where one is written from: "Ana Lund in Calder"
_EAST = lazy(r"[\u4e00-\u9fff]{1,3}[ \u3000]?[\u4e00-\u9fff\u3040-\u309f]{1,3}")  # "小野 春子"


def tell(part: Part, grammar: CreditGrammar) -> Told | None:
    """What a part is; None if it is nothing that stands in a byline."""
    opens = part.first and not (part.signed or part.dated)
    wordless = opens and grammar.telling.isdisjoint(WORD.findall(part.low))
    for rule in RULES[part.alone, opens, wordless]:
        told = rule.read(part, grammar)
        if told is not None:
            return told
    return None


# -- the tests, in order --------------------------------------------------------------------


def _eastern_name(part: Part, _: CreditGrammar) -> Told | None:
    spaced = part.dated or " " in part.text
    if spaced and not part.text.isascii() and _EAST.fullmatch(part.text):
        return Told(Sort.PERSON, part.text)
    return None


def _agency(part: Part, grammar: CreditGrammar) -> Told | None:
    ended = part.low.endswith(grammar.agency_ends) or part.low in grammar.lex.agencies
    for word in grammar.lex.agency_ends if ended else ():  # saves time
        if part.low.removesuffix(f" {word}") in grammar.lex.agencies:
            name = part.text.removesuffix(f" {word.title()}").removesuffix(f" {word.upper()}")
            return Told(Sort.BODY, name)
    return Told(Sort.BODY, part.text) if grammar.is_agency(part.low) else None


def _role_at_agency(part: Part, grammar: CreditGrammar) -> Told | None:
    lex = grammar.lex
    if part.last in lex.roles and part.words[0] in lex.agencies:
        return Told(Sort.ROLE, part.text)
    return None


def _with_titled_body(part: Part, grammar: CreditGrammar) -> Told | None:
    if part.text.istitle() and not grammar.lex.articles.isdisjoint(part.words[_NAMING]):
        return _led_by_person(part, grammar)
    return None


def _note(part: Part, grammar: CreditGrammar) -> Told | None:
    lex = grammar.lex
    label = part.low.partition(":")[0].strip()
    if part.low in lex.furniture or part.low.replace(".", "") in lex.degrees:
        return None if part.first else Told(Sort.NOTE, part.text)
    if (":" in part.low and label in lex.labels) or part.low in lex.others or _AGO.match(part.low):
        return None if part.first else Told(Sort.NOTE, part.text)
    return None


_AGO = lazy(  # "2h ago", "4 min read", "2 hours ago"
    r"\d{1,3}\s?(?:s|m|h|d|w|hrs?|mins?|secs?|hours?|minutes?|days?|weeks?|months?)(?:\s(?:ago|read))?\Z|(?:mins?|minutes?)\sread\Z"
)


def _nobody(part: Part, grammar: CreditGrammar) -> Told | None:
    if (part.signed or part.dated) and part.first and part.low in grammar.lex.nobodies:
        return Told(Sort.NOTE, part.text)
    return None


def _role_in_front(part: Part, grammar: CreditGrammar) -> Told | None:
    """Read "Staff Writer Ana Lund", "Reporter: Ana Lund"."""
    roles = grammar.lex.front_roles
    if ":" not in part.low and roles.isdisjoint(part.words[:_FRONT]):  # saves time
        return None
    words = part.text.split()
    at = next((i for i, w in enumerate(words[:_FRONT], 1) if w.lower().rstrip(":") in roles), 0)
    name = " ".join(words[at:])
    if not (at and name) or (at == 1 and not part.signed and words[0][-1] != ":"):
        return None
    if grammar.name.fullmatch(name) is None or not is_person(name, grammar.names, signed=True):
        return None
    role = " ".join(words[:at]).rstrip(":")
    return Told(Sort.PERSON, name, role, part.text.rfind(name))


_FRONT = 4  # words of a role in front of a name


def _role(part: Part, grammar: CreditGrammar) -> Told | None:
    roles = grammar.lex.roles
    if not ends_role(part, roles):
        return None
    like_name = grammar.name.fullmatch(part.text) is not None
    if like_name and len(part.words) > _FEW:
        return _led_by_person(part, grammar)
    person = _led_by_person(part, grammar)
    if person and part.signed and part.last == "staff" and not is_given(part.words[0]):
        return Told(Sort.BODY, person.text)  # "Motley Fool Staff"
    if person is None or (like_name and person.text.lower().split()[-1] in roles):
        return Told(Sort.ROLE, part.text)
    return person


def ends_role(part: Part, roles: frozenset[str]) -> bool:
    """Whether the last word is one of a role: "writer", "columnists", "editor-at-large"."""
    first = part.words[-1].partition("-")[0]
    return part.last in roles or part.last.removesuffix("s") in roles or first in roles


def _outlet(part: Part, grammar: CreditGrammar) -> Told | None:
    told = not grammar.outlet_words.isdisjoint(part.words)
    outlet = grammar.outlet.search(part.text) if told else None  # saves time
    if outlet is None:
        return None
    name = part.text[: outlet.start()].strip(TRIM)
    if not name:
        return Told(Sort.BODY, outlet["outlet"])
    if grammar.name.fullmatch(name) and is_person(name, grammar.names, signed=part.signed):
        return Told(Sort.PERSON, name, outlet["outlet"])
    return None


def _place_of_writing(part: Part, grammar: CreditGrammar) -> Told | None:
    return Told(Sort.PLACE, part.text) if part.text.startswith(grammar.place_starts) else None


def _name(part: Part, grammar: CreditGrammar) -> Told | None:
    if " " not in part.text or not part.text[0].isupper():  # saves time
        return None
    told = not grammar.place_words.isdisjoint(part.words)
    place = grammar.place.search(part.text) if told else None  # saves time
    name = part.text[: place.start()] if place else part.text
    if grammar.name.fullmatch(name) is None:
        return None
    article = part.words[0] in grammar.lex.articles
    if is_person(name, grammar.names, signed=part.signed) and not (
        article and len(part.words) == 2
    ):
        return Told(Sort.PERSON, name)
    return Told(Sort.BODY, part.text) if article else None


def _with_agency(part: Part, grammar: CreditGrammar) -> Told | None:
    last = " ".join(part.words[-_NAMED_IN:])
    if len(part.words) <= _NAMED_IN + 1 or last not in grammar.lex.agencies:
        return None
    return _led_by_person(part, grammar)


def _body_of_letters(part: Part, _grammar: CreditGrammar) -> Told | None:
    first, _, rest = part.text.partition(" ")
    if (
        part.first
        or not rest
        or not (first.isalpha() and first.isupper() and len(first) <= _LETTERS)
    ):
        return None
    if rest.isupper() or is_personal(part.words[1]):
        return None
    return Told(Sort.BODY, part.text)


def _with_section(part: Part, grammar: CreditGrammar) -> Told | None:
    """Read "Ana Lund Sport" beside a date: a name, then the section."""
    words = part.text.split()
    if not (part.dated and part.first) or part.signed or len(words) != _NAMED_IN + 1:
        return None
    if part.words[-1] not in grammar.sections or not is_given(part.words[0]):
        return None
    name = " ".join(words[:_NAMED_IN])
    if grammar.name.fullmatch(name) is None or not is_person(name, grammar.names):
        return None
    return Told(Sort.PERSON, name)


def _body_behind(part: Part, grammar: CreditGrammar) -> Told | None:
    if not part.signed or part.first or part.words[0] not in grammar.lex.articles:
        return None
    named = any(not w[0].islower() for w in part.text.split()[1:])  # not "the harbour was closed"
    return Told(Sort.BODY, part.text) if named and part.text[-1].isalpha() else None


def _known_body(part: Part, grammar: CreditGrammar) -> Told | None:
    lex = grammar.lex
    if not part.text[0].isupper() and part.words[0] not in lex.articles:
        return None
    if grammar.names.organizations.isdisjoint(part.low.replace(".", " ").split()) and not (
        part.low.endswith(lex.domains)
    ):
        return None
    person = _led_by_person(part, grammar)
    if person is not None and (part.first or is_given(part.words[0])):
        return person  # not "Lenz Bay" of "By Ana Ruiz, Lenz Bay News Group"
    if all(w[0].isupper() or w.lower() in lex.small for w in part.text.split()):
        return Told(Sort.BODY, part.text)
    return None


def _signing_body(part: Part, grammar: CreditGrammar) -> Told | None:
    if part.signs_alone and any(part.low.endswith(o) for o in grammar.names.organizations):
        return Told(Sort.BODY, part.text)
    return None


def _one_word_name(part: Part, grammar: CreditGrammar) -> Told | None:
    if part.signs_alone and part.low not in grammar.names.not_names:
        return Told(Sort.PERSON, part.text)
    return None


def _acronym(part: Part, _: CreditGrammar) -> Told | None:
    return Told(Sort.BODY, part.text) if part.stands_behind and part.text.isupper() else None


def _known_place(part: Part, grammar: CreditGrammar) -> Told | None:
    if part.stands_behind and part.low in grammar.names.places:
        return Told(Sort.PLACE, part.text)
    return None


def _capital_inside(part: Part, _: CreditGrammar) -> Told | None:
    if part.stands_behind and any(c.isupper() for c in part.text[1:]):
        return Told(Sort.BODY, part.text)
    return None


def _place_behind(part: Part, _: CreditGrammar) -> Told | None:
    return Told(Sort.PLACE, part.text) if part.stands_behind and part.signed else None


# -- what several tests ask -----------------------------------------------------------------


def _led_by_person(part: Part, grammar: CreditGrammar) -> Told | None:
    person = leading_person(part.text, grammar)
    return Told(Sort.PERSON, person, part.text[len(person) :].strip()) if person else None


_rule = partial(Rule[Test])

SEVERAL: tuple[Rule[Test], ...] = (
    _rule(
        "eastern-name",
        _eastern_name,
        finds=("⟦林 明子⟧", "2020年2月3日 ⟦林明子⟧"),
        refuses=("⟦林明子⟧",),
    ),
    _rule(
        "nobody",
        _nobody,
        finds=("By ⟦Guest Author⟧",),
        refuses=("By ⟦Guest Lund⟧", "⟦Guest Author⟧"),
    ),
    _rule(
        "note",
        _note,
        finds=(
            "By Ana Ruiz | ⟦Email the author⟧",
            "By Ana Ruiz, ⟦M.D.⟧",
            "By Ana Ruiz | ⟦2h ago⟧",
        ),
        refuses=("By ⟦M.D. Ruiz⟧",),
    ),
    _rule(
        "role-in-front",
        _role_in_front,
        finds=("By ⟦Staff Writer Ana Ruiz⟧", "⟦Harbour Reporter Ana Ruiz⟧"),
        refuses=("By ⟦Ana Ruiz⟧", "⟦Editor Ana⟧"),
    ),
    _rule(
        "agency",
        _agency,
        finds=("By Ana Ruiz, ⟦Reuters⟧", "By ⟦Reuters Staff⟧", "⟦The Associated Press⟧"),
        refuses=("By ⟦Reuters Calder⟧",),
    ),
    _rule(
        "role-at-agency",
        _role_at_agency,
        finds=("By Ana Ruiz, ⟦CNN Senior Bridge Analyst⟧",),
        refuses=("By Ana Ruiz, ⟦Senior Bridge Analyst⟧",),
    ),
    _rule(
        "person-and-titled-body",
        _with_titled_body,
        finds=("By ⟦Kai Brandt The Lenz Courier⟧",),
        refuses=("By ⟦Kai Brandt⟧",),
    ),
    _rule(
        "role",
        _role,
        finds=("By Ana Ruiz, ⟦harbour correspondent⟧", "By ⟦Nils Hale Parliamentary editor⟧"),
        refuses=("By ⟦Nils Hale⟧",),
    ),
    _rule(
        "outlet",
        _outlet,
        finds=("By ⟦Ida Lund for the Ferry Gazette⟧", "⟦Special to The Calder Sun⟧"),
        refuses=("⟦Waiting for the Ferry⟧",),
    ),
    _rule(
        "place-of-writing",
        _place_of_writing,
        finds=("By Ana Ruiz, ⟦in Port Calder⟧",),
        refuses=("By Ana Ruiz, ⟦Port Calder⟧",),
    ),
    _rule(
        "person-and-agency",
        _with_agency,
        finds=("⟦Ana Ruiz USA TODAY⟧",),
        refuses=("⟦Ana Ruiz QUAY TODAY⟧",),
    ),
    _rule(
        "body-of-letters",
        _body_of_letters,
        finds=("By Ana Ruiz | ⟦NJ Quay Media⟧", "By Ana Ruiz, ⟦ACLU Speech⟧"),
        refuses=("By ⟦AJ Quay⟧", "By Bo Hale and ⟦AJ Ruiz⟧"),
    ),
    _rule(
        "person-and-section",
        _with_section,
        finds=("3/3/2021 ⟦Ana Ruiz Sport⟧",),
        refuses=("3/3/2021 ⟦Ana Ruiz Lund⟧",),
    ),
    _rule(
        "name",
        _name,
        finds=("By ⟦Tove Lenz in Port Calder⟧", "Par ⟦Les Ondes⟧"),
        refuses=("By ⟦Monday⟧",),
    ),
    _rule(
        "body-behind",
        _body_behind,
        finds=("By Ana Ruiz (⟦the “Harbour” Ledger⟧)",),
        refuses=("⟦the “Harbour” Ledger⟧",),
    ),
    _rule(
        "known-body",
        _known_body,
        finds=("By Ana Ruiz, ⟦University of Calder⟧", "By Ana Ruiz, ⟦Quayside.com⟧"),
        refuses=("By Ana Ruiz, ⟦Quayside⟧",),
    ),
)
ALONE: tuple[Rule[Test], ...] = (  # tell single words alone
    _rule(
        "signing-body",
        _signing_body,
        finds=("By ⟦Harbourpress⟧",),
        refuses=("By Ana Ruiz, ⟦Harbourpress⟧",),
    ),
    _rule(
        "one-word-name",
        _one_word_name,
        finds=("By ⟦Tidewatcher⟧",),
        refuses=("By ⟦Today⟧", "⟦Tidewatcher⟧"),
    ),
    _rule("acronym", _acronym, finds=("By Ana Ruiz, ⟦QNA⟧",), refuses=("By ⟦QNA⟧",)),
    _rule(
        "known-place", _known_place, finds=("Ana Ruiz, ⟦Texas⟧",), refuses=("Ana Ruiz, ⟦Odde⟧",)
    ),
    _rule(
        "capital-inside",
        _capital_inside,
        finds=("By Ana Ruiz, ⟦QuayMoney⟧",),
        refuses=("By Ana Ruiz, ⟦Quaymoney⟧",),
    ),
    _rule(
        "place-behind",
        _place_behind,
        finds=("By Ana Ruiz, ⟦Calder⟧",),
        refuses=("Ana Ruiz, ⟦Calder⟧",),
    ),
)
PARTS = SEVERAL + ALONE
# What tells nothing of the part that a line without a cue and a date opens with.
_ELSEWHERE = (
    *(_nobody, _note, _body_of_letters, _with_section, _body_behind),
    *(_signing_body, _one_word_name, _place_behind),
)
# What tells it by a word of a role, an agency or a body.
_BY_WORDS = (_role_in_front, _agency, _role_at_agency, _role, _with_agency, _known_body)
RULES = {  # by whether it is one word, whether it is such a part, and one without such words
    (alone, opens, wordless): tuple(
        r
        for r in rules
        if not ((opens and r.read in _ELSEWHERE) or (wordless and r.read in _BY_WORDS))
    )
    for alone, rules in ((False, SEVERAL), (True, PARTS))
    for opens, wordless in ((False, False), (True, False), (True, True))
}
