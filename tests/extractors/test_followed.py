"""How an article is followed from name to pronoun: what leads its sentence, who speaks, what a pronoun is."""

from typing import Any

import pytest

from newsextract import Parser
from newsextract._language.names import name_words, role_words
from newsextract._language.tokens import read_tokens
from newsextract._model.span import Span
from newsextract._words.references import ReferenceWords
from newsextract.extractors.entities.gather import Draft
from newsextract.extractors.entities.names import Mention, single_name
from newsextract.extractors.entities.prominence import PLACES, Prominence
from newsextract.extractors.entities.reference_features import Pronoun
from newsextract.extractors.entities.references import References
from newsextract.extractors.entities.standing import NOUN
from newsextract.lexicon import Lexicons

EN = Lexicons("en")
NAMES, ROLES = name_words(EN), role_words(EN)
WORDS = EN.load(ReferenceWords, "references")

# text, each mention with its weight (subject, object, possessive, attributive, quoted) and form
FOLLOWED = [
    (
        "Ida Lund left. She met Emil Brandt, and he told her so.",
        "Lund:s:name Lund:s:pronoun Brandt:o:name Brandt:s:pronoun Lund:p:pronoun",
    ),
    ("Ida Lund’s boat sank. She was sorry.", "Lund:p:name Lund:s:pronoun"),
    ("A Lund supporter met Ida Lund. She slept.", "Lund:a:name Lund:s:name Lund:s:pronoun"),
    (
        "A spokesman of the Odde Council met Ida Lund. The council was sorry, and she was.",
        "Council:o:name Lund:s:name Council:s:noun Lund:s:pronoun",
    ),
    (
        "Ida Lund met Emil Brandt. “He lost his boat,” she said. He left.",
        "Lund:s:name Brandt:o:name Brandt:q:pronoun Brandt:q:pronoun Lund:s:pronoun"
        " Brandt:s:pronoun",
    ),
    (
        "Ida Lund said “Kai Hale left.” She slept, and he did.",
        "Lund:s:name Hale:q:name Lund:s:pronoun Hale:s:pronoun",
    ),
    (
        "Emil Brandt met Kim Hale. Hale said she was sorry. She left.",
        "Brandt:s:name Hale:o:name Hale:s:name Hale:s:pronoun Hale:s:pronoun",
    ),
    ("Sunday came. She left.", ""),
]


def follower(text: str) -> tuple[References, list[str], Mention | None]:
    """What follows a text without quotes, its tokens, and the mention behind a mark in it."""
    at, bare = text.find("⟦"), text.replace("⟦", "")
    tokens = read_tokens(bare, [Span(0, len(bare))])
    mention = None
    if at >= 0:
        i = tokens.starts.index(at)
        word = tokens.words[i]
        name = single_name(word, word.lower(), 0, len(word), False, NAMES, ROLES)
        mention = (at, tokens.ends[i], i, i, name)
    return References(bare, tokens, [0], [], NAMES, ROLES, WORDS), tokens.lower, mention


def person(name: str = "Lenz") -> Draft:
    return Draft(name, (name.lower(),), "person", "test")


@pytest.mark.parametrize(("text", "mentions"), FOLLOWED)
def test_how_much_each_mention_weighs(
    text: str, mentions: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen, real = [], Prominence.touch

    def touch(
        self: Prominence, draft: Draft, weight: float, form: str = "name", at: int = -1
    ) -> None:
        seen.append(f"{draft.name.split()[-1]}:{PLACES[weight]}:{form}")
        real(self, draft, weight, form, at)

    monkeypatch.setattr(Prominence, "touch", touch)
    Parser(plugins=False).parse(text, language="en", errors="raise")
    assert " ".join(seen) == mentions


@pytest.mark.parametrize(
    ("text", "led", "place"),  # ``led``: whether the sentence has a subject so far
    [
        ("⟦Lenz left.", False, "s"),
        ("He met ⟦Lenz there.", True, "o"),
        ("He met ⟦Lenz, said others.", True, "s"),
        ("It rained, said ⟦Lenz there.", True, "s"),
        ("He saw how ⟦Lenz said so.", True, "s"),
        ("On the boat of ⟦Lenz they slept.", False, "o"),
        ("On the boat of the ⟦Lenz they slept.", False, "o"),
        ("The ⟦Lenz slept.", False, "s"),
        ("⟦Lenz’s boat sank.", False, "p"),
        ("A ⟦Lenz supporter left.", False, "a"),
        ("⟦Lenz president Ida left.", False, "a"),
        ("Asked whether he might go, ⟦Lenz smiled.", True, "s"),
        ("He was asked to go, ⟦Lenz there.", True, "o"),
    ],
)
def test_what_leads_a_sentence(text: str, led: bool, place: str) -> None:
    references, _, mention = follower(text)
    assert mention is not None
    references._subject_seen = led
    assert PLACES[references._name(person(), mention[2], mention[3])] == place


def test_a_name_in_doubt_does_not_stand_before_a_noun() -> None:
    references, _, mention = follower("He met ⟦Lenz there.")
    assert mention is not None
    draft = person()
    draft.maybe = True
    references._name(draft, mention[2], mention[3])
    assert references._last_named == -1
    draft.maybe = False
    references._name(draft, mention[2], mention[3])
    assert references._last_named == mention[3]


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("⟦Lenz said so.", True),
        ("“No,” said ⟦Lenz there.", True),
        ("⟦Lenz has said so.", True),
        ("⟦Lenz has left.", False),
        ("So did ⟦Lenz there.", False),
        ("⟦Lenz slept.", False),
    ],
)
def test_who_speaks(text: str, speaks: bool) -> None:
    references, _, mention = follower(text)
    assert mention is not None
    draft = person()
    references._listen(draft, mention[2], mention[3])
    assert (references._prominence.speaker is draft) is speaks


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("⟦Lenz, who was late, lost his boat.", "male"),
        ("⟦Lenz lost her boat.", "female"),
        ("⟦Lenz slept. She lost it.", None),
        ("⟦Lenz slept.", None),
    ],
)
def test_what_a_pronoun_behind_a_name_tells(text: str, gender: str | None) -> None:
    references, _, mention = follower(text)
    assert mention is not None
    assert references._gender_behind(mention) == gender


