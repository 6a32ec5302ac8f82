"""The pytest plugin, in test suites of its own users."""

import json
import subprocess
import sys

import pytest

BRIDGE = "Bridge to be rebuilt\n\n“We will rebuild,” Mayor Ana Ruiz said on Thursday.\n"
GOLDEN_TEST = """
    import pytest

    @pytest.mark.newsextract_article("bridge.txt", published=None)
    def test_bridge(newsextract_article, newsextract_golden):
        newsextract_golden(newsextract_article)
"""


@pytest.fixture
def suite(pytester):
    """A user's test suite with an article beside its tests."""
    (pytester.path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    return pytester


def run(suite, *args):
    without = ("-p", "no:cacheprovider", "-p", "no:hypothesispytest")  # they only take time here
    return suite.runpytest_inprocess(*without, *args)


def test_parse_article_reads_texts_and_files_once_a_session(suite):
    suite.makepyfile(
        """
        from datetime import date
        from pathlib import Path

        HERE = Path(__file__).parent
        KEPT = []

        def test_text(parse_article):
            doc = parse_article("“Yes,” she said on Thursday.")
            assert doc.dates[0].value == "2018-07-12"
            KEPT.append(doc)

        def test_same_text_again(parse_article):
            assert parse_article("“Yes,” she said on Thursday.") is KEPT[0]

        def test_other_day(parse_article):
            doc = parse_article("“Yes,” she said on Thursday.", published=date(2020, 1, 1))
            assert doc.dates[0].value == "2019-12-26"
            doc = parse_article("“Yes,” she said on Thursday.", published=None)
            assert doc.dates[0].value == "XXXX-WXX-4"

        def test_file(parse_article):
            doc = parse_article(HERE / "bridge.txt", language="en", region="CA")
            assert doc.headline == "Bridge to be rebuilt"
        """
    )
    run(suite).assert_outcomes(passed=4)


@pytest.mark.parametrize(("ini", "day"), [("2020-01-02", "2020-01-02"), ("", "None")])
def test_the_publication_date_is_an_ini_option(suite, ini, day):
    suite.makeini(f"[pytest]\nnewsextract_published = {ini}\n")
    suite.makepyfile(
        f"""
        def test_day(parse_article):
            assert str(parse_article("“Yes,” she said.").reference) == {day!r}
        """
    )
    run(suite).assert_outcomes(passed=1)


def test_a_wrong_publication_date_is_explained(suite):
    suite.makeini("[pytest]\nnewsextract_published = soon\n")
    suite.makepyfile("def test_day(parse_article): pass")
    result = run(suite)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*newsextract_published must be YYYY-MM-DD or empty*soon*"])


def test_the_parser_is_a_fixture_that_can_be_replaced(suite):
    suite.makeconftest(
        """
        import pytest
        from newsextract import QUOTES, Parser

        @pytest.fixture(scope="session")
        def newsextract_parser():
            return Parser(plugins=False, only=[QUOTES])
        """
    )
    suite.makepyfile(
        """
        def test_layers(parse_article):
            assert list(parse_article("“Yes,” she said.").layers) == ["newsextract.quotes"]
        """
    )
    run(suite).assert_outcomes(passed=1)


def test_installed_plugins_can_be_left_out(suite, monkeypatch):
    monkeypatch.setattr("newsextract._plugins.entry_points", lambda group: pytest.fail("loaded"))
    suite.makeini("[pytest]\nnewsextract_plugins = false\n")
    suite.makepyfile("def test_parse(parse_article): parse_article('“Yes,” she said.')")
    run(suite).assert_outcomes(passed=1)


def test_an_extractor_that_fails_fails_the_test(suite):
    suite.makeconftest(
        """
        import pytest
        from newsextract import AMOUNTS, Parser, extractor, hookimpl

        @extractor(provides=AMOUNTS)
        def find_amounts(view):
            return [1 / 0]

        class Plugin:
            @hookimpl
            def newsextract_extractors(self):
                return [find_amounts]

        @pytest.fixture(scope="session")
        def newsextract_parser():
            return Parser(plugins=[Plugin()], without=[AMOUNTS], errors="raise")
        """
    )
    suite.makepyfile("def test_parse(parse_article): parse_article('It cost $5.')")
    result = run(suite)
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["*in conftest.find_amounts of plugin Plugin*"])


