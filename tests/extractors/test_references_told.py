"""What tells whom a pronoun or a noun means, as the features say it of each who can be meant."""

import attrs
import pytest

from newsextract._language.names import name_words, role_words
from newsextract._model.annotations import EntityKind, Gender
from newsextract._words.references import ReferenceWords
from newsextract.extractors.entities.gather import Draft
from newsextract.extractors.entities.nouns import Manner, Noun
from newsextract.extractors.entities.prominence import OBJECT, QUOTED, SUBJECT, Prominence
from newsextract.extractors.entities.reference_features import Pronoun, read
from newsextract.extractors.entities.reference_nouns import read_noun
from newsextract.extractors.entities.reference_scoring import (
    Feature,
    Row,
    Weights,
    features_of,
    lead,
)
from newsextract.lexicon import Lexicons

EN = Lexicons("en")
NAMES, ROLES = name_words(EN), role_words(EN)
WORDS = EN.load(ReferenceWords, "references")


def draft(name: str, gender: Gender | None = None, kind: EntityKind = "person") -> Draft:
    return Draft(name, tuple(name.lower().split()), kind, "test", gender=gender)


def pronoun(gender: Gender = "female", case: str = "s", outside: str = "", **more) -> Pronoun:
    more = {"ahead": None, "owned": frozenset(), **more}
    return Pronoun(9, gender, case, False, outside, strangers="far", opens="-", **more)


def noun(head: str, manner: Manner = "role", body: bool = False, **more) -> Noun:
    return Noun(5, 6, 6, head, body, manner, **more)


def named(rows: list[Row], drafts: list[Draft], who: Draft) -> set[Feature]:
    return set(features_of(rows[drafts.index(who)]))


class Scene:
    """An article so far: Ida Lund and Emil Brandt in one sentence, Kim Hale in the next."""

    def __init__(self) -> None:
        self.ida, self.emil = draft("Ida Lund", "female"), draft("Emil Brandt", "male")
        self.kim, self.prominence = draft("Kim Hale"), Prominence()
        self.prominence.begin()
        self.prominence.touch(self.ida, SUBJECT)
        self.prominence.touch(self.emil, OBJECT)
        self.prominence.begin()
        self.prominence.touch(self.kim, OBJECT)

    def pronoun(self, who: Draft, asked: Pronoun) -> set[Feature]:
        drafts, rows, _ = read(asked, self.prominence)
        return named(rows, drafts, who)

    def noun(self, who: Draft, asked: Noun) -> set[Feature]:
        drafts, rows, _ = read_noun(asked, self.prominence, ROLES, WORDS)
        return named(rows, drafts, who)


# -- pronouns ------------------------------------------------------------------------------------


def test_whose_gender_fits() -> None:
    scene = Scene()
    drafts, rows, _ = read(pronoun(), scene.prominence)
    assert set(drafts) == {scene.ida, scene.kim}  # no man
    assert ("gender", "fits", "among") in named(rows, drafts, scene.ida)
    assert ("gender", "open", "among") in named(rows, drafts, scene.kim)
    scene.emil.guessed = True
    assert ("gender", "against", "among") in scene.pronoun(scene.emil, pronoun())
    scene.ida.doubted = True
    assert ("gender", "doubted", "among") in scene.pronoun(scene.ida, pronoun())


def test_who_is_the_subject() -> None:
    scene = Scene()
    assert ("topic", "s", "last") in scene.pronoun(scene.ida, pronoun())
    assert ("topic", "s", "no") in scene.pronoun(scene.kim, pronoun())
    scene.prominence.touch(scene.kim, SUBJECT)
    assert ("topic", "s", "this") in scene.pronoun(scene.kim, pronoun())
    assert ("topic", "s", "last+") in scene.pronoun(scene.ida, pronoun())
    scene.emil.guessed = True
    assert ("topic", "s", "no+") in scene.pronoun(scene.emil, pronoun())


