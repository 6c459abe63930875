"""How often Hypothesis tries: `--hypothesis-profile=bounded` is that of .ci/run, `long` the longer run beside it."""

from hypothesis import HealthCheck, settings

# Machines are busy: what takes too long is told by the tests that measure growth, not by a deadline.
settings.register_profile("suite", deadline=None)
settings.register_profile("bounded", deadline=None, max_examples=500)
settings.register_profile("long", deadline=None, max_examples=20_000, suppress_health_check=list(HealthCheck))
settings.load_profile("suite")
