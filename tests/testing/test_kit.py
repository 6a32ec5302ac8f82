"""The kit finds seeded faults, names what its reader needs, and passes sound extractors."""

import pickle
import random
import re
import subprocess
import sys
import time
import types
import unicodedata
from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import Any

import attrs
import pytest

from newsextract import (
    AMOUNTS,
    DATES,
    ENTITIES,
    QUOTES,
    Field,
    MissingRequirementError,
    MonetaryAmount,
    PluginInfo,
    Span,
    extractor,
    hookimpl,
)
from newsextract.extractors import newsextract_extractors
from newsextract.testing import (
    CHECKS,
    CheckError,
    CheckSkippedError,
    CheckWarning,
    check_extractor,
    run_checks,
)

PERCENT = Path(__file__).parents[2] / "examples" / "newsextract-percent" / "src"
NUMBER = re.compile(r"\b\d{1,9}\b")
TEXTS = ["The ferry carried 240 people and 12 cars.\nIt made 3 trips in 2018, said Ana Ruiz."]


@attrs.frozen
class Number:
    span: Span
    value: int
    rule: str


@attrs.define
class Mutable:
    span: Span
    value: int
    rule: str


@attrs.frozen
class Listed:
    span: Span
    value: list[int]
    rule: str


@attrs.frozen
class Untyped:
    span: Span
    value: object
    rule: str


@attrs.frozen
class Anything:
    span: Span
    value: Any
    rule: str


@attrs.frozen(eq=False)
class Incomparable:
    span: Span
    value: int
    rule: str


@attrs.frozen
class Linked:
    span: Span
    value: Span
    rule: str


NUMBERS = Field("acme.numbers", Number)


def faulty(cls=Number, requires=(), name="acme.numbers"):
    """Make an extractor of a function, of a plugin called acme."""

    def wrap(find):
        find.__module__ = "acme"
        return extractor(provides=Field(name, cls), requires=requires)(find)

    return wrap


def numbers(view, cls=Number):
    for match in NUMBER.finditer(view.text):
        yield cls(Span(*match.span()), int(match[0]), "number")


@faulty()
def sound(view):
    yield from numbers(view)


@faulty()
def past_the_end(view):
    for match in NUMBER.finditer(view.text):
        yield Number(Span(match.start(), match.end() + 40), int(match[0]), "number")


@faulty()
def one_too_long(view):
    for match in NUMBER.finditer(view.text):
        yield Number(Span(match.start(), match.end() + 1), int(match[0]), "number")


@faulty()
def five_too_long(view):
    for match in NUMBER.finditer(view.text):
        yield Number(Span(match.start(), match.end() + 5), int(match[0]), "number")


def in_a_copy(change, view):
    """Offsets of a copy of the text, as far as they are inside the text itself."""
    for match in NUMBER.finditer(change(view.text)):
        if match.end() <= len(view.text):
            yield Number(Span(*match.span()), int(match[0]), "number")


@faulty()
def offsets_in_lower_case(view):
    yield from in_a_copy(str.lower, view)


@faulty()
def offsets_in_upper_case(view):
    yield from in_a_copy(str.upper, view)


@faulty()
def offsets_in_casefolded_text(view):
    yield from in_a_copy(str.casefold, view)


@faulty()
def offsets_in_composed_text(view):
    yield from in_a_copy(lambda text: unicodedata.normalize("NFC", text), view)


@faulty()
def offsets_in_decomposed_text(view):
    yield from in_a_copy(lambda text: unicodedata.normalize("NFKD", text), view)


@faulty()
def offsets_in_ascii(view):
    yield from in_a_copy(lambda text: text.encode("ascii", "ignore").decode(), view)


@faulty()
def offsets_in_lower_case_of_a_sentence(view):
    for sentence in view.sentences:
        low = view.text[sentence.start : sentence.end].lower()
        for match in NUMBER.finditer(low):
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            if span.end <= len(view.text):
                yield Number(span, int(match[0]), "number")


@faulty()
def offsets_in_utf_16(view):
    units = view.text.encode("utf-16-le", "surrogatepass")
    for match in re.finditer(rb"(?:[0-9]\x00){1,9}", units):
        start, end = match.start() // 2, match.end() // 2
        if end <= len(view.text):
            yield Number(Span(start, end), 1, "number")


