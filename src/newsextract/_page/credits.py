"""Credit lines: who wrote, reported, edited or photographed an article.

``By Ana Lund``, ``People | By A. Lee and B. Cho, Agency``, ``JANE DOE / Staff Writer``,
``(Reporting by A in Rome; Editing by B)``, ``With files from A``, ``A is a reporter at the Herald.``
A line is cut into parts at commas, bars, "and"; each part is a person, a role, a body, a
place, a handle or nothing of these, and any of the last makes the line no credit.
Words: ``data/<language>/credits.toml``; names: ``_names.py``.
"""

from functools import cache, partial

import attrs
import regex

from newsextract._language.names import NAME, as_written, cased, is_person, name_words
from newsextract._model.annotations import CreditKind
from newsextract._page.stamps import blank_stamps
from newsextract._words.credits import CreditWords
from newsextract._words.names import NameWords
from newsextract._words.patterns import compiled, lazy
from newsextract.lexicon import Lexicons


@attrs.frozen
class Credited:
    """One person in a credit line; offsets count from the start of the line."""

    start: int
    end: int
    name: str
    role: str | None = None
    organization: str | None = None
    email: str | None = None
    handle: str | None = None


@attrs.frozen
class Credit:
    """One credit: the persons, and the body they write for."""

    kind: CreditKind
    rule: str
    people: tuple[Credited, ...]
    organization: str | None
    start: int = 0
    end: int = 0
    section: str | None = None  # "People" of "People | By A"


@attrs.frozen(eq=False, repr=False)
class _Grammar:
    cue: regex.Pattern[str]
    flat: regex.Pattern[str]
    clause: regex.Pattern[str]
    contributed: regex.Pattern[str]
    bio: regex.Pattern[str]
    contact: regex.Pattern[str]
    split: regex.Pattern[str]
    place: regex.Pattern[str]
    outlet: regex.Pattern[str]
    name: regex.Pattern[str]
    place_starts: tuple[str, ...]  # "in "
    openers: tuple[str, ...]  # how a line of credits begins
    bios: frozenset[str]  # "reporter", "covers": the telling words of biographies
    contributions: frozenset[str]  # "contributed": those of what names contributors
    lex: CreditWords
    names: NameWords


_LONGEST = 400  # characters of a credit line
_LONGEST_CUE = 30
_LONGEST_ROLE = 5  # words
_BAR = lazy(r"(?:[|•·]|(?<= )[–-](?= )) *(?! )")
_DOUBLED = lazy(r"(?P<once>\p{Lu}.{4,40}) (?P=once)\Z")
_EAST = lazy(r"[\u4e00-\u9fff]{1,3}[ \u3000]?[\u4e00-\u9fff\u3040-\u309f]{1,3}")  # a name
_COUNT = lazy(r"\d{1,4} \p{L}{3,20}\Z")  # "12 comments"
_MOST = 60  # parts of a credit line that are read
_EMAIL = lazy(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}")
_HANDLE = lazy(r"\(?(?<!\.)@\w{2,30}+(?!\.\w)\)?")
_TAIL = lazy(r"(?: (?:Twitter|Facebook|Instagram|Follow))?[\s\d]*\Z")
_IN_PLACE = lazy(r"\b(?:in|at) \p{Lu}[\w.'’-]*+")
_IN_PLACES = lazy(r"\b(?:in|at) \p{Lu}[\w.'’-]*+(?: \p{Lu}[\w.'’-]*+){0,3}+")
_TRIM = " \t\xa0.,;:-–—|·•()[]_*/&"


