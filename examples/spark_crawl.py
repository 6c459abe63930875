"""Parse a crawl on Apache Spark: run `python examples/spark_crawl.py crawl.parquet records`.

The crawl is Parquet with a column `text` and, where they are known, `name`, `url`, `outlet`, `title` and `published`; the records
come out as Parquet, a row for a row. Needs `pip install "kalcorpus[spark]"` and Java 17. To make a dataset with tables and a
workbook of them: `kalcorpus export records/*.parquet --output dataset`.
"""

import os
import sys

from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

import kalcorpus
from kalcorpus.batches import output_schema

COLUMNS = ("text", "name", "url", "outlet", "title", "published")


def main(crawl: str, output: str) -> None:
    """Write the records of a crawl, and print how many articles there were and how many rows gave none."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the Python that has kalcorpus
    spark = SparkSession.builder.appName("kalcorpus").getOrCreate()
    rows = spark.read.parquet(crawl)
    rows = rows.select([name for name in COLUMNS if name in rows.columns])
    rows = rows.repartition(4 * spark.sparkContext.defaultParallelism)
    rows.mapInArrow(kalcorpus.parse_batches, from_arrow_schema(output_schema())).write.parquet(output)

    records = spark.read.parquet(output)
    failed = records.where("error IS NOT NULL").count()
    print(f"{records.count() - failed} articles, {failed} rows without one")
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
