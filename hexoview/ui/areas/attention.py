"""Long jobs: the computer stays awake for them, and their end is told where nobody is looking."""

from __future__ import annotations

import time

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from hexoview.ui.areas.desk import Area, Desk
from hexoview.ui.awake import Awake, holding_command
from hexoview.ui.job import Job, JobState

# No computer falls asleep within seconds, and a program started for each short export would be felt.
_AWAKE_AFTER_MS = 5_000
# Who switched to another window during a shorter job is back before its end would be told.
_LONG_S = 10.0
_TOLD_MS = 10_000


class AttentionArea(Area):
    """Watches the jobs; nothing it says names a person, a file or a folder."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.awake = Awake(holding_command(self.tr("Recordings are being read or written")))
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AWAKE_AFTER_MS)
        self._soon.timeout.connect(self.awake.begin)
        self._sign: QSystemTrayIcon | None = None
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(_TOLD_MS)
        self._gone.timeout.connect(self._take_sign_away)
        desk.jobs.started.connect(self._begin)
        desk.jobs.rested.connect(self._rest)
        desk.jobs.changed.connect(self._look)

    def close(self) -> None:
        """Lets the computer sleep."""
        self._rest()
        self._take_sign_away()

    @Slot()
    def _begin(self) -> None:
        if not self._soon.isActive() and not self.awake.is_held:
            self._soon.start()

    @Slot()
    def _rest(self) -> None:
        self._soon.stop()
        self.awake.end()

    @Slot(object)
    def _look(self, job: Job) -> None:
        """Tells the end of a long job, unless its person cancelled it or sees the window."""
        is_news = job.state in (JobState.DONE, JobState.FAILED)
        if not is_news or job.began is None or time.monotonic() - job.began < _LONG_S:
            return
        if not self.desk.window.isActiveWindow():
            self._tell(self.tr("A job is done.") if job.state is JobState.DONE else self.tr("A job failed."))

    def _tell(self, sentence: str) -> None:
        QApplication.alert(self.desk.window)
        if not (QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages()):
            return
        if self._sign is None:
            self._sign = QSystemTrayIcon(self.desk.window.windowIcon(), self)
        self._sign.show()
        self._sign.showMessage("Hexoview", sentence, self.desk.window.windowIcon(), _TOLD_MS)
        self._gone.start()

    @Slot()
    def _take_sign_away(self) -> None:
        if self._sign is not None:
            self._sign.hide()
