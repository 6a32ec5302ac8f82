"""What ``data/<language>/conversation.toml`` holds."""

from newsextract._model import light


@light.frozen
class ConversationWords:
    """Words that tell an interview, a call or a debate from lists with labels."""

    silent: frozenset[str] = frozenset()  # labels that nobody speaks behind: "director", "price"
    talkers: frozenset[str] = frozenset()  # those who speak without a name: "moderator"
    unnamed: frozenset[str] = frozenset()  # "[unidentified] speaker"
    askers: frozenset[str] = frozenset()  # of the talkers those who ask: "q", "interviewer"
    answerers: frozenset[str] = frozenset()  # and those who are asked: "a"
    rests: frozenset[str] = frozenset()  # belong to a name or role in lower case: "of", "the"
    first_person: frozenset[str] = frozenset()  # "i", "we"
    singular: frozenset[str] = frozenset()  # of these: "i", "my"
    second_person: frozenset[str] = frozenset()  # "you"
    openers: frozenset[str] = frozenset()  # words that speech begins with: "yes", "well"
    question_words: frozenset[str] = frozenset()  # that a question begins with: "why", "did"
    asking: tuple[str, ...] = ()  # questions without a mark: "i was wondering", "tell us"
    announcing: frozenset[str] = frozenset()  # words that announce one: "interview", "transcript"
    announcing_phrases: tuple[str, ...] = ()  # "sat down with"
    before_asked: tuple[str, ...] = ()  # in front of who is asked: "interview with", "spoke to"
    behind_asked: tuple[str, ...] = ()  # and behind: "answers", "talks about"
    behind_asked_in_title: tuple[str, ...] = ()  # the same in a title: "Ana Ruiz on life at sea"
    before_asking: tuple[str, ...] = ()  # in front of who asks: "reporter", "interviewed by"
    lists: tuple[str, ...] = ()  # lines above a list of those who speak: "call participants"
    listed_askers: frozenset[str] = frozenset()  # roles of who only asks: "analyst"
    narrating: tuple[str, ...] = ()  # in what stands behind a conversation: "has been edited"
