"""What ``data/<language>/references.toml`` holds."""

from collections.abc import Mapping

from newsextract._model import light


@light.frozen
class ReferenceWords:
    """``data/<language>/references.toml``."""

    bodies: frozenset[str] = frozenset()  # "the airline": nouns that point to a body named before
    generic: frozenset[str] = frozenset()  # "company": of these those that fit almost any body
    firms: frozenset[str] = frozenset()  # of those again those that no office is: "the company"
    persons: frozenset[str] = frozenset()  # "the newcomer": nouns that point to someone named
    nationals: frozenset[str] = frozenset()  # "norwegian": one of them, in front of a verb
    kinds: Mapping[str, str] = light.field(factory=dict)  # word of a name -> nouns that fit it
    women: frozenset[str] = frozenset()  # "heiress": nouns for women, beside titles
    offices: frozenset[str] = frozenset()  # "mayor": of roles those that one person holds
    aged: frozenset[str] = frozenset()  # "old": ends "the 21-year-old"
    years: frozenset[str] = frozenset()  # "year": the word before that
    elect: frozenset[str] = frozenset()  # behind "president-"
    parents: frozenset[str] = frozenset()  # "mother": before "of two"
    numbers: frozenset[str] = frozenset()
    plural: frozenset[str] = frozenset()  # "they": a body of many
    stating: frozenset[str] = frozenset()  # "expects": behind "it", beside verbs of speech
    kin: Mapping[str, str] = light.field(factory=dict)  # "officer" -> "sergeant constable"
    documents: Mapping[str, str] = light.field(factory=dict)  # "survey" -> "study": what speaks
    printed: frozenset[str] = frozenset()  # of these those of whoever prints them
    relative: frozenset[str] = frozenset()  # "that": behind a document that says something
    behind: frozenset[str] = frozenset()  # "by", "from": before who made a document
    issued: frozenset[str] = frozenset()  # "published": between a document and "by"
    issuing: frozenset[str] = frozenset()  # "released": between who gives out and a document
    ending: frozenset[str] = frozenset()  # words behind a document that is a whole source
    known: frozenset[str] = frozenset()  # "the": before a document named before
    articles: frozenset[str] = frozenset()  # between "by" and a name, and before a document
