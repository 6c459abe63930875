"""Record: the frozen Pydantic model that every part of an article's record is."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A frozen value of the published record.

    Unknown fields are refused, so that a misspelt field never passes for data. Every field of a subclass has an English
    ``description`` and an Indonesian ``title``: the JSON Schema, the table headings and the dictionary are made from them.
    The validators are built on first use, which keeps ``import kalcorpus`` fast.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
