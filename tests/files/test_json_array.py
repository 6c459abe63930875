"""A JSON array is split into its elements wherever the reads happen to end."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kalcorpus.files import json_array
from kalcorpus.files.json_array import split_array

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(st.lists(JSON, max_size=4), st.integers(1, 9), st.sampled_from([None, 1]))
def test_the_elements_come_out_whole(elements, chunk, indent):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_array, "_CHUNK", chunk)
        found = list(split_array(io.StringIO(json.dumps(elements, indent=indent))))
    assert [json.loads(element) for element in found] == elements


@pytest.mark.parametrize("text", ["[1", "[1,", "[1 2]", "[,]", "", "  ", "[1,]", "[nul]"])
def test_what_is_no_array_is_refused(text):
    with pytest.raises(json.JSONDecodeError):
        list(split_array(io.StringIO(text)))


def test_a_long_element_costs_linear_time():
    text = json.dumps(["x" * 8_000_000, "y"])
    assert [len(element) for element in split_array(io.StringIO(text))] == [8_000_002, 3]
