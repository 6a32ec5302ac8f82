"""A byline: the line that names who wrote an article, and nothing else.

``By Ana Lund``, ``People | By A. Lee and B. Cho, Agency``, ``JANE DOE / Staff Writer``, ``Reuters``.
"""

from itertools import islice
from typing import Any

import regex

from newsextract._language.names import is_given
from newsextract._model import light
from newsextract._page.credits.grammar import LONGEST, MOST, TRIM, CreditGrammar, credit_grammar
from newsextract._page.credits.nobody import names_nobody
from newsextract._page.credits.part import Part, Sort, Told
from newsextract._page.credits.parts import tell
from newsextract._page.credits.people import credited, listed_people, pieces
from newsextract._page.credits.record import Credit, Credited, CreditForm
from newsextract._page.remembered import once
from newsextract._page.stamps import blank_stamps
from newsextract._words.patterns import lazy
from newsextract.lexicon import Lexicons

_LONGEST_CUE = 30  # characters of a line that is "By" alone
_OUTLET = 3  # words of an outlet before a date
_FEW = 6  # words of a part that may be anything
_LONGEST_ROLE = 5  # words of a line that is a role alone
_LONGEST_DESK = 4  # words of "The Harbour News Desk"
_SECTION = 40  # characters in which a bar sets a section off: "People | By A"
_ENDS = (".", "?", "!", ":", ";", '"', "”")  # of a sentence, so hardly of a byline
_BAR = lazy(r"(?:[|•·]|(?<= )[–-](?= )) *(?! )")
_BARS = frozenset("|•·–-")
_DOUBLED = lazy(r"(?P<once>\p{Lu}.{4,40}) (?P=once)\Z")  # "Ana Lund Ana Lund"
_FILED = lazy(r"\p{Lu}[\p{Lu} .'’-]{2,40}+,[^-–—\n]{0,40}?\d{1,2}\s[-–—]{1,2}+\s\S")
_SCORE = lazy(r" \d{1,3} ?[-–] ?\d{1,3} \p{L}")  # "Lenz Rovers 3-2 Calder United"
_COUNT = lazy(r"\d{1,4} \p{L}{3,20}\Z")  # "12 comments"
EMAIL = lazy(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}")
_HANDLE = lazy(r"\(?(?<!\.)@\w{2,30}+(?!\.\w)\)?")


def is_role(line: str, lexicons: Lexicons) -> bool:
    """Whether a line is a role alone: "Staff Writer", "Correspondent in Rome"."""
    words = line.lower().split()
    roles = credit_grammar(lexicons).lex.roles
    return 0 < len(words) <= _LONGEST_ROLE and (words[0] in roles or words[-1] in roles)


def is_cue(line: str, lexicons: Lexicons) -> bool:
    """Whether a line is the cue of a byline alone: "By", with the names on the lines after it."""
    if len(line) > _LONGEST_CUE:  # saves time
        return False
    cues = credit_grammar(lexicons).lex.cues
    return blank_stamps(line, lexicons).strip(TRIM).lower() in cues  # "3.2.2020 14:20 von"


def read_byline(line: str, lexicons: Lexicons, *, cued: bool = False) -> Credit | None:
    """The credit of a line that is nothing but a byline, with or without a "By".

    ``cued`` says that the "By" stands on a line before it.
    """
    if len(line) > LONGEST:  # saves time
        return None
    grammar = credit_grammar(lexicons)
    if (
        _is_sentence(line, grammar)
        and "|" not in line[:_SECTION]
        and not grammar.cue.match(line, _margin(line))
    ):
        return None
    return _read(line, lexicons, cued)


def read_flat_byline(line: str, lexicons: Lexicons) -> Credit | None:
    """The byline at the head of a flattened article: "By . Nils Hale . PUBLISHED: …"."""
    grammar = credit_grammar(lexicons)
    if not line[:_LONGEST_CUE].lower().startswith(grammar.flat_starts):  # saves time
        return None
    match = grammar.flat.match(line)
    people = listed_people(match["names"], match.start("names"), grammar) if match else ()
    if match is None or not people:
        return None
    return Credit("byline", CreditForm.FLAT, people, end=match.end())


