"""A JSON array is split into its elements wherever the reads happen to end."""

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kalcorpus.files import json_elements

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=6,
)


@given(st.lists(JSON, max_size=4), st.integers(1, 9), st.sampled_from([None, 1]))
def test_the_elements_come_out_whole(values, chunk, indent):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_elements, "_CHUNK", chunk)
        found = list(json_elements.elements(io.StringIO(json.dumps(values, indent=indent))))
    assert [json.loads(element.text) for element in found] == values


@pytest.mark.parametrize("text", ["[1", "[1,", "[1 2]", "[,]", "", "  ", "[1,]", "[nul]", "[1] 2", "1 2", "nul"])
def test_what_is_no_array_is_refused(text):
    with pytest.raises(json.JSONDecodeError):
        list(json_elements.elements(io.StringIO(text)))


def test_a_long_element_costs_linear_time():
    text = json.dumps(["x" * 8_000_000, "y"])
    assert [len(element.text) for element in json_elements.elements(io.StringIO(text))] == [8_000_002, 3]


def test_a_fault_is_told_where_it_stands_and_no_more_is_read():
    stream = io.StringIO("[{},\n {nonsense}," + " " * 10_000_000)
    with pytest.raises(json.JSONDecodeError, match=r"Expecting property name.*: line 2 column 3") as caught:
        list(json_elements.elements(stream))
    assert (caught.value.lineno, caught.value.colno) == (2, 3)
    assert stream.tell() < 1_000_000