def test_marked_articles_run_one_test_each(suite):
    (suite.path / "ferry.txt").write_text(
        "Ferry sinks\n\nThe ferry cost $5 million in 2015.\n", encoding="utf-8"
    )
    suite.makepyfile(
        """
        import pytest

        @pytest.mark.newsextract_article("*.txt")
        def test_all(newsextract_article):
            assert newsextract_article.headline
        """
    )
    result = run(suite, "-v", "--strict-markers")
    result.assert_outcomes(passed=2)
    result.stdout.fnmatch_lines(["*test_all?bridge? PASSED*", "*test_all?ferry? PASSED*"])


def test_an_article_that_is_not_there_is_explained(suite):
    suite.makepyfile(
        """
        import pytest

        @pytest.mark.newsextract_article("brigde.txt", "/nowhere/*.txt")
        def test_bridge(newsextract_article): pass
        """
    )
    result = run(suite)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*no article 'brigde.txt', '/nowhere/?.txt' in *"])


def test_an_article_may_stand_anywhere_and_have_any_name(suite, tmp_path):
    path = tmp_path / "[bridge] 1.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    suite.makepyfile(
        f"""
        from pathlib import Path
        import pytest

        @pytest.mark.newsextract_article({str(path)!r}, Path({str(path)!r}))
        def test_bridge(newsextract_article):
            assert newsextract_article.headline == "Bridge to be rebuilt"
        """
    )
    run(suite).assert_outcomes(passed=2)


def test_a_forgotten_marker_is_explained(suite):
    suite.makepyfile("def test_bridge(newsextract_article): pass")
    result = run(suite)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*mark it with @pytest.mark.newsextract_article('file.txt')*"])


def test_a_golden_file_is_written_read_and_compared(suite):
    suite.makepyfile(GOLDEN_TEST)
    missing = run(suite)
    missing.assert_outcomes(failed=1)
    missing.stdout.fnmatch_lines(
        ["*there is no golden file *bridge.json; run pytest --newsextract-update*"]
    )

    written = run(suite, "--newsextract-update")
    written.assert_outcomes(passed=1)
    written.stdout.fnmatch_lines(["*written: *bridge.json", "*read the difference before*"])
    golden = suite.path / "bridge.json"
    before = golden.read_text(encoding="utf-8")
    run(suite).assert_outcomes(passed=1)

    run(suite, "--newsextract-update").stdout.no_fnmatch_line("*written: *")
    assert golden.read_text(encoding="utf-8") == before

    golden.write_text(before.replace("Ana Ruiz", "Anna Ruiz"), encoding="utf-8")
    changed = run(suite)
    changed.assert_outcomes(failed=1)
    changed.stdout.fnmatch_lines(
        [
            "*the document is not the one in *bridge.json",
            "*newsextract.entities",
            "*changed  *⟦*Ana Ruiz⟧ said on Thursday.*",
            "*name: expected 'Anna Ruiz', found 'Ana Ruiz'",
            "*if it is right now, run pytest --newsextract-update*",
        ]
    )


def test_a_golden_file_is_made_to_be_read(suite):
    suite.makepyfile(GOLDEN_TEST)
    run(suite, "--newsextract-update")
    text = (suite.path / "bridge.json").read_text(encoding="utf-8")
    data = json.loads(text)
    assert "text" not in data
    (quote,) = data["layers"]["newsextract.quotes"]
    assert (
        quote["⟦⟧"]
        == "Bridge to be rebuilt⏎⏎⟦“We will rebuild,”⟧ Mayor Ana Ruiz said on Thursday…"
    )
    assert '        "kind": "direct",\n' in text
    assert None not in quote.values()


