"""tasks → their records by several processes, in order; a process that dies or hangs costs the one article that it was at.

Chunks of tasks go out and bytes come back, because pickled models cost more than they save. Each process has a second chunk at
hand while it works, so that none waits for another. Where a process ends, the article that it was at becomes a failure, the rest
of its chunks goes to a new process, and nothing else is lost.
"""

import faulthandler
import gc
import os
import signal
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing import get_context, parent_process
from multiprocessing.connection import wait
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any, TextIO

from kalcorpus.corpus.parsing import Task, given_up, parse_to_json
from kalcorpus.errors import Failure, WrongUse

if TYPE_CHECKING:
    from ctypes import c_int
    from multiprocessing.connection import Connection

TIMEOUT = 300.0
"""Seconds that one article may take in a process; a page of a megabyte takes one or two."""

_LARGEST_CHUNK = 100  # tasks; below it the passing to and fro shows, above it the last chunk is waited for
_FIRST_CHUNK = 4  # so that a few inputs are shared out too; each chunk is twice as long as the one before
_AHEAD = 2  # chunks that a process has at hand
_FRUITLESS = 3  # processes that end one after the other before they have begun an article: then none ever will
_LAST_WORDS = 10.0  # seconds between the end of a process's pipe and its own
_REARMED = 1.0  # seconds; the watch over an article costs a thread each time that it is set, so it may be that much too late
_LONGEST_WATCH = 1e6  # seconds; systems count no further than their clocks do
_WATCH_ENDED_IT = 1  # exit code
_IDLE = -1

Result = bytes | Failure


def parse_in_processes(tasks: Iterator[Task], workers: int, timeout: float = TIMEOUT) -> Iterator[Result]:
    """Yield what `parse_to_json` returns for each task, in order.

    Args:
        tasks: what is to be parsed; taken as it is needed.
        workers: how many processes.
        timeout: seconds after which an article that is not done is given up.

    Raises:
        WrongUse: the processes end before they begin.
    """
    crew = _Crew(workers, timeout)
    try:
        under_way: deque[_Chunk] = deque()
        size = _FIRST_CHUNK
        while True:
            while len(under_way) < _AHEAD * workers and (chunk := list(islice(tasks, size))):
                under_way.append(_Chunk(chunk))
                crew.give(under_way[-1])
                size = min(2 * size, _LARGEST_CHUNK)
            if not under_way:
                return
            yield from crew.finish(under_way.popleft())
    finally:
        crew.dismiss()


class _Chunk:
    """Tasks, and what has come of them so far."""

    def __init__(self, tasks: list[Task]) -> None:
        self._tasks = dict(enumerate(tasks))
        self._results: dict[int, Result] = {}

    def left(self) -> list[Task]:
        """Return the tasks without a result."""
        return list(self._tasks.values())

    def take(self, results: list[Result]) -> None:
        """Keep the results of what was left."""
        self._results.update(zip(self._tasks, results, strict=True))
        self._tasks.clear()

    def give_up(self, at: int, why: str) -> None:
        """Let one task be a failure: the one at ``at`` among those that were left."""
        place = list(self._tasks)[at]
        self._results[place] = given_up(self._tasks.pop(place), why)

    def results(self) -> list[Result]:
        """Return the results in the order of the tasks."""
        return [self._results[place] for place in sorted(self._results)]


class _Crew:
    """The processes, each with the chunks that it has at hand."""

    def __init__(self, size: int, timeout: float) -> None:
        self._size = size
        self._timeout = timeout
        self._fruitless = 0
        self._workers: list[_Worker] = []

    def give(self, chunk: _Chunk) -> None:
        """Hand a chunk to a new process, or to the one that has the fewest."""
        if len(self._workers) < self._size:
            self._workers.append(_Worker(self._timeout))
        min(self._workers, key=lambda worker: len(worker.chunks)).give(chunk)

    def finish(self, chunk: _Chunk) -> list[Result]:
        """Return the results of ``chunk`` as soon as all of them are there."""
        while chunk.left():
            ready = wait([handle for worker in self._workers for handle in (worker.pipe, worker.process.sentinel)])
            for number, worker in enumerate(self._workers):
                if worker.pipe in ready and worker.receive():
                    self._fruitless = 0
                elif worker.pipe in ready or worker.process.sentinel in ready:
                    self._workers[number] = self._successor(worker)
        return chunk.results()

    def _successor(self, worker: "_Worker") -> "_Worker":
        """Return a new process that goes on where another has ended."""
        self._fruitless = 0 if worker.end() else self._fruitless + 1
        if self._fruitless == _FRUITLESS:
            raise WrongUse(
                where="workers",
                found="processes that end before they begin",
                expected="processes that can be started",
                action='call it under `if __name__ == "__main__":`, see that there is memory, or take one process',
            )
        new = _Worker(self._timeout)
        for chunk in worker.chunks:
            new.give(chunk)
        return new

    def dismiss(self) -> None:
        """End every process."""
        for worker in self._workers:
            worker.stop()


