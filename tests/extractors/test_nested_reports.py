"""Reports inside reports, which the tables of examples cannot bracket."""

import pytest

NESTED = (
    # the commonest lead of a wire
    (
        "The airline has agreed to pay fines, officials said on Tuesday.",
        [("officials", "The airline has agreed to pay fines"), ("The airline", "to pay fines")],
    ),
    (
        "Ray Hale told them that he was sorry, police said.",
        [("police", "Ray Hale told them that he was sorry"), ("Ray Hale", "that he was sorry")],
    ),
    (
        "Police said Ray Hale told them that he was sorry.",
        [("Police", "Ray Hale told them that he was sorry"), ("Ray Hale", "that he was sorry")],
    ),
    # of which the inner one ends before the tag of the outer, also behind marks
    (
        "Spokesman Emil Karr warned Lenz against “any new ferry”, the Hale news agency reported.",
        [
            ("the Hale news agency", "Spokesman Emil Karr warned Lenz against “any new ferry”"),
            ("Spokesman Emil Karr", "Lenz against “any new ferry”"),
        ],
    ),
    # what somebody wants or thinks is told by who says so alone
    (
        "The company plans to cut 300 jobs, a spokeswoman said.",
        [("a spokeswoman", "The company plans to cut 300 jobs")],
    ),
    (
        "Ida Lenz wants to leave, her lawyer said.",
        [("her lawyer", "Ida Lenz wants to leave")],
    ),
    # nor is there a second report where somebody speaks of his own words
    (
        "Ida Lenz said she had asked for two ferries.",
        [("Ida Lenz", "she had asked for two ferries")],
    ),
    (
        "Hale, according to Ida Lenz, wrote that the dam was old.",
        [("Ida Lenz", "Hale … wrote that the dam was old")],
    ),
    # two verbs of one speaker, a quote behind the first or none
    (
        "She considers Hale too old, but views Ruiz as a friend.",
        [("She", "Hale too old"), ("She", "Ruiz as a friend")],
    ),
    (
        "He did say he found Hale to be “very kind” and called the crew “very brave.”",
        [("He", "he found Hale to be “very kind”"), ("He", "the crew “very brave.”")],
    ),
    (
        "“It is new to us,” said Ida Ruiz at the time, adding that the crew was tired.",
        [("Ida Ruiz", "“It is new to us,”"), ("Ida Ruiz", "that the crew was tired")],
    ),
    (
        "Ruiz supports “the old quay,” opposes “the new road” and wants talks.",
        [("Ruiz", "“the old quay,”"), ("Ruiz", "“the new road”")],
    ),
)


@pytest.mark.parametrize(("text", "want"), NESTED, ids=[text for text, _ in NESTED])
def test_reports_inside_reports(parser, text, want):
    doc = parser.parse(text)
    found = [(doc.text_of(a.source.span), doc.text_of(a.content)) for a in doc.attributions]
    assert found == want


TALK = "“I was out,” Ana Ruiz said.\n\n“Where were you?” Emil Hale asked.\n\n“At home, with the cats.”"


def test_the_other_of_two_answers(parser):
    said = {a.source.name: a.content for a in parser.parse(TALK).attributions}
    doc = parser.parse(TALK)
    assert [doc.text_of(span) for span in said["Ana Ruiz"]] == [
        "“I was out,”",
        "“At home, with the cats.”",
    ]


def test_who_asks_of_nobody_goes_on(parser):
    doc = parser.parse("“How could he?” Ana Ruiz asked.\n\n“He was a friend of mine.”")
    assert [len(a.content) for a in doc.attributions] == [2]


def test_two_who_talk_answer_each_other(parser):
    doc = parser.parse(f"{TALK}\n\n“With nobody else?”")
    said = {a.source.name: [doc.text_of(span) for span in a.content] for a in doc.attributions}
    assert said["Emil Hale"] == ["“Where were you?”", "“With nobody else?”"]
