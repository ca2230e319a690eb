"""What every test shares: how long hypothesis searches."""

from hypothesis import settings

# No deadline: a busy machine is slow, not wrong. On CI hypothesis loads a profile of its own, without chance.
settings.register_profile("default", settings.get_profile("default"), deadline=None)
settings.register_profile("soak", settings.get_profile("default"), max_examples=5_000)
