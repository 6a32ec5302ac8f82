"""Write src/newsextract/data/<language>/stamps.toml from Unicode CLDR, through Babel.

    pip install babel && python tools/stamps.py

Months and weekdays are CLDR's; the cue words of each language stand here. English has a table
of its own, by hand, with time zones and the abbreviations of its style books.
"""

import json
from pathlib import Path

import babel
from babel import Locale

DATA = Path(__file__).resolve().parent.parent / "src" / "newsextract" / "data"
CLDR = "47"  # the version that the named Babel release carries
CUES: dict[str, dict[str, list[str]]] = {
    "de": {
        "published": ["veröffentlicht", "veröffentlicht am", "erstellt", "erstellt am", "erschienen", "stand", "publiziert", "publiziert am", "online seit", "eingestellt am"],
        "updated": ["aktualisiert", "aktualisiert am", "zuletzt aktualisiert", "update", "letzte aktualisierung", "aktualisierung", "zuletzt geändert", "geändert am"],
        "filler": ["am", "um", "uhr", "vom", "den", "lesezeit", "min lesezeit", "minuten", "heute"],
    },
    "es": {
        "published": ["publicado", "publicada", "publicado el", "fecha", "creado", "publicada el", "fecha de publicación"],
        "updated": ["actualizado", "actualizada", "actualizado el", "última actualización", "actualización", "última modificación"],
        "filler": ["a las", "el", "de", "del", "h", "hs", "hrs", "lectura", "min de lectura", "a", "horas", "hoy"],
        "before_month": ["de"],
        "before_year": ["de"],
    },
    "fr": {
        "published": ["publié", "publié le", "publiée le", "mis en ligne le", "posté le", "publiée", "créé le", "paru le"],
        "updated": ["modifié", "modifié le", "mis à jour", "mis à jour le", "mise à jour", "mise à jour le", "dernière mise à jour", "actualisé le", "modifiée le"],
        "filler": ["à", "le", "h", "heures", "min", "temps de lecture", "lecture", "de", "et", "aujourd'hui"],
    },
    "it": {
        "published": ["pubblicato", "pubblicato il", "pubblicata il", "creato", "pubblicata", "data di pubblicazione"],
        "updated": ["aggiornato", "aggiornato il", "ultimo aggiornamento", "modificato il", "ultima modifica", "aggiornata"],
        "filler": ["alle", "alle ore", "ore", "il", "del", "di lettura", "minuti", "minuti di lettura", "oggi"],
    },
    "nl": {
        "published": ["gepubliceerd", "gepubliceerd op", "geplaatst", "geplaatst op"],
        "updated": ["bijgewerkt", "bijgewerkt op", "laatst bijgewerkt", "laatste update", "gewijzigd"],
        "filler": ["om", "op", "uur", "leestijd", "minuten", "min", "vandaag"],
    },
    "pt": {
        "published": ["publicado", "publicado em", "publicada em", "criado em", "publicada", "postado em"],
        "updated": ["atualizado", "atualizado em", "atualizada em", "última atualização", "atualizada", "modificado em"],
        "filler": ["às", "em", "de", "h", "min de leitura", "leitura", "hoje"],
        "before_month": ["de"],
        "before_year": ["de"],
    },
    "da": {
        "published": ["publiceret", "offentliggjort", "udgivet", "oprettet"],
        "updated": ["opdateret", "senest opdateret", "sidst opdateret"],
        "filler": ["kl", "den", "d", "klokken", "min", "læsetid"],
    },
    "no": {
        "published": ["publisert", "lagt ut", "opprettet"],
        "updated": ["oppdatert", "sist oppdatert", "endret"],
        "filler": ["kl", "den", "klokken", "min", "lesetid"],
    },
    "sv": {
        "published": ["publicerad", "publicerat", "skapad"],
        "updated": ["uppdaterad", "uppdaterat", "senast uppdaterad", "ändrad"],
        "filler": ["kl", "den", "klockan", "min", "lästid"],
    },
    "pl": {
        "published": ["publikacja", "opublikowano", "data publikacji", "dodano", "data dodania", "utworzono"],
        "updated": ["aktualizacja", "zaktualizowano", "ostatnia aktualizacja"],
        "filler": ["godz", "o", "dnia", "r", "g"],
    },
    "tr": {
        "published": ["yayınlanma", "yayın tarihi", "giriş", "giriş tarihi", "oluşturulma"],
        "updated": ["güncelleme", "güncellenme", "son güncelleme", "güncelleme tarihi"],
        "filler": ["saat", "tarihi"],
    },
    "uk": {
        "published": ["опубліковано", "дата публікації", "час публікації", "створено"],
        "updated": ["оновлено", "останнє оновлення"],
        "filler": ["о", "року", "р"],
    },
    "ru": {
        "published": ["опубликовано", "дата публикации", "время публикации", "размещено", "добавлено", "создано"],
        "updated": ["обновлено", "последнее обновление", "дата обновления", "изменено"],
        "filler": ["в", "года", "г"],
    },
    "ja": {
        "published": ["公開日", "公開", "公開日時", "掲載", "掲載日", "投稿日", "配信"],
        "updated": ["更新日", "更新", "更新日時", "最終更新"],
        "filler": ["月", "火", "水", "木", "金", "土", "日"],
    },
}  # fmt: skip


def names(table: dict[str, dict[int, str]], shift: int) -> dict[str, int]:
    """Wide and abbreviated names in lower case, without stops -> number."""
    found: dict[str, int] = {}
    for width in ("abbreviated", "wide"):
        for number, name in table[width].items():
            plain = name.lower().rstrip(".")
            if len(plain) > 2 and plain.replace("-", "").isalpha():
                found[plain] = number + shift
    return found


def main() -> None:
    """Write the table of each language."""
    for language, cues in CUES.items():
        locale = Locale("nb" if language == "no" else language)
        months = {**names(locale.months["format"], 0), **names(locale.months["stand-alone"], 0)}
        weekdays = names(locale.days["format"], 0)
        lines = [
            f"# Months and weekdays after Unicode CLDR {CLDR}, through Babel {babel.__version__} (Unicode",
            "# License v3); cue words own lists. Written by tools/stamps.py; do not edit.",
            *(f"{key} = {json.dumps(words, ensure_ascii=False)}" for key, words in cues.items()),
        ]
        for key, table in (("months", months), ("weekdays", weekdays)):
            lines += ["", f"[{key}]", *(f'"{n}" = {v}' for n, v in sorted(table.items()))]
        path = DATA / language / "stamps.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