def test_who_is_named_behind_the_phrase() -> None:
    scene, nora = Scene(), draft("Nora Falk", "female")
    assert ("ahead", "s") in scene.pronoun(nora, pronoun(ahead=nora))
    assert ("ahead", "ahead") in scene.pronoun(scene.ida, pronoun(ahead=scene.ida))
    assert ("ahead", "not") in scene.pronoun(scene.ida, pronoun())


def test_how_someone_was_called() -> None:
    scene = Scene()
    assert not any(f[0] == "called" for f in scene.pronoun(scene.kim, pronoun()))
    scene.kim.called = 1  # "he"
    assert ("called", "not") in scene.pronoun(scene.kim, pronoun())
    assert ("called", "so") in scene.pronoun(scene.kim, pronoun("male"))


def test_whose_own_role_stands_behind() -> None:
    scene = Scene()
    scene.ida.hints = {"minister"}
    asked = pronoun(case="p", owned=frozenset({"minister"}))
    assert ("owned",) in scene.pronoun(scene.ida, asked)
    assert ("owned",) not in scene.pronoun(scene.kim, asked)


def test_whom_the_article_is_about() -> None:
    scene = Scene()
    assert not any(f[0] == "hero" for f in scene.pronoun(scene.ida, pronoun()))
    scene.prominence.main = scene.ida, None
    assert ("hero", "s", "yes") in scene.pronoun(scene.ida, pronoun())
    assert ("hero", "s", "no") in scene.pronoun(scene.kim, pronoun())
    assert ("main", "yes", "some") in scene.pronoun(scene.ida, pronoun())
    scene.ida.seen = 9
    assert ("main", "yes", "sole") in scene.pronoun(scene.ida, pronoun())
    assert ("main", "no", "sole") in scene.pronoun(scene.kim, pronoun())
    assert not any(f[0] == "main" for f in scene.pronoun(scene.ida, pronoun(outside="t")))
    scene.prominence.talk = True
    assert not any(f[0] == "main" for f in scene.pronoun(scene.ida, pronoun()))


def test_nobody_is_meant() -> None:
    scene = Scene()
    *_, nobody = read(pronoun(), scene.prominence)
    assert ("nobody.far", "0") in features_of(nobody)
    assert ("nobody.count", "2") in features_of(nobody)
    scene.prominence.begin()
    *_, nobody = read(pronoun(), scene.prominence)
    assert ("nobody.far", "1") in features_of(nobody)


# -- nouns ---------------------------------------------------------------------------------------


def test_who_is_called_so() -> None:
    scene = Scene()
    assert ("n.held", "role", "no") in scene.noun(scene.ida, noun("mayor"))
    scene.ida.hints = {"mayor", "lillevik"}
    scene.prominence.have_role(scene.ida)
    assert ("n.held", "role", "yes1") in scene.noun(scene.ida, noun("mayor"))
    assert ("n.held", "role", "rival") in scene.noun(scene.kim, noun("mayor"))
    assert ("n.held", "role", "other") in scene.noun(scene.ida, noun("pilot"))


def test_what_else_tells() -> None:
    scene = Scene()
    scene.ida.hints = {"mayor", "lillevik"}
    scene.prominence.have_role(scene.ida)
    for modifiers, told in (
        ([], "-"),
        (["lillevik"], "all"),
        (["lillevik", "tall"], "some"),
        (["tall"], "none"),
    ):
        asked = noun("mayor", modifiers=modifiers)
        assert ("n.mods", "p", "yes", told) in scene.noun(scene.ida, asked)
    asked = noun("mayor", tail=frozenset({"lillevik"}))
    assert ("n.tail", "yes", "yes") in scene.noun(scene.ida, asked)
    assert ("n.tail", "riv", "no") in scene.noun(scene.kim, asked)
    assert not any(f[0] == "n.tail" for f in scene.noun(scene.ida, noun("mayor")))