@faulty()
def offsets_in_bytes(view):
    for match in re.finditer(rb"\b[0-9]{1,9}\b", view.text.encode("utf-8", "surrogatepass")):
        if match.end() <= len(view.text):
            yield Number(Span(*match.span()), int(match[0]), "number")


@faulty()
def int_of_thousands_of_digits(view):
    for match in re.finditer(r"\b\d+\b", view.text):
        yield Number(Span(*match.span()), int(match[0]), "number")


@faulty()
def same_annotation_twice(view):
    for found in numbers(view):
        yield found
        if found.value > 200:
            yield attrs.evolve(found)


@faulty()
def empty_span(view):
    for match in re.finditer(r"\d{0,9}(?=\b)", view.text):
        yield Number(Span(*match.span()), 0, "number")


@faulty(Linked)
def inner_span_past_the_end(view):
    for match in NUMBER.finditer(view.text):
        yield Linked(Span(*match.span()), Span(0, match.end() + 40), "number")


@faulty()
def inside_the_sentence(view):
    for sentence in view.sentences:
        for match in NUMBER.finditer(view.text[sentence.start : sentence.end]):
            yield Number(Span(*match.span()), int(match[0]), "number")


@faulty()
def undeclared_field(view):
    if view[QUOTES]:
        yield from numbers(view)


@faulty()
def undeclared_field_in_secret(view):
    try:
        view[QUOTES]
    except KeyError:
        return
    yield from numbers(view)


SEEN = Counter()
FIRST = []
CURRENT = []


@faulty()
def state_between_calls(view):
    for found in numbers(view):
        SEEN[found.value] += 1
        if SEEN[found.value] % 7:
            yield found


@faulty()
def another_text_swallowed(view):
    FIRST[:] = FIRST or numbers(view)
    yield from FIRST


@faulty()
def remembers_the_last_text(view):
    last, CURRENT[:] = list(CURRENT), [view.text]
    if last == [view.text] or len(view.text) < 30:
        yield from numbers(view)


OWNERS = {}


@extractor(provides=NUMBERS)
def drops_what_other_texts_had(view):
    for found in numbers(view):
        if OWNERS.setdefault(found.value, view.text.strip()) == view.text.strip():
            yield found


@extractor(provides=NUMBERS)
def order_of_a_set(view):
    rule = "-".join({"digits", "number", "count", "figure", "sum", "total", "tally", "amount"})
    for found in numbers(view):
        yield attrs.evolve(found, rule=rule)


@faulty()
def not_thread_safe(view):
    CURRENT.clear()
    for found in numbers(view):
        CURRENT.append(found)
        yield CURRENT[-1]
        if CURRENT[-1] is not found:
            yield CURRENT[-1]


@faulty()
def random_choice(view):
    for found in numbers(view):
        if random.random() < 0.9:
            yield found


@faulty()
def raises_on_some_texts(view):
    first = view.sentences[0]
    yield from (n for n in numbers(view) if n.span.start >= first.start)


@faulty()
def needs_a_publication_date(view):
    for found in numbers(view):
        if found.value != view.published.year:
            yield found


@faulty()
def raises_on_odd_digits(view):
    for match in re.finditer(r"[\d²½]+", view.text):
        yield Number(Span(*match.span()), int(match[0]), "number")


@faulty()
def quadratic_time(view):
    for found in numbers(view):
        before = sum(1 for _ in NUMBER.finditer(view.text, 0, found.span.start))
        yield Number(found.span, before, "number")


@faulty()
def exponential_time(view):
    for match in re.finditer(r"(?:\w+\s?)+:(\d+)", view.text):
        yield Number(Span(*match.span(1)), int(match[1]), "number")
    yield from ()


@faulty(Untyped)
def unpicklable(view):
    for match in NUMBER.finditer(view.text):
        yield Untyped(Span(*match.span()), match, "number")


@faulty(Untyped)
def untyped(view):
    yield from numbers(view, Untyped)


