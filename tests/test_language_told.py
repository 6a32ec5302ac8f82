"""The language that a text is told to be in, and None for those that are not read."""

import pytest

import newsextract
from newsextract import Document

READ = {
    "en": "The harbour was closed on Monday, and the mayor said that it would stay so for a week.",
    "de": "Der Hafen wurde am Montag gesperrt, und die Bürgermeisterin sagte, das bleibe eine Woche so.",
    "fr": "Le port a été fermé lundi, et la maire a dit qu'il le resterait pendant une semaine.",
    "es": "El puerto fue cerrado el lunes, y la alcaldesa dijo que seguirá así durante una semana.",
    "pt": "O porto foi fechado na segunda-feira, e a prefeita disse que ficará assim por uma semana.",
    "it": "Il porto è stato chiuso lunedì, e la sindaca ha detto che lo resterà per una settimana.",
    "nl": "De haven werd maandag gesloten, en de burgemeester zei dat dat een week zo zal blijven.",
}
UNREAD = [
    "Port został zamknięty w poniedziałek, a burmistrz powiedziała, że tak będzie przez tydzień.",
    "Havnen ble stengt mandag, og ordføreren sa at den skal være det i en uke.",
    "Hamnen stängdes i måndags, och borgmästaren sade att det ska vara så i en vecka.",
    "Havnen blev lukket mandag, og borgmesteren sagde, at det skal være sådan i en uge.",
    "Satama suljettiin maanantaina, ja pormestari sanoi, että se on kiinni vielä viikon.",
    "Liman pazartesi günü kapatıldı ve başkan bunun bir hafta böyle olacağını söyledi.",
    "A kikötőt hétfőn lezárták, és a polgármester azt mondta, hogy ez egy hétig így marad.",
    "Přístav byl v pondělí uzavřen a starostka řekla, že to tak bude ještě týden.",
    "Prístav bol v pondelok zatvorený a primátorka povedala, že to tak bude ešte týždeň.",
    "Portul a fost închis luni, iar primarul a spus că va rămâne așa o săptămână.",
    "Luka je zatvorena u ponedjeljak, a gradonačelnica je rekla da će tako biti još tjedan dana.",
    "Uostas buvo uždarytas pirmadienį, o merė sakė, kad taip bus dar savaitę.",
    "Ostu slēdza pirmdien, un mēre sacīja, ka tā būs vēl nedēļu.",
    "Pelabuhan itu ditutup pada hari Senin dan wali kota mengatakan akan tetap begitu selama seminggu.",
    "Cảng đã bị đóng cửa vào thứ Hai, và thị trưởng nói rằng nó sẽ như vậy trong một tuần.",
    "El port va ser tancat dilluns, i l'alcaldessa va dir que ho estarà durant una setmana amb els vaixells.",
    "Порт закрыли в понедельник, и мэр сказала, что так будет ещё неделю.",
    "Порт закрили в понеділок, і мер сказала, що так буде ще тиждень.",
    "Το λιμάνι έκλεισε τη Δευτέρα και η δήμαρχος είπε ότι θα μείνει έτσι για μια εβδομάδα.",
    "港口星期一关闭，市长说将持续一周。",
    "港は月曜日に閉鎖され、市長は一週間続くと述べた。",
    "항구는 월요일에 폐쇄되었고 시장은 일주일 동안 계속될 것이라고 말했다.",
    "أغلق الميناء يوم الاثنين وقالت العمدة إنه سيبقى كذلك لمدة أسبوع.",
    "הנמל נסגר ביום שני וראשת העיר אמרה שכך יהיה במשך שבוע.",
    "बंदरगाह सोमवार को बंद कर दिया गया और महापौर ने कहा कि यह एक सप्ताह तक ऐसा रहेगा।",
]


@pytest.mark.parametrize("language", sorted(READ))
def test_a_sentence_of_a_language_that_is_read(language):
    assert newsextract.parse(READ[language]).language == language


@pytest.mark.parametrize("text", UNREAD)
def test_a_sentence_of_another_language_is_none_that_is_read(text):
    doc = newsextract.parse(text)
    assert doc.language is None
    assert not doc.entities
    assert not doc.attributions
    assert Document.from_json(doc.to_json()) == doc


@pytest.mark.parametrize("text", ["", "Ida Lenz", "$5", "Harwick (AP) -", "12:30", "Łukasz Brandt"])
def test_without_function_words_it_is_taken_for_english(text):
    assert newsextract.parse(text).language == "en"


def test_what_needs_no_words_is_read_in_any_language():
    doc = newsextract.parse(
        "Prezydent powiedział: „nie ma już czasu, a rząd o tym wie”. Było to 2019-03-14 i "
        "kosztowało €400, ale to nie jest koniec, bo będzie jeszcze drożej."
    )
    assert doc.language is None
    assert [d.value for d in doc.dates] == ["2019-03-14"]
    assert [a.currency for a in doc.amounts] == ["EUR"]
    assert len(doc.quotes) == 1
    assert not doc.entities


@pytest.mark.parametrize("language", ["de", "pl", "ja", "cy", "zh-Hant", "und", "pt-BR", "en"])
@pytest.mark.parametrize("text", [*READ.values(), *UNREAD])
def test_a_wrong_language_raises_nothing(language, text):
    doc = newsextract.parse(text, language=language, errors="raise")
    assert doc.language == language


def test_a_text_of_several_languages_is_read():
    text = "\n\n".join([*READ.values(), *UNREAD])
    assert not newsextract.parse(text).failures