@once
def _read(line: str, lexicons: Lexicons, cued: bool) -> Credit | None:
    grammar = credit_grammar(lexicons)
    clean = blank_stamps(line, lexicons)
    if not cued and clean == line and names_nobody(line, grammar):  # saves time
        return None
    cue, section = _cue(clean, grammar)
    if cue is None and (_is_sentence(line, grammar) or _is_score(line) or _is_filed(line)):
        return None
    if cue is None and _says_role(line, grammar):
        return None
    at = cue.end() if cue else _margin(clean)
    found = _parts(line, clean, at, grammar, signed=cued or cue is not None)
    if found is None:
        return None
    if cue is not None:
        form = CreditForm.CUE
    elif cued:
        form = CreditForm.LISTED
    else:
        form = CreditForm.BARE if found.people else CreditForm.AGENCY
    if section not in line:
        section = ""  # a date was cut out of it
    people = tuple(found.people)
    return Credit("byline", form, people, found.organization, 0, len(line), section or None)


def _is_filed(line: str) -> bool:
    """Whether a line begins with the place and day of a dateline: "OSTMARK VALE, Colo., March 6 - Net"."""
    return (
        line[:3].isupper()
        and ("-" in line or "–" in line or "—" in line)
        and bool(_FILED.match(line))
    )


def _is_score(line: str) -> bool:
    return ("-" in line or "–" in line) and _SCORE.search(line) is not None


def _is_sentence(line: str, grammar: CreditGrammar) -> bool:
    """Whether a line ends like a sentence, so not with "Jr."."""
    return line.endswith(_ENDS) and not line.endswith(grammar.lex.name_ends)


def _says_role(line: str, grammar: CreditGrammar) -> bool:
    """Whether a line is nobody's name but a role: "Senior Life and Trends Reporter"."""
    words = line.lower().split()
    if not 1 < len(words) <= _LONGEST_ROLE or words[-1] not in grammar.lex.front_roles:
        return False
    return words[0] in grammar.lex.role_openers and not is_given(words[0])


def _margin(line: str) -> int:
    """Where a line begins without the marks before its first word."""
    return len(line) - len(line.lstrip(TRIM))


def _cue(clean: str, grammar: CreditGrammar) -> tuple[regex.Match[str] | None, str]:
    """The "By" that opens a line, or what stands behind a section, and that section."""
    start = _margin(clean)
    cue = grammar.cue.match(clean, start)
    if cue is not None:
        return cue, ""
    for bar in () if _BARS.isdisjoint(clean) else _BAR.finditer(clean, start):  # saves time
        cue = grammar.cue.match(clean, bar.end())
        if cue is not None:
            return cue, clean[: bar.start()].strip(TRIM)
    return None, ""


# -- from parts to a byline ---------------------------------------------------------------


def _parts(
    line: str, clean: str, at: int, grammar: CreditGrammar, *, signed: bool
) -> "_Gathered | None":
    """What the parts of a line say together; None if one of them says nothing.

    ``clean`` is the line without its dates.
    """
    sentence = _is_sentence(line, grammar)
    dated = clean != line
    if signed:
        clean = _among_signers(clean, at, grammar)
    if signed or dated:
        counted = grammar.counted.search(line, at)
        clean = clean[: counted.start()] if counted else clean
    emails = [*EMAIL.finditer(clean, at)] if "@" in clean else []  # saves time
    for email in emails:
        clean = clean[: email.start()] + " " * len(email[0]) + clean[email.end() :]
    found = _Gathered(grammar, signed)
    for start, end in islice(pieces(clean, at, grammar), MOST + 1):
        part = clean[start:end]
        handle = _HANDLE.search(part) if "@" in part else None  # saves time
        if handle:
            part = part.replace(handle[0], " " * len(handle[0]))
            if found.people and not part.strip(TRIM):
                found.complete(handle=handle[0].strip("()"))
                continue
        text = grammar.without_tail(part.strip(TRIM))
        if found and text.lower() in grammar.lex.furniture:
            continue  # "By the Ledger Staff | More articles"
        if not text.strip() or (found.people and _COUNT.match(line[start:end].strip(TRIM))):
            continue
        start += part.find(text)
        half = len(text) // 2
        if text[:half] == text[half + 1 :] and _DOUBLED.match(text):  # saves time
            text = text[:half]
        told = tell(Part(text, signed=signed, first=not found.people, dated=dated), grammar)
        if told is None:
            named = not text[0].islower() or text.startswith(grammar.lex.relatives)
            known = (signed or dated) and found.people
            if dated and not (signed or found) and text.istitle() and text.count(" ") < _OUTLET:
                found.beside = True  # "Harbour Daily 3/3/2021 Ana Lund"
                continue
            if known and not sentence and named and text.count(" ") < _FEW:
                continue  # what nobody can tell does not lose the line
            return None
        found.nobody |= told.sort is Sort.NOTE and not found.people
        if not found.take(told, start):
            return None
        if handle and told.sort is Sort.PERSON:
            found.complete(handle=handle[0].strip("() "))
    if emails and found.people:
        found.reach({email.start(): email[0] for email in emails})
    if found.beside and not (found.people and is_given(found.people[0].name.lower().split()[0])):
        return None
    return found if found.people or _is_unsigned(found, clean, at, grammar) else None