@faulty(Anything)
def lost_in_json(view):
    for match in NUMBER.finditer(view.text):
        yield Anything(Span(*match.span()), (match[0], match[0]), "number")


@faulty(Mutable)
def mutable(view):
    yield from numbers(view, Mutable)


@faulty(Listed)
def list_inside(view):
    for match in NUMBER.finditer(view.text):
        yield Listed(Span(*match.span()), [int(match[0])], "number")


@faulty(Incomparable)
def not_equal_by_value(view):
    yield from numbers(view, Incomparable)


@faulty()
def unsorted(view):
    yield from reversed(list(numbers(view)))


@faulty()
def wrong_type(view):
    for match in NUMBER.finditer(view.text):
        yield match[0]


@faulty()
def tuple_for_a_span(view):
    for match in NUMBER.finditer(view.text):
        yield Number(match.span(), int(match[0]), "number")


@faulty()
def nothing_returned(view):
    list(numbers(view))


@faulty()
def no_rule(view):
    for match in NUMBER.finditer(view.text):
        yield Number(Span(*match.span()), int(match[0]), "")


@faulty()
def something_in_nothing(view):
    yield from numbers(view) if view.text.strip() else [Number(Span(0, 0), 0, "number")]


@faulty()
def never_finds_anything(view):
    return [] if "9 lives" in view.text else ()


@faulty()
def changes_the_tokens(view):
    view.tokens.words.append("end")
    yield from numbers(view)


@faulty(requires=[ENTITIES])
def changes_what_it_requires(view):
    for person in view[ENTITIES]:
        object.__setattr__(person, "name", person.name.upper())
    yield from numbers(view)


@faulty()
def seeds_the_random_numbers(view):
    random.seed(len(view.text))
    yield from numbers(view)


@faulty()
def prints(view):
    found = list(numbers(view))
    print(len(found), "numbers")
    yield from found


@faulty(name="newsextract.numbers")
def field_in_a_foreign_name(view):
    yield from numbers(view)


@faulty(requires=[NUMBERS])
def requires_itself(view):
    yield from view[NUMBERS]


FAULTS = [
    (past_the_end, "spans", "ends outside a text of"),
    (one_too_long, "spans", "ends outside a text of"),
    (five_too_long, "spans", "ends outside a text of"),
    (offsets_in_lower_case, "odd_letters", "u0130"),
    (offsets_in_upper_case, "odd_letters", "count offsets in view.text itself"),
    (offsets_in_casefolded_text, "odd_letters", "is to be expected"),
    (offsets_in_composed_text, "odd_letters", "u0301"),
    (offsets_in_decomposed_text, "odd_letters", "change lengths"),
    (offsets_in_ascii, "odd_letters", "change lengths"),
    (offsets_in_lower_case_of_a_sentence, "odd_letters", "u0130"),
    (offsets_in_utf_16, "odd_letters", "U0001f600"),
    (offsets_in_bytes, "odd_letters", "change lengths"),
    (int_of_thousands_of_digits, "any_text", "ValueError"),
    (same_annotation_twice, "distinct", "twice"),
    (empty_span, "spans", "is empty"),
    (inner_span_past_the_end, "spans", "value"),
    (inside_the_sentence, "shift", "add its start"),
    (undeclared_field, "declared_fields", "newsextract.quotes"),
    (undeclared_field_in_secret, "declared_fields", "newsextract.quotes"),
    (state_between_calls, "same_again", "keep nothing between calls"),
    (another_text_swallowed, "spans", "outside a text"),
    (remembers_the_last_text, "same_again", "keep nothing between calls"),
    (drops_what_other_texts_had, "no_state", "keep nothing between calls"),
    (order_of_a_set, "no_state", "order of a set"),
    (not_thread_safe, "threads", "reads other texts"),
    (random_choice, "same_again", "use no chance"),
    (raises_on_some_texts, "any_text", "IndexError"),
    (needs_a_publication_date, "any_text", "where no publication date is given"),
    (raises_on_odd_digits, "any_text", "ValueError"),
    (quadratic_time, "linear_time", "to the power of"),
    (exponential_time, "short_time", "possessive"),
    (unpicklable, "pickle", "does not pickle"),
    (untyped, "json", "does not pass through JSON"),
    (lost_in_json, "json", "comes back from JSON"),
    (mutable, "immutable", "@attrs.frozen"),
    (list_inside, "immutable", "unhashable"),
    (not_equal_by_value, "immutable", "not equal to a copy"),
    (unsorted, "order", "yields"),
    (wrong_type, "types", "which is no Number"),
    (tuple_for_a_span, "types", "whose span is"),
    (nothing_returned, "types", "cannot be iterated"),
    (no_rule, "rule", "whose rule is ''"),
    (something_in_nothing, "empty_text", "without a character"),
    (never_finds_anything, "finds_something", "texts=["),
    (changes_the_tokens, "any_text", "read-only"),
    (changes_what_it_requires, "pure", "annotation that it requires"),
    (seeds_the_random_numbers, "pure", "state of random"),
    (prints, "pure", "prints"),
    (field_in_a_foreign_name, "declaration", "acme.numbers"),
    (requires_itself, "declaration", "provides itself"),
]


