"""Credits inside a line: "(Reporting by A; Editing by B)", "A is a reporter at the Herald."."""

from collections.abc import Iterator

from newsextract._language.names import is_person
from newsextract._model.annotations import CreditKind
from newsextract._page.credits.byline import EMAIL
from newsextract._page.credits.grammar import LONGEST, CreditGrammar, credit_grammar
from newsextract._page.credits.people import all_people, credited, listed_people
from newsextract._page.credits.record import Credit, CreditForm
from newsextract._page.remembered import once
from newsextract.lexicon import Lexicons

_LONGEST_NOTE = 2 * LONGEST  # characters of a line with several credits
_LONGEST_BIOGRAPHY = 300
_MARGIN = "([—–-_• "  # before the first word of credits
_KINDS: tuple[CreditKind, ...] = ("additional", "reporting", "editing", "photo")


def read_credits(line: str, lexicons: Lexicons) -> list[Credit]:
    """The credits inside a line, in order; none in most lines."""
    grammar = credit_grammar(lexicons)
    if len(line) > _LONGEST_NOTE or not _may_credit(line, grammar):  # saves time
        return []
    return list(_read(line, lexicons))


def _may_credit(line: str, grammar: CreditGrammar) -> bool:
    """Whether a line has a word without which it holds no credit."""
    low = line.lower()
    return (
        low.lstrip(_MARGIN).startswith(grammar.openers)
        or any(word in low for word in grammar.contributions)
        or (
            len(line) < _LONGEST_BIOGRAPHY
            and line[0].isupper()
            and any(word in low for word in grammar.bios)
        )
    )


@once
def _read(line: str, lexicons: Lexicons) -> tuple[Credit, ...]:
    grammar = credit_grammar(lexicons)
    clauses = tuple(_clauses(line, grammar))
    if clauses:
        return clauses
    note = _contributed(line, grammar) or _biography(line, grammar) or _contact(line, grammar)
    return (note,) if note else ()


def _clauses(line: str, grammar: CreditGrammar) -> Iterator[Credit]:
    """What stands behind a cue each: "(Reporting by A in Rome; Editing by B)"."""
    for match in grammar.clause.finditer(line):
        kind = next(kind for kind in _KINDS if match[kind])
        people = listed_people(match["names"], match.start("names"), grammar)
        if people:
            yield Credit(kind, CreditForm.CLAUSE, people, None, *match.span())


def _contributed(line: str, grammar: CreditGrammar) -> Credit | None:
    """Who else reported: "A in Rome and B in Bonn contributed to this report."."""
    match = grammar.contributed.search(line)
    people = all_people(line[: match.start()], grammar) if match else ()
    if match is None or not people:
        return None
    return Credit("additional", CreditForm.CONTRIBUTED, people, None, *match.span())


def _biography(line: str, grammar: CreditGrammar) -> Credit | None:
    """Who the writer is: "A is a reporter at the Herald."."""
    match = grammar.bio.match(line)
    if match is None or not is_person(match["name"], grammar.names):
        return None
    person = credited(match["name"], match.start("name"), grammar)
    return Credit("byline", CreditForm.BIOGRAPHY, (person,), end=len(line))


def _contact(line: str, grammar: CreditGrammar) -> Credit | None:
    """How to reach the writer: "Contact reporter A at a@herald.example."."""
    match = grammar.contact.match(line)
    if match is None or not is_person(match["name"], grammar.names):
        return None
    email = EMAIL.search(line)
    person = credited(
        match["name"], match.start("name"), grammar, email=email[0] if email else None
    )
    return Credit("byline", CreditForm.CONTACT, (person,), end=len(line))