def _among_signers(clean: str, at: int, grammar: CreditGrammar) -> str:
    """A signed line without who took the pictures, and with a comma for " with"; offsets stay."""
    aside = grammar.aside.search(clean, at)
    if aside is not None:
        clean = clean[: aside.start()] + " " * (len(clean) - aside.start())
    return grammar.beside.sub(lambda m: "," + " " * (len(m[0]) - 1), clean)


@light.define
class _Gathered:
    """The persons and the body of a byline, part by part."""

    grammar: CreditGrammar
    signed: bool
    people: list[Credited] = light.field(factory=list)
    organization: str | None = None
    nobody: bool = False  # it is signed by "Admin", "Newsroom"
    beside: bool = False  # what nobody can tell stands before a date
    role: bool = False  # somebody signs by a role

    def __bool__(self) -> bool:
        """Whether somebody or something is named."""
        return bool(self.people or self.organization or self.role)

    def take(self, told: Told, start: int) -> bool:
        """Take a part in that begins at ``start``; False if it belongs to no byline."""
        if told.sort is Sort.PERSON:
            self._add_person(told, start + told.start)
        elif told.sort is Sort.NOTE:
            return bool(self.people or self.organization or self.signed or self.nobody)
        elif told.sort is Sort.BODY:
            self._add_body(told.text)
        elif told.sort is Sort.ROLE:
            return self._add_role(told.text)
        else:
            return bool(self.people or self.organization)
        return True

    def complete(self, **fields: str | None) -> None:
        """Say more of the last person."""
        last: Any = self.people[-1]
        self.people[-1] = light.evolve(last, **fields)

    def reach(self, emails: dict[int, str]) -> None:
        """Say at which address each person is: the one behind the name, the last at any."""
        for i, one in enumerate(self.people):
            end = self.people[i + 1].start if i + 1 < len(self.people) else LONGEST
            own = next((e for at, e in emails.items() if one.start < at < end), None)
            self.people[i] = light.evolve(one, email=own)
        if all(one.email is None for one in self.people):
            self.complete(email=next(iter(emails.values())))

    def _add_person(self, told: Told, start: int) -> None:
        self.people.append(credited(told.text, start, self.grammar))
        if not told.behind:
            return
        if told.start or told.behind.lower().rsplit(None, 1)[-1] in self.grammar.lex.roles:
            self.complete(role=told.behind)
        else:
            self.complete(organization=told.behind)
            self.organization = self.organization or told.behind

    def _add_body(self, name: str) -> None:
        self.organization = self.organization or name
        if self.people:
            self.complete(organization=name)

    def _add_role(self, text: str) -> bool:
        """Take in "Staff Writer", and the body of "CNN Senior Analyst"."""
        desk = text.lower().endswith(self.grammar.desk_ends)
        if not (self.people or self.organization or self.signed or desk):
            return False
        body, _, role = text.partition(" ")
        if not role or body.lower() not in self.grammar.lex.agencies:
            body, role = "", text
        self.organization = self.organization or body or None
        self.role = True
        if self.people:
            last = self.people[-1]
            self.complete(role=last.role or role, organization=last.organization or body or None)
        return True


def _is_unsigned(found: _Gathered, clean: str, at: int, grammar: CreditGrammar) -> bool:
    """Whether a line that names nobody is a byline: "By the Ledger", "Reuters", "News Desk"."""
    if found.nobody or (found.signed and found.role):
        return True  # "By Daily Mail Reporter"
    if found.organization and (
        found.signed
        or grammar.is_agency(found.organization.lower())
        or clean.strip(TRIM).lower().startswith(grammar.special_starts)
    ):
        return True
    words = clean[at:].strip(TRIM).lower().split(" ")
    return len(words) <= _LONGEST_DESK and (
        words[-1] in grammar.lex.desks or words[-1] in grammar.lex.agency_ends
    )
