"""A Parquet file of records → findings with the number of the row, counted from 1."""

import datetime
import json
from collections.abc import Iterator
from pathlib import Path

from kalcorpus.errors import KalcorpusError
from kalcorpus.files.parquet import parquet_records
from kalcorpus.validation.records import record_faults
from kalcorpus.validation.report import Finding, Place, fault_of
from kalcorpus.validation.session import Ids, Session


def check_parquet(path: Path, name: str, session: Session) -> Iterator[Finding]:
    """Yield what is wrong with the records of a Parquet file; each is judged as the JSON that it stands for."""
    ids = Ids()
    try:
        for number, row in enumerate(parquet_records(path), start=1):
            session.take_record()
            place = Place(name, number)
            record = json.loads(json.dumps(row, default=_day))
            for fault in (*record_faults(record), *ids.add(record, place)):
                yield Finding.of(fault, place)
    except KalcorpusError as error:
        yield Finding.of(fault_of(error), Place(name))
    yield from ids.finish()


def _day(value: datetime.date) -> str:
    return value.isoformat()
