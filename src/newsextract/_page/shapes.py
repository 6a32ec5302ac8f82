"""Shapes of lines that need no words: bullets, links, breadcrumbs, picture credits, datelines."""

from newsextract._words.patterns import lazy

BULLET = lazy(r"[•●▪◦‣▢☐✓✔*–—-] ?\S|\d{1,2}[.)] \S|[a-z]\) ")
ENTRY = lazy(  # the time of a live entry: "18:31", "9.15am", "6 p.m."
    r"(?:(?:[01]\d|2[0-3])[:.][0-5]\d(?: ?[aApP]\.?[mM]\.?)?"
    r"|(?:1[0-2]|\d)(?:[:.][0-5]\d)? ?[aApP]\.?[mM]\.?)\Z"
)
CLOCK = lazy(r"\d{1,2}(?:[:.h]\d\d(?: ?[aApP]\.?[mM]\b)?| ?[aApP]\.?[mM]\b)")
YEAR = lazy(r"(?<!\d)20[0-3]\d(?!\d)")
NEXT_SENTENCE = lazy(r"[.!?…]['\"”’)»]? ['\"“‘(«„]?\p{Lu}\p{Ll}+ (?!\p{Lu})")
POINTED = lazy(
    r"(?:>>?|→|›|▸|►|(?<!«[^«»]{0,80})»)\Z|\A\p{Lu}\p{Ll}{2,12}:? \d{1,2}:\d\d(?::\d\d)?\Z"
)  # "Charts >>", "Duration 1:30"
PRICED = lazy(r"[$£€]\d[\d.,]{0,9}(?: (?:at|from|on|\$)\b|\Z)")
MOMENT = lazy(r"(?:19|20)\d\d|\d[:.h]\d\d|\d ?[aApP]\.?[mM]|\bago\b|\d[/.-]\d")
BARRED = lazy(r"(?: [|·•] [^|·•]{1,60}){2}")  # what stands beside a headline, between bars
READING_TIME = lazy(r"\d{1,2}[ -](?i:min(?:ute)?s?[ -]read|minute reading time)\Z")
SIGNATURE = lazy(r"[—–-] ?[^()]{2,60}\(@\w{1,30}\)")  # under an embedded post
NUMBERS = lazy(r"[\d().,#]+")
COUNTED = lazy(r"\d{1,3} (?:of|/) \d{1,3}\Z")  # "1 of 6": a picture of a gallery
UNSPACED = lazy(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # scripts of East Asia
TAGGED_END = lazy(
    r"[.!?…]['\"”’)]?(?: [#@]\w{2,40}| https?://\S{1,80}| pic\.twitter\.com/\w{1,20}){1,4}\Z"
)
SCENE = lazy(
    r" (?:in|at|on|during|after|before|with|outside|inside|near|next|as|past|from|through|to) "
)
POSITION_WORDS = (  # as they stand in a line; without one of them nobody is placed
    *(
        f"{word}{mark}"
        for word in ("left", "right", "center", "centre")
        for mark in ("),", ")", ",", ":", ").")
    ),
    *(
        "(left",
        "(right",
        "(center",
        "(centre",
        "pictured",
        "(pictured",
        "pictured,",
        "pictured)",
        "seen",
    ),
)
LINK = lazy(r"(?:https?://|www\.|pic\.twitter\.com/)\S+\Z")
NOISY = lazy(r"[^\w\s]*(?:\d{1,3}(?:[.,:]\d{1,3})*[kKmM]?|[^\w\s]{1,6}|_{1,40})[^\w]*\Z")
DAY = lazy(r"\d\d\.\d\d\.\d\d\Z")  # "23.09.22"
# who took a picture and for whom: "Ana Lund/Lenz Post", "(Ana Lund / Lenz Post)"
TAKEN_BY = lazy(
    r"\([^()/|]{4,40} ?/ ?[^()/|]{2,40}\)\Z|[^()/|\d]{4,40}(?<! )/(?! )[^()/|\d]{2,40}\Z"
)
# a credit without a space before it: "The quay in 2014.CreditAna Lund for the Lenz Post"
GLUED_CREDIT = lazy(r"[.”\"’)](?:Photo )?Credit(?:s|:|\.\.\.)?\s?\p{Lu}[^.]{2,60}\Z")
CRUMBS = lazy(r"(?:\w[\w &-]{1,24} (?:>|›|»|/|\|) ){1,4}\w[\w &-]{1,24}\Z")
CREDIT_END = lazy(
    r"(?:[(\[|]|[Cc]redits?:?|[Pp]hoto(?:graph)?s?:|[Pp]icture:|[Ii]mages?:|/|©|\.|Credit\.\.\.)\s*(?:[^()\[\]|/]{0,60}[/ ])?"
    r"(?:AP|AFP|EPA|AAP|Getty|Reuters|REUTERS|Shutterstock|iStock|[\w .]{3,30} Photo|File [Pp]hoto|Supplied)[^()\[\]]{0,40}[)\]]?\Z"
)
PAREN_CREDIT = lazy(
    r"[(\[](?:[^()\[\]]{0,60}\b)?(?:AP|AFP|EPA|Getty|Reuters|REUTERS|Photos?|Photographs?|Photography|Illustrations?|Images?|Pictures?|Pic|Credits?|Courtesy|File|Instagram|Twitter|Supplied|Handout)\b[^()\[\]]{0,80}[)\]]\.?\Z"
)
NAMED_CREDIT = lazy(  # "(Nora Brandt/The Courier)", "(Lenz News: Nora Brandt)"; "The old quay. Jonas Lund for Harbour Weekly"
    # but not "Man who threatened Rep. Ines Okoro jailed", "U.S. DATA POINT TO SLOWDOWN"
    r"[(\[]\p{Lu}[\w.'’-]+(?: [\w.'’-]+){0,5}(?: ?/ ?\p{Lu}[\w .'’-]{1,40})+[)\]]\Z"
    r"|[(\[]\p{Lu}[\w.'’ -]{1,30}: \p{Lu}[\w.'’-]+(?: \p{Lu}[\w.'’-]+){1,3}[)\]]\Z"
    r"|(?<=[ (“\"]\p{Ll}{3,24})[.!]['\"”’]? \p{Lu}[\w'’-]+(?: (?:\p{Lu}[\w.'’-]+|for|of|de|van|von|/|via)){1,6}\Z"
)
AGENCY_END = lazy(
    r"[.!?”\"’'] \(\p{Lu}\w{1,9}\)\Z"
)  # "… said. (AP)" ends a picture's line or a report
POSITIONS = lazy(
    r"\p{Lu}[\w.'’-]{1,30} ?[,(] ?(?:second |third |far |top |bottom )?(?:from )?(?:left|right|cent(?:er|re))[,):]|(?<!\b(?:had|has|have|be|been|was|were) )\b(?:pictured|seen here)\b"
)
TRAILING_CREDIT = lazy(
    r"[.\s](?:AP|AFP|Getty Images|Reuters|REUTERS|EPA|(?:The )?(?:Associated|Canadian) Press)(?:/[\w .]{2,40})?\Z|(?:Picture|Photo|Photograph|Image|Credit)s?: ?\S.{0,60}\Z|[|.] (?:Photo|Picture|Photograph|Image)s? by \p{Lu}[^.!?]{2,60}(?:\. [^.!?]{2,40})?\Z|Credit\.\.\."
)
DATELINE_ALONE = lazy(
    r"\p{Lu}[\p{Lu} .'’-]{2,40}(?:, \p{Lu}[\w.]{1,15})?(?:, (?:\p{L}{3,9}\.? )\d{1,2})?(?: \([A-Z][\w-]{1,15}\))?\s*(?:--|—|–|-)\Z"
)
OPENING = lazy(  # "LENZ, Feb. 2 (ONB) -- The port": a dateline opens running text
    r"\p{Lu}[\p{Lu} .'’/-]{2,40}+(?:, \p{Lu}[\w.]{1,15}+(?: \p{Lu}[\w.]{1,15}+)?)?(?:(?:, \p{Lu}\p{L}{2,8}+\.? \d{1,2})(?: \([\w .,/-]{2,30}\))?|(?: \([\w .,/-]{2,30}\)))\s*(?:--?|—|–|_) *\w"
)
SPEECH = lazy(r"\b(?:said|says|told|added)\b")
QUOTED = lazy(
    r",[”\"]|[“\"][^“”\"]{40,200}[”\"]|\b(?:I|we|you|he|she|they|would|will|but|because|if)\b"
)
