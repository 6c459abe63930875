"""Ids: a set like any other, in a fraction of its memory."""

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from kalcorpus.files.ids import Ids, id_of

# Few different digits at either end, so that places collide and equal halves meet.
IDS = st.builds(lambda high, low: f"{high:016x}{low:04x}", st.integers(0, 3) | st.integers(0, 2**64 - 1), st.integers(0, 65535))


@given(st.lists(IDS, max_size=60), IDS)
def test_it_is_a_set(listed, other):
    ids, plain = Ids(), set()
    for id_ in listed:
        assert ids.add(id_) is (id_ not in plain)
        plain.add(id_)
        assert id_ in ids
    assert len(ids) == len(plain)
    assert (other in ids) is (other in plain)


def test_nothing_is_lost_while_it_grows():
    listed = [id_of(str(number).encode()) for number in range(5_000)]
    ids = Ids()
    assert all(ids.add(id_) for id_ in listed)
    assert all(id_ in ids for id_ in listed)
    assert not any(ids.add(id_) for id_ in listed)
    assert id_of(b"other") not in ids


def test_it_is_small():
    tracemalloc.start()
    ids = Ids()
    for number in range(20_000):
        ids.add(id_of(str(number).encode()))
    kept, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept / len(ids) < 45