@cache
def _grammar(lexicons: Lexicons) -> _Grammar:
    lex = lexicons.load_all(CreditWords, "credits")
    names = name_words(lexicons)
    lists = {
        "cues": lex.cues,
        "reporting": lex.reporting,
        "additional": lex.additional,
        "editing": lex.editing,
        "photo": lex.photo,
        "contributed": lex.contributed,
        "bio": lex.bio,
        "contact": lex.contact,
        "roles": lex.roles,
        "joins": lex.joins,
        "places": lex.places,
        "outlets": lex.outlets,
        "particles": cased(names.particles),
    }
    cased_too = partial(compiled, lists=lists, ignore_case=False)
    return _Grammar(
        cue=compiled(
            r"(?: \L<cues> ) (?: [ ]?+ : [ ]?+ | [ ] \. [ ] | (?= \s ) | \Z )"
            r"| (?-i: [Bb]y (?= \p{Lu}\p{Ll}++ [ ] \p{Lu} ) )",
            lists,
        ),
        flat=compiled(
            rf"by [ ] \. [ ] (?P<names> (?-i: {NAME} ) (?: (?: , [ ] | [ ] and [ ] ) (?-i: {NAME} ) ){{0,8}}+ ) [ ] \.",
            lists,
        ),
        clause=compiled(
            r"(?<= (?: ^ | [(;|•·–—-] | \. ) [ ]{0,2} ) (?: (?P<additional> \L<additional> ) | (?P<reporting> \L<reporting> )"
            r" | (?P<editing> \L<editing> ) | (?P<photo> \L<photo> ) ) \b :?+ [ ]?+"
            r" (?P<names> [^;()\n]{2,300} )",
            lists,
        ),
        contributed=compiled(r"[ ] \L<contributed>", lists),
        bio=cased_too(
            rf"(?P<name> {NAME} ) (?: ,? [ ] who [ ] .{{3,80}}? , )?+ ,?+ [ ] \L<bio> \b (?P<rest> .{{0,60}} )"
        ),
        contact=cased_too(
            rf"(?i: \L<contact> ) [ ] (?: (?: \L<roles> | staff | senior | special ) [ ] ){{0,3}}+ (?P<name> {NAME} ) \b"
        ),
        split=compiled(
            r"[ ]?+ (?: , [ ]?+ (?: (?: \L<joins> ) \b [ ] )?+ | [|·•;/&()] | (?<= [ ] ) [-–—•] (?= [ ] ) | \b (?: \L<joins> ) \b (?= [ ] ) | (?-i: (?<= \p{Ll} ) (?= The [ ] \p{Lu} ) ) ) [ ]?+",
            lists,
        ),
        place=cased_too(r"[ ] (?: \L<places> ) [ ] \p{Lu} .*"),
        outlet=cased_too(
            r"(?: ^ | [ ] ) (?: \L<outlets> ) [ ] (?P<outlet> (?: (?i:the) [ ] )?+ \p{Lu} .* )"
        ),
        name=cased_too(NAME),
        place_starts=tuple(f"{word} " for word in lex.places),
        openers=(*lex.reporting, *lex.additional, *lex.editing, *lex.photo, *lex.contact),
        bios=frozenset(
            next((w for w in phrase.split() if w in lex.roles), phrase.split()[-1])
            for phrase in lex.bio
        ),
        contributions=frozenset(max(p.split(), key=len) for p in lex.contributed),
        lex=lex,
        names=names,
    )


@attrs.frozen(eq=False, repr=False)
class CreditCues:
    """Words without which a line that is a sentence holds no credit, in lower case."""

    first: frozenset[str]  # one of them is its first word: "by", "reporting", "contact"
    anywhere: frozenset[str]  # or one of them is among its words: "contributed", "reporter"


@cache
def credit_words(lexicons: Lexicons) -> CreditCues:
    """The words that call for a reading of credits."""
    grammar = _grammar(lexicons)
    first = {phrase.split()[0] for phrase in (*grammar.lex.cues, *grammar.openers)}
    return CreditCues(frozenset(first), grammar.bios | grammar.contributions)


def is_role(line: str, lexicons: Lexicons) -> bool:
    """Whether a line is a role alone: "Staff Writer", "Correspondent in Rome"."""
    words = line.lower().split()
    roles = _grammar(lexicons).lex.roles
    return 0 < len(words) <= _LONGEST_ROLE and (words[0] in roles or words[-1] in roles)


def is_cue(line: str, lexicons: Lexicons) -> bool:
    """Whether a line is the cue of a byline alone: "By", with the names on the lines after it."""
    return len(line) <= _LONGEST_CUE and line.strip(_TRIM).lower() in _grammar(lexicons).lex.cues


