"""Makes blocks of text on two threads while those before are hashed and written on a third."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import cycle
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

import numpy as np

from hexoview.export.atomic import Pending

if TYPE_CHECKING:
    from typing_extensions import Buffer

# With a third block under way, two cores have no more to do.
_AT_ONCE = 2
_GATHERED = 1 << 20
Made = TypeVar("Made")


class WriteBehind:
    """Writes blocks in their order, each while the next is made; none may change after it was given away.

    Hashing 65,536 rows takes 0.6 ms and writing them 0.2, half of what formatting them does.
    """

    def __init__(self) -> None:
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="hexoview-write")
        self._last: Future[int] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                self._wait()
        finally:
            self._writer.shutdown()

    def write(self, pending: Pending, block: Buffer) -> None:
        """Takes a block over.

        Raises:
            ExportError: the disk refuses, this block or the one before.
        """
        self.do(partial(pending.write, block))

    def do(self, work: Callable[[], int]) -> None:
        """Takes work over that ends in writing; with the work before, it is done in its order.

        Raises:
            ExportError: the disk refuses, this time or the one before.
        """
        self._wait()
        self._last = self._writer.submit(work)

    def _wait(self) -> None:
        if self._last is not None:
            self._last.result()


def write_behind(blocks: Iterable[Buffer], pending: Pending) -> None:
    """Writes the blocks of one file.

    Raises:
        ExportError: the disk refuses.
    """
    with WriteBehind() as behind:
        for block in blocks:
            behind.write(pending, block)


def write_made(makers: Iterable[Callable[[], np.ndarray]], pending: Pending) -> None:
    """Writes blocks that the writing thread makes, too, while their parts are fetched here.

    Raises:
        ExportError: the disk refuses.
    """

    def written(make: Callable[[], np.ndarray]) -> int:
        return pending.write(make())

    with WriteBehind() as behind:
        for make in makers:
            behind.do(partial(written, make))


def gathered(texts: Iterable[bytes | bytearray | memoryview]) -> Iterator[memoryview]:
    """The same bytes in blocks of 1 MB; each block stays as it is until the next but one.

    A thread that is given little at a time waits for its turn more often than it works.
    """
    memories = cycle([memoryview(bytearray(_GATHERED)) for _ in range(2)])
    memory, held = next(memories), 0
    for text in texts:
        left = memoryview(text)
        while left:
            portion = left[: _GATHERED - held]
            memory[held : held + len(portion)] = portion
            held, left = held + len(portion), left[len(portion) :]
            if held == _GATHERED:
                yield memory
                memory, held = next(memories), 0
    if held:
        yield memory[:held]


def made_beside(makers: Iterable[Callable[[], Made]]) -> Iterator[Made]:
    """What each maker makes, in their order, two of them at work at once.

    Only worth it for work without the GIL: polars formats a block of rows on one core.
    """
    with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="hexoview-make") as pool:
        under_way: deque[Future[Made]] = deque()
        try:
            for make in makers:
                under_way.append(pool.submit(make))
                if len(under_way) > _AT_ONCE:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        finally:
            for future in under_way:
                future.cancel()