def test_how_prominent_each_is() -> None:
    scene = Scene()
    assert ("n.lead", "role", "2") in scene.noun(scene.ida, noun("mayor"))  # over Brandt
    assert ("n.lead", "role", "-2") in scene.noun(scene.emil, noun("mayor"))
    assert ("n.most", "role", "yes") in scene.noun(scene.ida, noun("mayor"))
    scene.ida.seen = 3
    assert ("n.most", "role", "no") in scene.noun(scene.emil, noun("mayor"))
    assert ("n.seen", "2") in scene.noun(scene.ida, noun("mayor"))
    scene.prominence.main = scene.ida, None
    assert ("n.main", "role", "yes") in scene.noun(scene.ida, noun("mayor"))
    assert ("n.main", "role", "no") in scene.noun(scene.emil, noun("mayor"))


def test_a_second_place_is_kept_where_the_first_comes_first() -> None:
    scene = Scene()  # Hale, named last, comes first: then Brandt, then Lund who leads
    drafts, rows, _ = read_noun(noun("mayor"), scene.prominence, ROLES, WORDS)
    leads = {d.name: features_of(row)[4][2] for d, row in zip(drafts, rows, strict=True)}
    assert leads["Ida Lund"] == "2"


@pytest.mark.parametrize(("gender", "told"), [("female", "fits"), (None, "open")])
def test_a_man_or_woman_is_meant(gender: Gender | None, told: str) -> None:
    scene = Scene()
    who = scene.ida if gender else scene.kim
    assert ("n.gender", told) in scene.noun(who, noun("woman", gender="female"))
    assert not any(f[0] == "n.gender" for f in scene.noun(who, noun("mayor")))


def test_bodies() -> None:
    scene, post = Scene(), draft("Lillevik Posts", kind="organization")
    scene.prominence.touch(post, SUBJECT)
    it = noun("it", "it", True)
    assert ("n.topic", "it", "this") in scene.noun(post, it)
    assert ("n.topic", "it", "tag.this") in scene.noun(post, attrs.evolve(it, tag=True))
    assert ("n.plural", "yes") in scene.noun(post, noun("they", "they", True))
    assert not any(f[0] == "n.plural" for f in scene.noun(post, it))
    assert ("n.maybe", "it") not in scene.noun(post, it)
    post.maybe = True
    assert ("n.maybe", "it") in scene.noun(post, it)
    scene.prominence.begin()
    assert ("n.topic", "it", "last") in scene.noun(post, it)
    scene.prominence.touch(scene.ida, SUBJECT)
    assert ("n.topic", "it", "last+") in scene.noun(post, it)
    scene.prominence.touch(post, QUOTED)
    assert ("n.inside", "it", "yes") in scene.noun(post, it)


def test_who_is_named_only_further_down() -> None:
    scene, nora = Scene(), draft("Nora Falk", "female")
    nora.role, nora.hints = "mayor", {"mayor"}
    scene.prominence.expect([nora])
    assert ("n.later", "role", "-") in scene.noun(nora, noun("mayor"))
    drafts, *_ = read_noun(noun("mayor", gender="male"), scene.prominence, ROLES, WORDS)
    assert nora not in drafts
    scene.ida.hints = {"mayor"}
    scene.prominence.have_role(scene.ida)
    drafts, *_ = read_noun(noun("mayor"), scene.prominence, ROLES, WORDS)
    assert nora not in drafts  # somebody else is called so


# -- sums ----------------------------------------------------------------------------------------


def test_how_much_more_prominent_one_is() -> None:
    assert lead(10, 0) == "sole"
    shares = [(50, "3"), (20, "2"), (10, "1"), (7, "-1"), (5, "-2"), (1, "-3")]
    assert [lead(weight, 10) for weight, _ in shares] == [told for _, told in shares]


def test_sums_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsextract.extractors.entities.reference_scoring._REMEMBERED", 2)
    weighed = Weights({("a",): 5})

    def of(value: str) -> list[Feature]:
        return [(value,)]

    for value in "abca":
        assert weighed.choose((of, "z"), [(of, value)]) == (0 if value == "a" else -1)
    assert len(weighed._sums) <= 2
