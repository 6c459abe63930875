"""the files of a dataset → manifest.json: what lies in the folder, how much of it counts, and its hashes."""

import hashlib
import os
from pathlib import Path

from pydantic import Field, ValidationError

from kalcorpus.article import SCHEMA_VERSION
from kalcorpus.errors import InvalidData
from kalcorpus.record import Record
from kalcorpus.sources.devices import read_regular

MANIFEST = "manifest.json"


class Counts(Record):
    """How much the dataset holds."""

    articles: int = Field(0, ge=0, title="Berita", description="Articles in the store")
    failures: int = Field(0, ge=0, title="Gagal", description="Inputs that gave no article; failures.jsonl tells why")
    repeats: int = Field(0, ge=0, title="Berulang", description="Articles that came more than once and are kept once")


class DatasetFile(Record):
    """One file of the dataset."""

    path: str = Field(title="Berkas", description="Path relative to the dataset's folder", examples=["csv/articles.csv"])
    bytes: int = Field(ge=0, title="Ukuran", description="Bytes of the file that count; what follows them was never finished")
    sha256: str = Field(pattern="^[0-9a-f]{64}$", title="SHA-256", description="Hash of these bytes")


class Manifest(Record):
    """What a dataset's folder holds. It has no clock times: the same input gives the same manifest."""

    kalcorpus: str = Field(title="Versi kalcorpus", description="Version of the program that wrote it")
    schema_version: str = Field(SCHEMA_VERSION, title="Versi Skema", description="Version of the record's schema")
    formats: tuple[str, ...] = Field(title="Format", description="Formats that were written", examples=[["jsonl", "xlsx"]])
    lang: str = Field("id", title="Bahasa", description="Language of the workbook")
    csv_preset: str = Field("rfc4180", title="Ragam CSV", description="How the CSV files are written")
    text: bool = Field(default=True, title="Dengan Naskah", description="False: text, quotes and lead were left out")
    counts: Counts = Field(title="Jumlah", description="How much the dataset holds")
    files: tuple[DatasetFile, ...] = Field(title="Berkas", description="Every file but the manifest itself")
    outdated: tuple[DatasetFile, ...] = Field(
        (), title="Berkas Usang", description="Views from before an append that have not been made anew yet"
    )

    def file(self, path: str) -> DatasetFile | None:
        """Return the entry of the file at ``path``, relative to the dataset's folder."""
        return next((known for known in self.files if known.path == path), None)


def describe(file: Path, folder: Path) -> DatasetFile:
    """Return the entry of a finished file, and see to it that its bytes are on the disk."""
    with file.open("rb+") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
        size = stream.tell()
        os.fsync(stream.fileno())
    return DatasetFile(path=file.relative_to(folder).as_posix(), bytes=size, sha256=digest)


def describe_all(folder: Path) -> tuple[DatasetFile, ...]:
    """Return the entries of all files in a folder, in the order of their names."""
    return tuple(describe(file, folder) for file in sorted(folder.rglob("*")) if file.is_file())


def write_manifest(manifest: Manifest, folder: Path) -> None:
    """Write the manifest into ``folder``: the last file, and the one that makes the others count."""
    unfinished = folder / f".{MANIFEST}.part"
    with unfinished.open("wb") as stream:
        stream.write(manifest.model_dump_json(indent=2).encode() + b"\n")
        stream.flush()
        os.fsync(stream.fileno())
    unfinished.replace(folder / MANIFEST)


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest of a dataset, None where there is none.

    Raises:
        InvalidData: the file is no manifest.
        UnreadableInput: it is no file at all.
    """
    try:
        return Manifest.model_validate_json(read_regular(folder / MANIFEST))
    except FileNotFoundError:
        return None
    except ValidationError as error:
        raise InvalidData(
            where=str(folder / MANIFEST),
            found="; ".join(f"{'.'.join(map(str, fault['loc']))}: {fault['msg']}" for fault in error.errors()[:3]),
            expected="the manifest of a kalcorpus dataset",
            action="write the dataset anew with kalcorpus export",
        ) from error