def read_byline(line: str, lexicons: Lexicons, *, cued: bool = False) -> Credit | None:
    """The credit of a line that is nothing but a byline, with or without a "By".

    ``cued`` says that the "By" stands on a line before it.
    """
    if len(line) > _LONGEST:
        return None
    grammar = _grammar(lexicons)
    sentence = line.endswith((".", "?", "!", ":", ";", '"', "”")) and not line.endswith(
        (" Jr.", " Sr.")
    )
    if (
        sentence
        and "|" not in line[:40]
        and not grammar.cue.match(line, len(line) - len(line.lstrip(_TRIM)))
    ):
        return None
    clean = blank_stamps(line, lexicons)
    section, at = None, len(clean) - len(clean.lstrip(_TRIM))
    cue = grammar.cue.match(clean, at)
    if cue is None:
        for bar in _BAR.finditer(clean, at):
            cue = grammar.cue.match(clean, bar.end())
            if cue is not None:
                name = clean[: bar.start()].strip(_TRIM)
                section = name if name and name in line else None  # none with a date in it
                break
    if cue is not None:
        at = cue.end()
    elif sentence:
        return None
    found = _parts(line, clean, at, grammar, signed=cued or cue is not None)
    if found is None:
        return None
    people, organization = found
    rule = f"byline.{'cue' if cue else 'listed' if cued else 'bare' if people else 'agency'}"
    return Credit("byline", rule, people, organization, 0, len(line), section)


def _parts(
    line: str, clean: str, at: int, grammar: _Grammar, *, signed: bool
) -> tuple[tuple[Credited, ...], str | None] | None:
    """The persons and the body of a byline's parts; None if a part is neither."""
    email, handle = _EMAIL.search(clean, at), None
    if email:
        clean = clean[: email.start()] + " " * len(email[0]) + clean[email.end() :]
    people: list[Credited] = []
    organization: str | None = None
    edges = [m.span() for m in grammar.split.finditer(clean, at)][:_MOST]
    starts = [at, *(end for _, end in edges)]
    ends = [*(start for start, _ in edges), len(clean)]
    for start, end in zip(starts, ends, strict=True):
        part = clean[start:end]
        handle = _HANDLE.search(part)
        if handle:
            part = part.replace(handle[0], " " * len(handle[0]))
            if people and not part.strip(_TRIM):
                people[-1] = attrs.evolve(people[-1], handle=handle[0].strip("()"))
                continue
        text = _TAIL.sub("", part.strip(_TRIM))
        if not text or (people and _COUNT.match(line[start:end].strip(_TRIM))):
            continue
        start += part.find(text)
        doubled = _DOUBLED.match(text)
        text = doubled["once"] if doubled else text
        if _EAST.fullmatch(text) and (clean != line or " " in text):
            kind, person, rest = "person", text, None
        else:
            kind, person, rest = _classify(text, grammar, signed=signed, first=not people)
        if kind == "person" and person:
            role, outlet = _rest(rest, grammar)
            people.append(
                Credited(
                    start,
                    start + len(person),
                    as_written(person, grammar.names.particles),
                    role,
                    outlet,
                    handle=handle[0].strip("() ") if handle else None,
                )
            )
            organization = organization or outlet
        elif kind == "organization":
            organization = organization or rest
            if people and rest:
                people[-1] = attrs.evolve(people[-1], organization=rest)
        elif kind == "role" and (
            people or organization or signed or text.lower().endswith((" desk", " bureau"))
        ):
            outlet, role = _outlet_of_role(rest or "", grammar)
            organization = organization or outlet
            if people and role:
                people[-1] = attrs.evolve(
                    people[-1],
                    role=people[-1].role or role,
                    organization=people[-1].organization or outlet,
                )
        elif kind == "place" and (people or organization):
            continue
        else:
            return None
    if (
        organization
        and not people
        and organization.lower().removeprefix("the ") in grammar.lex.agencies
    ):
        signed = True  # "AFP, MANILA"
    if email and people:
        people[-1] = attrs.evolve(people[-1], email=email[0])
    if not people and not (organization and (signed or _is_outlet(clean, grammar))):
        desk = clean[at:].strip(_TRIM).lower()
        if not (
            desk.rsplit(None, 1)[-1:] in (["desk"], ["bureau"], ["staff"]) and desk.count(" ") < 4
        ):
            return None
    return tuple(people), organization


def _is_outlet(line: str, grammar: _Grammar) -> bool:
    """Whether a line is an agency's name alone, or "Special to The Times"."""
    low = line.strip(_TRIM).lower()
    return low.removeprefix("the ") in grammar.lex.agencies or low.startswith("special to ")