def test_a_pronoun_behind_another_name_tells_nothing() -> None:
    references, lower, mention = follower("⟦Lenz met Odde and his boat.")
    assert mention is not None
    references._named_at[lower.index("odde")] = person("Odde")
    assert references._gender_behind(mention) is None


@pytest.mark.parametrize(
    ("text", "word", "told"),
    [
        ("Then she left.", "she", {"case": "s", "gender": "female", "outside": ""}),
        ("He met her.", "her", {"case": "o"}),
        ("He asked her to go.", "her", {"case": "o"}),
        ("He met her boat.", "her", {"case": "p", "owned": frozenset()}),
        ("He met her minister there.", "her", {"case": "p", "owned": frozenset({"minister"})}),
        ("Then she met minister Odde.", "she", {"owned": frozenset()}),
        ("He met him.", "him", {"case": "o"}),
        ("He hurt himself.", "himself", {"case": "r"}),
        ("It is late, she said.", "she", {"outside": "c"}),
        ("“It is late,” she said.", "she", {"outside": "t"}),
        ("It is late, she left.", "she", {"outside": ""}),
        ("It is her, her said.", "her", {"outside": ""}),
    ],
)
def test_what_a_pronoun_is(text: str, word: str, told: dict[str, Any]) -> None:
    references, lower, _ = follower(text)
    found: Pronoun = references._read_pronoun(lower.index(word), False)
    assert {name: getattr(found, name) for name in told} == told


def test_a_pronoun_tells_a_gender_and_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of whoever is chosen: of a name in doubt that it is a person's, of a guess that it is wrong."""

    def chosen(draft: Draft, times: int = 1, *others: Draft) -> Draft:
        references, lower, _ = follower("Then she left.")
        for other in (draft, *others):
            references._prominence.touch(other, 100.0)
        first = [draft]  # as if the weights chose them

        def choose(nobody: object, rows: list[object]) -> int:
            drafts = list(reversed(references._prominence.persons))
            return drafts.index(first[0]) if len(rows) == len(drafts) else -1

        monkeypatch.setattr(references._weights, "choose", choose)
        for _ in range(times):
            references._pronoun(lower.index("she"), False)
        return draft

    guessed = person()
    guessed.gender, guessed.guessed = "male", True
    assert chosen(guessed).gender == "female"
    assert not guessed.guessed
    assert chosen(person()).gender == "female"  # nobody else can be meant
    rival = person("Odde")
    rival.gender = "female"
    assert chosen(person(), 1, rival).gender is None
    assert chosen(person(), 2, rival).gender == "female"
    doubted = person()
    doubted.kind, doubted.doubted = "other", True
    assert chosen(doubted).kind == "person"
    assert not doubted.doubted


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ida Lund said so. He slept. She slept.", "Ida Lund"),
        ("Ida Lund left. She said so. She slept.", "Ida Lund"),
        ("Ida Lund said “Kai Hale said so.” She slept.", "Ida Lund"),
        ("Ida Lund left. She slept.", None),
    ],
)
def test_who_spoke_last(text: str, speaker: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    spoke, real = [], References._read_pronoun

    def read(self: References, i: int, quoted: bool) -> Pronoun:
        found = self._prominence.speaker
        spoke.append(found.name if found else None)
        return real(self, i, quoted)

    monkeypatch.setattr(References, "_read_pronoun", read)
    Parser(plugins=False).parse(text, language="en", errors="raise")
    assert spoke[-1] == speaker


def test_somebody_without_a_name_is_a_stranger() -> None:
    for text, stranger in (
        ("The pilot slept.", True),
        ("The boat sank, pilot of a kind.", False),  # points at nobody
    ):
        references, lower, _ = follower(text)
        references._prominence.clock = 7
        assert references._refer(NOUN, lower.index("pilot"), False) is None
        assert (references._stranger == 7) is stranger


def test_what_a_noun_tells_of_whom_it_means(monkeypatch: pytest.MonkeyPatch) -> None:
    """That a name in doubt is a body's, what somebody is; nothing of who is named only later."""

    def meant(text: str, word: str, draft: Draft, *, seen: bool = True) -> Draft | None:
        references, lower, _ = follower(text)
        at = lower.index(word)
        noun = references._nouns.read(at, -1)
        assert noun is not None
        references._prominence.touch(draft, 100.0)
        references._named_at[at + 2] = person("Odde")
        if not seen:
            draft.seen = 0
        monkeypatch.setattr(references._weights, "choose", lambda *_: 0)
        return references._noun(noun)

    firm = person("Grobbel")
    firm.kind, firm.maybe = "other", True
    assert meant("The company slept.", "company", firm) is firm
    assert (firm.kind, firm.maybe) == ("organization", False)
    tall = person()
    assert meant("The tall pilot slept.", "pilot", tall) is tall
    assert tall.role == "tall pilot"
    assert tall.hints == {"tall", "pilot"}
    plain = person()
    assert meant("The pilot slept.", "pilot", plain) is plain
    assert plain.role is None  # tells hardly more than "he"
    later = person()
    assert meant("The pilot, Odde, slept.", "pilot", later) is later
    assert meant("The pilot, Odde, slept.", "pilot", later, seen=False) is None
