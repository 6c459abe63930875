"""Memory does not grow with the number of articles: what is kept of one is smaller than anything that it holds."""

import pytest

from tests.bench import bench_memory

SMALL, LARGE = 300, 1_300
ALLOWED = 3.0  # MB: 3 KB an article; a record takes about 60 KB, its line in the store 5 KB


@pytest.mark.skipif(not bench_memory.STATUS.exists(), reason="only Linux tells a process its own peak")
@pytest.mark.parametrize("form", ["json", "csv", "xlsx", "sqlite", bench_memory.ADD])
def test_memory_stays_what_it_is(form):
    small, large = bench_memory.peaks(form, SMALL, LARGE)
    assert large - small < ALLOWED, f"{form}: {small:.1f} MB for {SMALL} articles, {large:.1f} MB for {LARGE}"
