"""The fields on one person, each with its problem under it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from hexoview.domain.resources import User
from hexoview.domain.zones import ZoneKey
from hexoview.ui.named import ChoiceBox, PlainLabel, named
from hexoview.ui.people.form import SEXES, PersonForm, PersonTexts, read_person
from hexoview.ui.zones import zone_names


class PersonFields(QWidget):
    """Name, sex, birth year, weight, time zone and notes; `edited` says that one of them was touched."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        named(self, "person-fields", self.tr("What is noted"))
        self._person = User(0)
        self._zone = ""
        self._problems: dict[str, PlainLabel] = {}
        self._name = named(QLineEdit(), "person-name", self.tr("Name or study code"))
        self._sex = named(ChoiceBox(), "person-sex", self.tr("Sex"))
        for code, word in SEXES:
            self._sex.addItem(QCoreApplication.translate("people", word), code)
        self._year = named(QLineEdit(), "person-year", self.tr("Birth year"))
        self._weight = named(QLineEdit(), "person-weight", self.tr("Weight, kg"))
        self._zone_box = named(ChoiceBox(), "person-zone", self.tr("Time zone"))
        self._zone_box.addItem(self.tr("As the store"), "")
        self._zone_box.setMinimumContentsLength(len(self._zone_box.itemText(0)))
        for name in zone_names():
            self._zone_box.addItem(name.replace("_", " "), name)
        self._note = named(QPlainTextEdit(), "person-note", self.tr("Notes"))
        self._note.setTabChangesFocus(True)
        self._arrange()
        self._connect()

    @property
    def is_changed(self) -> bool:
        """Whether anything stands there that isn't noted."""
        before = PersonTexts.of(self._person)
        return self._texts() != before or self._zone_box.currentData() != self._zone

    def show_person(self, person: User, zone: str) -> None:
        """Shows what is noted; `zone` is empty where the store's holds."""
        self._zone = zone
        if zone and self._zone_box.findData(zone) < 0:
            self._zone_box.addItem(zone, zone)
        self.settle(person)
        self._zone_box.setCurrentIndex(max(self._zone_box.findData(zone), 0))
        self._show_problems({})

    def settle(self, person: User) -> None:
        """Shows a person as it is noted now."""
        self._person = person
        self._zone = self._zone_box.currentData() or ""
        texts = PersonTexts.of(person)
        self._name.setText(texts.name)
        if texts.sex and self._sex.findData(texts.sex) < 0:
            self._sex.addItem(texts.sex, texts.sex)
        self._sex.setCurrentIndex(max(self._sex.findData(texts.sex), 0))
        self._year.setText(texts.birth_year)
        self._weight.setText(texts.weight)
        self._note.setPlainText(texts.note)
        self.edited.emit()

    def read(self) -> PersonForm:
        """What was typed; each problem is said under its field."""
        form = read_person(self._person, self._texts())
        self._show_problems(form.problems)
        return form

    def zone_change(self, key: ZoneKey) -> dict[ZoneKey, str | None]:
        """The zone that was chosen, where it is another one."""
        chosen = self._zone_box.currentData() or ""
        return {} if chosen == self._zone else {key: chosen or None}

    def focus_problem(self) -> None:
        """Puts the keyboard into the first field that can't be noted."""
        for field, label in self._problems.items():
            if label.text():
                self._widget(field).setFocus()
                return

    @Slot()
    def revert(self) -> None:
        """Shows again what is noted."""
        self.show_person(self._person, self._zone)

    def _arrange(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Name or study code"), self._with_problem("name"))
        form.addRow(self.tr("Se&x"), self._sex)
        form.addRow(self.tr("&Birth year"), self._with_problem("birth_year"))
        form.addRow(self.tr("&Weight, kg"), self._with_problem("weight"))
        form.addRow(self.tr("&Time zone"), self._zone_box)
        form.addRow(self.tr("N&otes"), self._with_problem("note"))

    def _with_problem(self, field: str) -> QWidget:
        problem = self._problems[field] = PlainLabel(name=f"problem-{field}", is_wrapped=True)
        problem.setProperty("weight", "bad")
        problem.hide()
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._widget(field))
        column.addWidget(problem)
        # The key of the label goes to the field itself.
        box.setFocusProxy(self._widget(field))
        return box

    def _widget(self, field: str) -> QWidget:
        widgets: dict[str, QWidget] = {
            "name": self._name, "birth_year": self._year, "weight": self._weight, "note": self._note,
        }  # fmt: skip
        return widgets[field]

    def _connect(self) -> None:
        for line in (self._name, self._year, self._weight):
            line.textEdited.connect(self.edited)
        self._note.textChanged.connect(self.edited)
        self._sex.activated.connect(self.edited)
        self._zone_box.activated.connect(self.edited)

    def _texts(self) -> PersonTexts:
        return PersonTexts(
            self._name.text(),
            self._sex.currentData() or "",
            self._year.text(),
            self._weight.text(),
            self._note.toPlainText(),
        )

    def _show_problems(self, problems: dict[str, str]) -> None:
        for field, label in self._problems.items():
            label.show_text(problems.get(field, ""))