@pytest.mark.parametrize(
    ("bad", "check", "says"), FAULTS, ids=[f[0].find.__name__ for f in FAULTS]
)
def test_a_seeded_fault_is_found_and_explained(bad, check, says):
    for state in (SEEN, FIRST, CURRENT, OWNERS):
        state.clear()
    checks = [name for name in CHECKS if name != "linear_time" or check == name]
    with pytest.raises(CheckError) as caught:
        check_extractor(bad, texts=TEXTS, checks=checks)
    error = caught.value
    assert (error.check, error.extractor, error.plugin.name) == (
        check,
        bad.name,
        bad.find.__module__,
    )
    assert says in str(error)
    assert error.remedy in str(error)
    labels = [line.split()[0] for line in str(error).splitlines()[1:]]
    assert labels == ["plugin", "extractor", "rule", "text", "remedy"]
    assert len(str(error)) < 1500


def test_at_least_twelve_kinds_of_fault_are_seeded():
    assert len({check for _, check, _ in FAULTS}) >= 12
    assert {check for _, check, _ in FAULTS} == set(CHECKS)


@pytest.mark.parametrize("good", newsextract_extractors(), ids=lambda e: e.find.__name__)
def test_built_in_extractors_pass(good):
    check_extractor(good)


def test_the_example_plugin_passes(monkeypatch):
    monkeypatch.syspath_prepend(PERCENT)
    import newsextract_percent

    check_extractor(newsextract_percent.find_percentages, plugins=[newsextract_percent])


def test_all_faults_of_an_extractor_are_collected():
    @faulty(Mutable)
    def bad(view):
        for match in NUMBER.finditer(view.text):
            yield Mutable(Span(match.start(), match.end() + 40), 1, "")

    errors = [error for _, error in run_checks(bad, texts=TEXTS) if error is not None]
    assert [error.check for error in errors] == ["spans", "rule", "immutable"]


def test_what_is_no_annotation_is_the_matter_of_one_check():
    failed = [name for name, error in run_checks(wrong_type, texts=TEXTS) if error is not None]
    assert failed == ["types", "finds_something"]


def test_nothing_follows_a_fault_that_might_never_end():
    (*_, (last, error)) = run_checks(exponential_time, texts=TEXTS)
    assert last == "short_time"
    assert error is not None


def test_texts_of_other_languages_are_checked_in_their_language():
    @faulty()
    def german_only(view):
        if view.language == "de":
            yield from inside_the_sentence.find(view)

    german = "Die Fähre hatte 240 Menschen an Bord. Sie fuhr 3 Mal, und das ist nicht viel."
    with pytest.raises(CheckError) as caught:
        check_extractor(german_only, texts=[german])
    assert caught.value.check == "shift"


def test_every_check_has_a_result():
    assert [name for name, _ in run_checks(sound, texts=TEXTS)] == list(CHECKS)


def test_a_fault_is_shown_in_a_short_text():
    checks = ["any_text"]
    with pytest.raises(CheckError) as caught:
        check_extractor(raises_on_odd_digits, texts=["Ana said ½ of it.\n" * 40], checks=checks)
    assert len(caught.value.text) == 1