class _Worker:
    """One process, as its parent sees it."""

    def __init__(self, timeout: float) -> None:
        self.chunks: deque[_Chunk] = deque()
        self._timeout = timeout
        self._at = get_context().RawValue("i", _IDLE)
        self.pipe: Connection[Any, Any]
        self.pipe, theirs = get_context().Pipe()
        self.process = get_context().Process(target=_work, args=(theirs, self._at, timeout), daemon=True)
        with _interruptions_held():
            self.process.start()
        theirs.close()  # else the end of the process would not end the pipe

    def give(self, chunk: _Chunk) -> None:
        """Hand over what is left of a chunk."""
        self.chunks.append(chunk)
        with suppress(OSError):  # it has ended: whoever waits for the results finds out, and finds the chunk here
            self.pipe.send(chunk.left())

    def receive(self) -> bool:
        """Take the results of the oldest chunk; return False where there are none, as the process has ended."""
        try:
            results = self.pipe.recv()
        except (EOFError, OSError):
            return False
        self.chunks.popleft().take(results)
        return True

    def end(self) -> int:
        """Tell that the process has ended, in the failure of the task that it was at; return how many chunks got one."""
        self.process.join(_LAST_WORDS)
        self.stop()
        if self._at.value == _IDLE or not self.chunks:
            return 0
        self.chunks[0].give_up(self._at.value, self._why())
        return 1

    def _why(self) -> str:
        code = self.process.exitcode or 0
        if code == _WATCH_ENDED_IT:
            return f"no end after {self._timeout:g} seconds"
        return f"the end of its process ({signal.Signals(-code).name if code < 0 else f'exit code {code}'})"

    def stop(self) -> None:
        """End the process."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


@contextmanager
def _interruptions_held() -> Iterator[None]:
    """Hold Ctrl-C back: a process that starts meanwhile inherits that, so that only its parent is interrupted."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(pipe: "Connection[Any, Any]", at: "c_int", timeout: float) -> None:
    """Parse chunk after chunk, in a process of its own, as long as the parent lives."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.disable()  # a parse leaves no cycles behind; what the libraries of pages leave is collected between chunks
    chunks: SimpleQueue[list[Task]] = SimpleQueue()
    Thread(target=_take_in, args=(pipe, chunks), daemon=True).start()
    Thread(target=_end_with_parent, daemon=True).start()
    with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - a device
        while True:
            pipe.send(_parse_chunk(chunks.get(), at, timeout, nowhere))
            gc.collect()


def _take_in(pipe: "Connection[Any, Any]", chunks: "SimpleQueue[list[Task]]") -> None:
    """Take chunks in while another is parsed."""
    with suppress(EOFError, OSError):
        while True:
            chunks.put(pipe.recv())
    os._exit(0)


def _end_with_parent() -> None:
    """End the process with its parent, whatever it is at: one that was killed may have sent half of a chunk."""
    if parent := parent_process():
        wait([parent.sentinel])
        os._exit(0)


def _parse_chunk(tasks: list[Task], at: "c_int", timeout: float, nowhere: TextIO) -> list[Result]:
    results: list[Result] = []
    watched = -_REARMED
    for number, task in enumerate(tasks):
        if time.monotonic() - watched >= _REARMED:
            watched = time.monotonic()
            # It ends the process from outside the interpreter: a search that never returns would let no Python code run.
            faulthandler.dump_traceback_later(min(timeout, _LONGEST_WATCH) + _REARMED, exit=True, file=nowhere)
        at.value = number
        results.append(parse_to_json(task))
    at.value = _IDLE
    faulthandler.cancel_dump_traceback_later()
    return results
