"""blocks → what is written where: one file per kind of mention.

Every finder reads the *story*: the frozen text in which all that is not article has been blanked, so that offsets still hold.
"""
