# %% [markdown]
# # A tour: what 32 articles say
#
# A folder of articles, all invented, becomes tables: who is quoted most and in which role, women and men by
# the pronouns that the texts use, money by topic and currency, a time line, and plots.
# `pip install newsextract pandas matplotlib`; run it here, or as a script: `python tour.py`.

# %%
from pathlib import Path

import matplotlib.pyplot as plt
import pandas as pd

import newsextract

HERE = Path(__file__).parent if "__file__" in globals() else Path.cwd()
texts = {
    path.stem: path.read_text(encoding="utf-8") for path in sorted(HERE.glob("articles/*.txt"))
}
documents = {key: newsextract.parse(text) for key, text in texts.items()}
print(
    len(documents),
    "articles,",
    sum(len(doc.attributions) for doc in documents.values()),
    "statements",
)

# %% [markdown]
# ## Who is quoted most, and in which role
#
# `newsextract.rows` gives one row a statement. The speaker is the full name, also where the sentence says
# "she"; the role is the one that the article gives most often.

# %%
said = pd.DataFrame(newsextract.rows(documents, "attributions"))
people = pd.DataFrame(newsextract.rows(documents, "entities")).query("kind == 'person'")
quoted = said[said["speaker"].isin(people["name"])]
most = quoted.groupby("speaker").agg(
    statements=("content", "size"),
    quotes=("kind", lambda kinds: int((kinds != "indirect").sum())),
    articles=("key", "nunique"),
    role=("role", lambda roles: roles.dropna().str.lower().mode().get(0, "")),
)
most = most.sort_values(["statements", "quotes"], ascending=False)
print(most.head(10).to_string())

# %% [markdown]
# ## Women and men, by pronoun
#
# A text says "he" or "she" of a person, or nothing that tells; what is not told stays open.

# %%
gender = (
    people.dropna(subset=["gender"]).groupby("name")["gender"].agg(lambda told: told.mode()[0])
)
by_pronoun = quoted["speaker"].map(gender).fillna("not told").value_counts()
print(by_pronoun.to_string())

# %% [markdown]
# ## Money by topic and currency
#
# The headline and the body tell of the same sum: within an article each sum counts once. Rates ("a year",
# "a bottle") and ranges are no totals, so they stay out.

# %%
money = pd.DataFrame(newsextract.rows(documents, "amounts"))
money["topic"] = money["key"].str.split("-").str[1]
sums = money[money["amount"].notna() & money["per"].isna()]
once = sums.drop_duplicates(["key", "amount", "currency"])
print(len(sums), "sums in print,", len(once), "of them told once")
totals = once.assign(amount=once["amount"].astype(float)).pivot_table(
    index="topic", columns="currency", values="amount", aggfunc="sum", fill_value=0
)
print(totals.map("{:,.0f}".format).to_string())

# %% [markdown]
# ## A time line
#
# Dates are resolved against the day of publication ("on Monday", "last summer"); the column `first` is
# ISO 8601, so it sorts.

# %%
dates = pd.DataFrame(newsextract.rows(documents, "dates"))
line = dates.dropna(subset=["first"]).sort_values(["first", "key"])
print(line[["first", "text", "key"]].head(12).to_string(index=False))

# %% [markdown]
# ## Plots

# %%
figure, (left, right) = plt.subplots(1, 2, figsize=(11, 4), layout="constrained")
top = most.head(8)[::-1]
left.barh(top.index, top["quotes"], label="in quotation marks")
left.barh(top.index, top["statements"] - top["quotes"], left=top["quotes"], label="reported")
left.set_title("Who is quoted most")
left.legend()
months = pd.to_datetime(line["first"].str[:10]).pipe(lambda days: days[days.dt.year == 2025])
counts = months.dt.month.value_counts().reindex(range(1, 13), fill_value=0)
counts.plot.bar(ax=right, title="Days named, by month of 2025")
right.set_xlabel("month")
figure.savefig(HERE / "tour.png", dpi=90)
plt.show()
