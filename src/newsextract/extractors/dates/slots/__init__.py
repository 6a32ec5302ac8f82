"""The grammar of dates in German, French, Spanish, Portuguese, Italian and Dutch.

One set of rules reads all of them. A language fills slots with its words (``vocabulary``); a text
is written as a line of slots, one letter each (``encoding``); a rule is a pattern over slots, in
which ``STEP UNIT | UNIT BEHIND`` is "letzte Woche" and "semana pasada" (``grammar``). What stands
side by side is put together in the end: "lunes a las 4", "Freitag nächster Woche" (``merging``).
Values are reckoned as in English, by ``_language.calendar`` and ``dates.context``.
"""
