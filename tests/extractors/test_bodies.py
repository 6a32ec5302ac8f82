"""Names of bodies: whole over "of", "for", "and" and a comma, and not run together over them."""

import pytest

from newsextract import parse

# text, the body
WHOLE = [
    (
        "It was handed to the Economic and Financial Crimes Commission on Monday.",
        "Economic and Financial Crimes Commission",
    ),
    (
        "The National Center for Missing and Exploited Children said so.",
        "National Center for Missing and Exploited Children",
    ),
    (
        "He joined the Nigeria Security and Civil Defence Corps in May.",
        "Nigeria Security and Civil Defence Corps",
    ),
    (
        "It went to the Forests and Rural Roads Department.",
        "Forests and Rural Roads Department",
    ),
    (
        "They wrote to the Department for Culture, Media and Sport.",
        "Department for Culture, Media and Sport",
    ),
    ("The Food and Agriculture Organization said so.", "Food and Agriculture Organization"),
    ("The Chamber of Commerce and Industry agreed.", "Chamber of Commerce and Industry"),
    (
        "The Ministry of Health and Family Welfare said so.",
        "Ministry of Health and Family Welfare",
    ),
    ("The B.C. Centre for Excellence in Roads said so.", "B.C. Centre for Excellence in Roads"),
    ("The Driver and Vehicle Road Agency (DVRA) said so.", "Driver and Vehicle Road Agency"),
    ("The Health and Safety Executive found it to be old.", "Health and Safety Executive"),
    (
        "The Parliamentary and Health Service Ombudsman said it was late.",
        "Parliamentary and Health Service Ombudsman",
    ),
    ("He met Norland and Calder Bank (CB) chiefs.", "Calder Bank"),
    ("He met Norland and Calder Bank chiefs.", "Calder Bank"),
    ("She left Microsoft and Calder Corp to settle it.", "Calder Corp"),
    ("The mayor thanked Police and Calder Council.", "Calder Council"),
    ("On Monday Germany and the Red Cross agreed.", "Red Cross"),
    ("Roads and Bridges Authority staff left.", "Roads and Bridges Authority"),
    ("The New Harbour Party's Kai Brandt left.", "New Harbour Party"),
    (
        "The Securities and Exchange Board of India ruled.",
        "Securities and Exchange Board of India",
    ),
    ("The Bureau of Land Management and Ana Ruiz agreed.", "Bureau of Land Management"),
    (
        "The Office of the High Commissioner for Refugees said so.",
        "Office of the High Commissioner for Refugees",
    ),
    (
        "The Institute for War and Peace Reporting said so.",
        "Institute for War and Peace Reporting",
    ),
    ("The Calder County Sheriff's Office said so.", "Calder County Sheriff's Office"),
    ("The Chief Minister's Office said so.", "Chief Minister's Office"),
    ("Prosecutors from the U.S. Attorney's Office said so.", "U.S. Attorney's Office"),
    (
        "The Royal Society for the Protection of Birds said so.",
        "Royal Society for the Protection of Birds",
    ),
    (
        "The London School of Hygiene and Tropical Medicine said so.",
        "London School of Hygiene and Tropical Medicine",
    ),
    (
        "The World Health Organization and Doctors Without Borders said so.",
        "World Health Organization",
    ),
    ("Nurses at the Queen Elizabeth Hospital struck.", "Queen Elizabeth Hospital"),
    ("The Bank of England and the Treasury agreed.", "Bank of England"),
    ("The Election Commission of Pakistan and NADRA agreed.", "Election Commission of Pakistan"),
    ("She sings at St. Ida's Catholic Church in Harwick.", "St. Ida's Catholic Church"),
    ("He read law at St Ida's College.", "St Ida's College"),
    (
        "The Academic Staff Union of Universities went on strike.",
        "Academic Staff Union of Universities",
    ),
    ("Moody's said on Monday that the rating would stay.", "Moody's"),
    ("Moody's Investors Service cut the rating.", "Moody's Investors Service"),
    ("Retailers such as Macy's and Lowe's sold more.", "Macy's"),
    ("The Maritime and Coastguard Agency sent two crews.", "Maritime and Coastguard Agency"),
    ("He joined the Devon and Cornwall Police in May.", "Devon and Cornwall Police"),
    ("The Punjab and Haryana High Court ruled.", "Punjab and Haryana High Court"),
    ("Texas and Norland Police Union agreed.", "Norland Police Union"),
    (
        "The Bureau of Alcohol, Tobacco, Firearms and Explosives came.",
        "Bureau of Alcohol, Tobacco, Firearms and Explosives",
    ),
    (
        "The Senate Health, Education, Labor and Pensions Committee met.",
        "Senate Health, Education, Labor and Pensions Committee",
    ),
    (
        "The Directorate of Roads and the Harbour Research Institute agreed.",
        "Directorate of Roads",
    ),
    (
        "Directorate of Veterinary Services and Animal Diseases Research Institute staff went.",
        "Animal Diseases Research Institute",
    ),
    ("The Ministry of Trade, Ruiz and Lenz agreed.", "Ministry of Trade"),
    ("The Globe and Mail reported it.", "Globe and Mail"),
    ("The Mount Zion Missionary Baptist Church burned.", "Mount Zion Missionary Baptist Church"),
    ("He joined the All Workers Congress in May.", "All Workers Congress"),
    ("Broadcaster Ostra said it would close.", "Ostra"),
    ("Operator GoLine shut the line.", "GoLine"),
    ("The state weather bureau, Pagana, warned of rain.", "Pagana"),
    ("The Ernest Gallo Clinic opened in May.", "Ernest Gallo Clinic"),
]


@pytest.mark.parametrize(("text", "name"), WHOLE)
def test_a_body_is_named_whole(text: str, name: str) -> None:
    assert (name, "organization") in [
        (entity.name, entity.kind) for entity in parse(text).entities
    ]