def _outlet_of_role(role: str, grammar: _Grammar) -> tuple[str | None, str]:
    """The outlet at the head of a role, and the role: "CNN Senior Analyst"."""
    outlet, _, rest = role.partition(" ")
    return (outlet, rest) if rest and outlet.lower() in grammar.lex.agencies else (None, role)


def _classify(
    text: str, grammar: _Grammar, *, signed: bool, first: bool
) -> tuple[str, str | None, str | None]:
    """What a part of a byline is; for a person the name and what follows it."""
    low = text.lower()
    lex, words = grammar.lex, grammar.names
    single = signed and first
    if low.removeprefix("the ") in lex.agencies or low.removesuffix(" staff") in lex.agencies:
        return "organization", None, text.removesuffix(" Staff").removesuffix(" STAFF")
    last = (low.split() or [""])[-1].rsplit("-", 1)[-1].strip(".")
    if last in lex.roles and low.split()[0] in lex.agencies:
        return "role", None, text
    if text.istitle() and not lex.articles.isdisjoint(low.split()[2:4]):
        person = _leading_person(text, grammar)
        if person:
            return "person", person, text[len(person) :].strip()
    if last in lex.roles and not grammar.name.fullmatch(text):
        person = _leading_person(text, grammar)
        return ("person", person, text[len(person) :].strip()) if person else ("role", None, text)
    if last in lex.roles and len(text.split()) <= 4:
        person = _leading_person(text, grammar)
        if (
            person
            and person != text
            and is_person(person, words)
            and person.lower().split()[-1] not in lex.roles
        ):
            return "person", person, text[len(person) :].strip()
        return "role", None, text
    outlet = grammar.outlet.search(text)
    if outlet:
        person = text[: outlet.start()].strip(_TRIM)
        if not person:
            return "organization", None, outlet["outlet"]
        if grammar.name.fullmatch(person) and is_person(person, words, signed=signed):
            return "person", person, outlet["outlet"]
    place = grammar.place.search(text)
    bare = text[: place.start()] if place else text
    if text.startswith(grammar.place_starts):
        return "place", None, None
    matched = grammar.name.fullmatch(bare)
    if (
        matched
        and is_person(bare, words, signed=signed)
        and not (low.split()[0] in lex.articles and len(low.split()) < 3)
    ):
        return "person", bare, None
    if matched and low.split()[0] in lex.articles:
        return "organization", None, text
    if signed and not first and low.split()[0] in lex.articles and text[-1].isalpha():
        return "organization", None, text  # "(The Harbour Ledger)"
    tokens = low.replace(".", " ").split()
    if text[0].isupper() or low.startswith("the "):
        if any(t in words.organizations for t in tokens) or low.endswith(
            (".com", ".co.uk", ".org")
        ):
            person = _leading_person(text, grammar)
            if person and len(person) < len(text):
                return "person", person, text[len(person) :].strip()
            if all(
                t[0].isupper() or t.lower() in ("of", "the", "for", "and") for t in text.split()
            ):
                return "organization", None, text
        if len(tokens) == 1 and text.isalpha():
            if single and text.isalpha() and not text.isupper() and len(text) > 3:
                if any(low.endswith(o) for o in words.organizations):
                    return "organization", None, text
                if low not in words.not_names:
                    return "person", text, None
            if not single and (text.isupper() or low in words.places):
                return "organization" if text.isupper() else "place", None, text
            if not single and any(c.isupper() for c in text[1:]):
                return "organization", None, text  # "CNNMoney"
            if signed and not first:
                return "place", None, None
    return "other", None, None


def _leading_person(text: str, grammar: _Grammar) -> str | None:
    """The name at the head of "Thabo Mokone Parliamentary editor", "Ana Ruiz The Daily Post"."""
    words = text.split()
    for n in (2, 3, 4):
        if len(words) > n or (len(words) == n and n == 2):
            head = " ".join(words[:n])
            rest = words[n:]
            if words[n - 1].lower() in grammar.names.particles:
                continue
            known = rest and (
                rest[0][0].islower()
                or rest[0].lower() in grammar.lex.roles
                or rest[0].lower() in grammar.lex.articles
                or " ".join(rest).lower() in grammar.lex.agencies
                or rest[0].lower()
                in (
                    "senior",
                    "chief",
                    "staff",
                    "special",
                    "associate",
                    "deputy",
                    "assistant",
                    "news",
                    "political",
                    "parliamentary",
                    "bbc",
                    "cnn",
                )
            )
            if known and grammar.name.fullmatch(head) and is_person(head, grammar.names):
                return head
    return None