def test_a_spoilt_golden_file_is_explained(suite):
    suite.makepyfile(GOLDEN_TEST)
    for spoilt in ("{", "[]", '{"layers": {"acme.things": []}}', '{"layers": {}}'):
        (suite.path / "bridge.json").write_text(spoilt, encoding="utf-8")
        result = run(suite)
        result.assert_outcomes(failed=1)
        result.stdout.fnmatch_lines(["*bridge.json is no golden file of this parser*"])


def test_golden_files_may_stand_elsewhere_and_hold_some_fields(suite):
    suite.makepyfile(
        """
        import pytest
        from newsextract import QUOTES

        @pytest.mark.newsextract_article("bridge.txt", golden="golden")
        def test_bridge(newsextract_article, newsextract_golden):
            newsextract_golden(newsextract_article, fields=[QUOTES])

        def test_text(parse_article, newsextract_golden):
            newsextract_golden(parse_article("“Yes,” she said."), "golden/yes.json")

        def test_no_path(parse_article, newsextract_golden):
            with pytest.raises(ValueError, match="which golden file"):
                newsextract_golden(parse_article("“Yes,” she said."))
        """
    )
    run(suite, "--newsextract-update").assert_outcomes(passed=3)
    run(suite).assert_outcomes(passed=3)
    data = json.loads((suite.path / "golden" / "bridge.json").read_text(encoding="utf-8"))
    assert list(data["layers"]) == ["newsextract.quotes"]
    assert (suite.path / "golden" / "yes.json").is_file()


def test_documents_that_differ_are_shown_field_by_field(suite):
    suite.makepyfile(
        """
        def test_same(parse_article):
            assert parse_article("It cost $5.") == parse_article("It cost $5.", region="CA")

        def test_other(parse_article):
            assert parse_article("It cost $5.") != parse_article("It cost $6.")
            assert "five" == parse_article("It cost $5.").language
        """
    )
    result = run(suite)
    result.assert_outcomes(failed=2)
    result.stdout.fnmatch_lines(
        [
            "*the documents differ*",
            "*newsextract.amounts*",
            "*changed  It cost ⟦$5⟧.*",
            "*currency: expected 'CAD', found *",
        ]
    )


def test_the_marker_and_the_fixtures_are_documented(suite):
    run(suite, "--markers").stdout.fnmatch_lines(["@pytest.mark.newsextract_article(*files*"])
    run(suite, "--fixtures").stdout.fnmatch_lines(
        ["parse_article*", "newsextract_article*", "newsextract_golden*"], consecutive=False
    )


def test_other_suites_do_not_import_newsextract(pytester):
    pytester.makepyfile(
        """
        import sys

        def test_nothing_is_imported():
            assert "_newsextract_pytest" in sys.modules
            assert not [name for name in sys.modules if name.split(".")[0] == "newsextract"]
        """
    )
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-W", "error")
    result.assert_outcomes(passed=1)


def test_coverage_and_warnings_see_the_first_import(suite):
    suite.makepyfile(
        """
        import sys

        def test_the_fixture_imports_the_package(request):
            assert "newsextract" not in sys.modules
            doc = request.getfixturevalue("parse_article")("“Yes,” she said.")
            assert "newsextract" in sys.modules
            assert doc.quotes
        """
    )
    result = suite.runpytest_subprocess("-p", "no:cacheprovider", "-W", "error")
    result.assert_outcomes(passed=1)


def test_the_plugin_can_be_left_out(suite):
    suite.makepyfile("import newsextract\ndef test(): assert newsextract.parse('$5.').amounts")
    result = run(suite, "-p", "no:newsextract")
    result.assert_outcomes(passed=1)
    assert (
        run(suite, "-p", "no:newsextract", "--newsextract-update").ret
        == pytest.ExitCode.USAGE_ERROR
    )


def test_the_plugin_module_needs_pytest_alone():
    code = "import sys; sys.modules['newsextract'] = None; import _newsextract_pytest"
    subprocess.run([sys.executable, "-c", code], check=True)
