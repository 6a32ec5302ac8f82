"""Who is behind a source: a post, a rank, "it", a body called what it is; "-" is nobody."""

import pytest

from newsextract import Parser

ROWS = [
    # a title between the post and the name
    ("The prosecutor, Insp. Ada Okoro, told the court that the men fled. “It was a photograph,” the prosecutor said.", ["Ada Okoro", "Ada Okoro"]),
    ("Minister of Education, Prof. Ngozi Hale, told reporters that talks went on. “We met as one family,” the minister said.", ["Ngozi Hale", "Ngozi Hale"]),
    # nouns for ranks and posts of other names
    ("Sergeant Mel Okoro said that no sentence could help. “I went home,” the officer said.", ["Mel Okoro", "Mel Okoro"]),
    ("Justice Ida Lund ruled that the sale was void. “You lied,” the judge said.", ["Ida Lund", "Ida Lund"]),
    ("Solicitor Tom Hale said that the case was weak. “It will fail,” the lawyer added.", ["Tom Hale", "Tom Hale"]),
    ("Tom Lund was upset. The coroner, Dr Pascal Hale, closed it. “Three of them,” the coroner added.", ["Pascal Hale"]),
    ("Sergeant Mel Okoro said that no sentence could help. “It will fail,” the lawyer added.", ["Mel Okoro", "-"]),
    ("Plumber Mel Okoro said that the pipes were old. “It will fail,” the coroner added.", ["Mel Okoro", "-"]),
    ("Prime Minister Ida Lund spoke on Sunday. “It will end,” the premier said.", ["Ida Lund"]),
    ("Finance Minister Ida Lund spoke on Sunday. “It will end,” the premier said.", ["-"]),
    # what follows a body's name is what it is
    ("The GMB union said it would vote.", ["GMB"]),
    ("The GMB union, which has 90 members here, said it would vote.", ["GMB"]),
    ("The GMB union leader said it would vote.", ["-"]),
    ("The GMB union’s lawyer said it would vote.", ["-"]),
    # what a post is for stands between it and the name
    ("The cabinet member for children Roger Hale said it was hard.", ["Roger Hale"]),
    ("The director of rugby John Brandt said it was hard.", ["John Brandt"]),
    ("A spokesman for singer Tom Hale said it was hard.", ["-"]),
    ("A lawyer for embattled Tom Hale said it was hard.", ["-"]),
    ("Secretary to FARD Department Satya Okoro said it was hard.", ["Satya Okoro"]),
    ("WCC supervisor of officials Tom Garvey said it was hard.", ["Tom Garvey"]),
    ("The head of the agency Ida Lund said it was hard.", ["Ida Lund"]),
    ("The wife of President Tom Hale said it was hard.", ["-"]),
    ("The widow of singer Tom Hale said it was hard.", ["-"]),
    ("A professor at Lenz University said it was hard.", ["-"]),
    ("The Confederation of Trade Unions’ former leader Carol Hale said it was hard.", ["Carol Hale"]),
    ("A spokesman for the Bank of England, Tom Hale, said it was hard.", ["Tom Hale"]),
    ("A friend of Bank of England governor Tom Hale said it was hard.", ["-"]),
    # what somebody is doing stands behind the name
    ("Dortmund striker Marco Hale speaking to Odde News said it was hard.", ["Marco Hale"]),
    ("Ida Lund writing in the Lillevik Post said it was hard.", ["Ida Lund"]),
    # a body says "it urged" as it says "it said"
    ("Harlan Council closed the baths on Monday. It urged people to stay away.", ["Harlan Council"]),
    ("Calder Group has 90 shops. It expects to lose a million this year.", ["Calder Group"]),
    # whoever is called so further down is another
    ("“It is a party,” said the lead author, Dr Ida Hale, of Lenz. Her co-author, Prof Tom Brandt, said the birds were lonely.", ["Ida Hale", "Tom Brandt"]),
    ("Chief Samuel Ruiz, a lawmaker, spoke. The lawmaker representing Odde North, Hon. Ada Okoro, urged the city to act.", ["Ada Okoro"]),
    ("Senator Samuel Ruiz spoke. The senator, who met Ida Lund, said it was late.", ["Samuel Ruiz"]),
    # a body named beside somebody who is no body
    ("Industry groups, including the Calder Makers Association, have said that it works.", ["-"]),
    ("A nurse employed by a contractor, Calder Care Group, said that he was faking.", ["-"]),
    ("A spokesman for the landlord, Calder Homes Group, said that it was late.", ["-"]),
    ("The owner of the pub, Calder Inns Group, said that it was late.", ["Calder Inns Group"]),
    ("The landlord, Calder Homes Group, said that it was late.", ["Calder Homes Group"]),
    # a source begins with what its relative clause is about
    ("The trust that runs the academy, Calder Learning Group, said that families had been told.", ["Calder Learning Group"]),
    ("A driver, Tom Hale, who was met at Odde, Lenz, said that he had spent a lot.", ["Tom Hale"]),
    ("Hale pointed to a law that critics said was old.", ["-", "-"]),
    # nouns of nations that are no adjectives
    ("Manager Ruud Hale refused to make excuses. “We lost every ball,” the Dutchman said.", ["Ruud Hale", "Ruud Hale"]),
    ("Manager Ruud Hale refused to make excuses. “We lost every ball,” the Dutch paper said.", ["Ruud Hale", "-"]),
    # behind what it says, "it" is the subject of that
    ("Delm Air will park nine jets, it said on Monday. The Dockers Union was angry.", ["Delm Air"]),
    # whoever is called so is meant before who was spoken of
    ("Senator Ida Lund met Nils Thorpe, a banker. The banker said it was late.", ["Nils Thorpe"]),
    # the company is no court, the airport no airline
    ("Calder Foods was fined. A judge of the Calder Crown Court was angry. The company said it was sorry.", ["Calder Foods"]),
    ("Calder Air was fined. The airport said it was sorry.", ["-"]),
    # who hears does not speak
    ("Calder Crown Court heard that Nils Thorpe had left.", ["-"]),
    ("Calder Crown Court said that Nils Thorpe had left.", ["Calder Crown Court"]),
    # a phrase in front of the subject, a body in front of a post
    ("Asked whether rookie Bo Latham might start, Len Marchand smiled. “We’ll see,” he said.", ["-", "Len Marchand"]),
    ("Ministers met Pascal Hale. ONB president Tom Lund was cross. “A few hundred euro,” he said.", ["Tom Lund"]),
    # a name that no list knows is a body by what a comma opens, and by what "it" does
    ("Rates fell. Usdel, which stands for 700 workers, said prices were high.", ["Usdel"]),
    ("The maps are wrong. Grenfolt, the firm that supplied them, said they were old.", ["Grenfolt"]),
    ("Rates fell. Usdel said it would seek a meeting.", ["Usdel"]),
    # nobody is pointed at
    ("Ida Lund rowed. The youngest member of a guild said it was late.", ["-"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "names"), ROWS)
def test_who_is_meant(text, names):
    doc = Parser(plugins=False, errors="raise").parse(text, language="en")
    assert [(a.source.name if a.source else None) or "-" for a in doc.attributions] == names
