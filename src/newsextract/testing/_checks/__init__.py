"""The checks of the kit: what every extractor promises, each promise with its remedy.

A check looks for one fault and returns a Problem, or None. What another check reports is not
reported again: an exception on a text is the matter of ``any_text`` alone. The modules beside this
one hold the checks by what they look at.
"""

from newsextract.testing._checks.declared import declaration, declared_fields
from newsextract.testing._checks.found import (
    any_text,
    distinct,
    empty_text,
    finds_something,
    order,
    rule_named,
    spans,
    types,
)
from newsextract.testing._checks.growth import linear_time, short_time
from newsextract.testing._checks.problem import Check, on_texts
from newsextract.testing._checks.repeated import no_state, odd_letters, same_again, shift, threads
from newsextract.testing._checks.surroundings import pure
from newsextract.testing._checks.values import immutable, through_json, through_pickle

_STATELESS = (
    "keep nothing between calls: no module variable, no default argument that is a list, no cache "
    "keyed by less than all that the result depends on"
)

CHECKS: tuple[Check, ...] = (
    Check(
        "declaration",
        "write @extractor(provides=FIELD, requires=[OTHER]) with fields of other extractors",
        declaration,
    ),
    Check(
        "short_time",
        "make every quantifier of a pattern bounded or possessive (x++ for x+), and let no two "
        "repeated parts match the same characters",
        short_time,
    ),
    Check(
        "declared_fields",
        "add the field to @extractor(requires=[...])",
        on_texts(declared_fields),
    ),
    Check(
        "types",
        "yield instances of the class that the field names; yield nothing instead of None",
        on_texts(types),
    ),
    Check(
        "any_text",
        "what cannot be read is left out, or yielded with None for what is not known; no text "
        "may raise",
        on_texts(any_text),
    ),
    Check(
        "finds_something",
        "pass some sentences in which it does: check_extractor(..., texts=[...])",
        finds_something,
    ),
    Check(
        "spans",
        "spans count code points of view.text, end outside: Span(*match.span()) of a match in "
        "view.text; add sentence.start to offsets inside a sentence",
        spans,
    ),
    Check(
        "rule",
        'name the rule that found it in each annotation: rule="percent"',
        on_texts(rule_named),
    ),
    Check("empty_text", "yield nothing where there is nothing to read", empty_text),
    Check(
        "immutable",
        "make the class @attrs.frozen, with tuples in place of lists, and frozensets or tuples of "
        "pairs in place of sets and dicts",
        on_texts(immutable),
    ),
    Check(
        "pickle",
        "define the class at the top of a module, and hold values only: no function, no match, "
        "no file",
        on_texts(through_pickle),
    ),
    Check(
        "json",
        "give every attribute a precise type that JSON can carry: str, int, bool, Decimal, date, "
        "Span, another frozen attrs class, a tuple of them, or None",
        on_texts(through_json),
    ),
    Check(
        "same_again",
        "use no chance, no clock, no id() and no order of a set; " + _STATELESS,
        on_texts(same_again),
    ),
    Check("no_state", "rely on no order of a set; " + _STATELESS, no_state),
    Check(
        "threads",
        "keep what a call needs in its own variables: no module variable, no attribute that two "
        "calls share",
        threads,
    ),
    Check(
        "shift",
        "count offsets from the start of view.text, not of a sentence or a block (add its start), "
        "and keep no result of another text",
        on_texts(shift),
    ),
    Check(
        "odd_letters",
        "count offsets in view.text itself, not in a copy: lower(), casefold(), normalize() and encode() "
        "change lengths; match with IGNORECASE, or compare what was matched",
        odd_letters,
    ),
    Check(
        "order",
        "yield in the order of the text: sorted(found, key=lambda a: a.span)",
        on_texts(order),
    ),
    Check(
        "distinct",
        "yield each place once: no overlapping patterns, no loop in a loop",
        on_texts(distinct),
    ),
    Check(
        "pure",
        "an extractor reads its view and yields; it sets nothing outside of itself",
        on_texts(pure),
    ),
    Check(
        "linear_time",
        "go through the text once: make quantifiers bounded or possessive, look things up in a "
        "dict in place of a loop inside a loop, and count nothing from the start of the text anew",
        linear_time,
    ),
)