def _rest(rest: str | None, grammar: _Grammar) -> tuple[str | None, str | None]:
    """What stands behind a name: a role, or a body."""
    if not rest:
        return None, None
    last = rest.lower().rsplit(None, 1)[-1]
    return (rest, None) if last in grammar.lex.roles else (None, rest)


def read_credits(line: str, lexicons: Lexicons) -> list[Credit]:
    """The credits inside a line: "(Reporting by A; Editing by B)", "A is a reporter at the Herald."."""
    if len(line) > 2 * _LONGEST:
        return []
    grammar = _grammar(lexicons)
    low = line.lower()
    if not (
        low.lstrip("([—–-_• ").startswith(grammar.openers)
        or any(w in low for w in grammar.contributions)
        or (len(line) < 300 and line[0].isupper() and any(w in low for w in grammar.bios))
    ):
        return []
    found: list[Credit] = []
    for match in grammar.clause.finditer(line):
        kind = next(k for k in ("additional", "reporting", "editing", "photo") if match[k])
        people = _people(match["names"], match.start("names"), grammar)
        if people:
            found.append(Credit(kind, f"credit.{kind}", people, None, match.start(), match.end()))  # type: ignore[arg-type]
    if found:
        return found
    contributed = grammar.contributed.search(line)
    if contributed:
        people = _named(line[: contributed.start()], grammar)
        if people:
            return [
                Credit(
                    "additional",
                    "credit.contributed",
                    people,
                    None,
                    contributed.start(),
                    contributed.end(),
                )
            ]
    bio = grammar.bio.match(line)
    if bio and is_person(bio["name"], grammar.names):
        person = Credited(*bio.span("name"), as_written(bio["name"], grammar.names.particles))
        return [Credit("byline", "byline.bio", (person,), None, 0, len(line))]
    contact = grammar.contact.match(line)
    if contact and is_person(contact["name"], grammar.names):
        email = _EMAIL.search(line)
        person = Credited(
            *contact.span("name"),
            as_written(contact["name"], grammar.names.particles),
            email=email[0] if email else None,
        )
        return [Credit("byline", "byline.contact", (person,), None, 0, len(line))]
    return found


def read_flat_byline(line: str, lexicons: Lexicons) -> Credit | None:
    """The byline at the head of a flattened article: "By . Leon Watson . PUBLISHED: …"."""
    if not line[:5].lower().startswith("by . "):
        return None
    match = _grammar(lexicons).flat.match(line)
    if match is None:
        return None
    people = _people(match["names"], match.start("names"), _grammar(lexicons))
    return Credit("byline", "byline.flat", people, None, 0, match.end()) if people else None


def _named(text: str, grammar: _Grammar) -> tuple[Credited, ...]:
    """The persons of "Associated Wire writers A in Rome and B in Bonn"."""
    spaced = _IN_PLACE.sub(lambda m: " " * len(m[0]), text)
    return tuple(
        Credited(*m.span(), as_written(m[0], grammar.names.particles))
        for m in grammar.name.finditer(spaced)
        if is_person(m[0], grammar.names)
    )[:_MOST]


def _people(text: str, offset: int, grammar: _Grammar) -> tuple[Credited, ...]:
    """The persons of "A in Rome, B and C in Bonn"."""
    masked = _IN_PLACES.sub(lambda m: " " * len(m[0]), text)
    people: list[Credited] = []
    start = 0
    for cut in [*grammar.split.finditer(masked), None]:
        end = cut.start() if cut else len(masked)
        part = masked[start:end]
        name = part.strip(_TRIM)
        matched = grammar.name.fullmatch(name) if name else None
        if name and matched is None and not people:
            return ()  # "With A leading in the polls": no list of names
        if matched and is_person(matched[0], grammar.names):
            at = offset + start + part.find(name) + matched.start()
            people.append(
                Credited(at, at + len(matched[0]), as_written(matched[0], grammar.names.particles))
            )
        if cut is None or len(people) >= _MOST:
            break
        start = cut.end()
    return tuple(people)