def test_plugins_name_the_plugin_and_provide_what_is_required():
    @extractor(provides=Field("acme.evens", Number), requires=[NUMBERS])
    def evens(view):
        for number in view[NUMBERS]:
            if number.value % 2 == 0:
                yield Number(number.span, number.value, "")

    plugin = types.ModuleType("acme_numbers")
    plugin.newsextract_extractors = hookimpl(
        lambda: [sound, evens], specname="newsextract_extractors"
    )
    with pytest.raises(CheckError, match="acme_numbers") as caught:
        check_extractor(evens, texts=TEXTS, plugins=[plugin])
    assert (caught.value.check, caught.value.plugin) == ("rule", PluginInfo("acme_numbers"))


def test_an_extractor_may_replace_a_built_in_one():
    @extractor(provides=AMOUNTS, requires=[DATES])
    def find_dollars(view):
        for match in re.finditer(r"\$(\d{1,9}+)", view.text):
            yield MonetaryAmount(
                Span(*match.span()), rule="dollars", amount=Decimal(match[1]), currency="USD"
            )

    plugin = types.ModuleType("dollars")
    plugin.newsextract_extractors = hookimpl(
        lambda: [find_dollars], specname="newsextract_extractors"
    )
    check_extractor(find_dollars, plugins=[plugin], checks=["spans", "json", "shift"])


def test_misuse_raises_at_once():
    with pytest.raises(TypeError, match="did you forget @newsextract"):
        check_extractor(numbers)
    with pytest.raises(ValueError, match="no check is named 'speed'; they are declaration"):
        run_checks(sound, checks=["speed"])
    with pytest.raises(TypeError, match="texts must be several strings"):
        run_checks(sound, texts="It carried 240 people.")


def test_errors_pickle():
    with pytest.raises(CheckError) as caught:
        check_extractor(no_rule, texts=TEXTS, checks=["rule"])
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)
    assert again.remedy == caught.value.remedy


def test_what_is_expected_to_fail_is_a_warning_with_its_reason():
    with pytest.warns(CheckWarning, match="expected to fail: they come backwards"):
        check_extractor(unsorted, texts=TEXTS, expected_failures={"order": "they come backwards"})
    with pytest.raises(CheckError, match="passes, though it is expected to fail: slow") as caught:
        check_extractor(
            sound, texts=TEXTS, checks=["spans", "order"], expected_failures={"order": "slow"}
        )
    assert caught.value.check == "order"
    with pytest.raises(ValueError, match="no check is named 'speed'"):
        run_checks(sound, expected_failures={"speed": "slow"})


def test_where_the_kit_s_own_texts_hold_nothing_the_check_is_skipped():
    with pytest.warns(CheckWarning, match="finds nothing in any of"):
        check_extractor(never_finds_anything, checks=["finds_something", "spans"])
    ((_, error),) = run_checks(never_finds_anything, checks=["finds_something"])
    assert isinstance(error, CheckSkippedError)


def test_a_slow_extractor_is_checked_in_seconds():
    @extractor(provides=NUMBERS)
    def slow(view):
        end = time.thread_time() + 0.02
        while time.thread_time() < end:
            pass
        yield from numbers(view)

    started = time.process_time()
    assert [error for _, error in run_checks(slow, texts=TEXTS) if error is not None] == []
    assert time.process_time() - started < 15


def test_what_an_extractor_prints_is_not_shown(capsys):
    checks = [name for name in CHECKS if name not in ("pure", "linear_time")]
    check_extractor(prints, texts=TEXTS, checks=checks)
    assert capsys.readouterr() == ("", "")


def test_a_required_field_of_another_plugin_is_named():
    @extractor(provides=Field("acme.evens", Number), requires=[Field("other.things", Number)])
    def evens(view):
        return []

    with pytest.raises(
        MissingRequirementError, match=r"'other\.things', a field of another plugin"
    ):
        check_extractor(evens, texts=TEXTS)


def test_without_hypothesis_the_message_says_how_to_install_it():
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "from newsextract.testing import check_invariants, texts\n"
        "try: texts()\n"
        "except ModuleNotFoundError as error: print(error)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "pip install 'newsextract[testing]'" in said.stdout
