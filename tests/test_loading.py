"""While words come in, nothing is collected; what was on before is on again."""

import gc

import pytest

from newsextract import Parser
from newsextract._model.loading import Loading


@pytest.fixture
def collecting():
    """Set how it was before, whatever a test does."""
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


@pytest.mark.usefixtures("collecting")
@pytest.mark.parametrize("on", [True, False])
def test_collecting_is_as_it_was(on):
    (gc.enable if on else gc.disable)()
    with Loading():
        assert not gc.isenabled()
        with Loading():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled() is on


@pytest.mark.usefixtures("collecting")
def test_it_is_on_again_behind_an_error():
    gc.enable()
    with pytest.raises(KeyError), Loading():
        raise KeyError
    assert gc.isenabled()


@pytest.mark.usefixtures("collecting")
def test_what_others_froze_stays_frozen():
    gc.enable()
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        with Loading():
            pass
        assert gc.get_freeze_count() >= frozen > 0
    finally:
        gc.unfreeze()


@pytest.mark.usefixtures("collecting")
def test_only_the_first_text_of_a_language_is_read_so():
    gc.enable()
    parser = Parser(plugins=False, only=["blocks"])
    parser.parse("Ana Ruiz stayed at home.")
    assert parser._begun == {"en"}
    parser.parse("Ana Ruiz bleibt heute zu Hause, sagt sie.", language="de")
    assert parser._begun == {"en", "de"}
    assert gc.isenabled()
