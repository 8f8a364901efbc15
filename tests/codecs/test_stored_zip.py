from __future__ import annotations

import zipfile
import zlib
from datetime import UTC, datetime
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hexoview.codecs.stored_zip import Member, encode_directory, encode_local
from hexoview.errors import FormatError

MOMENT = datetime(2022, 11, 19, 0, 23, 57, tzinfo=UTC)
NAMES = st.text("abcXYZ019_./-", min_size=1, max_size=30)


def member(name: str, data: bytes, moment: datetime = MOMENT) -> Member:
    return Member(name, len(data), zlib.crc32(data), moment)


def zipped(contents: dict[str, bytes]) -> bytes:
    members = [member(name, data) for name, data in contents.items()]
    bodies = (encode_local(one) + contents[one.name] for one in members)
    return b"".join(bodies) + encode_directory(members)


@given(st.dictionaries(NAMES, st.binary(max_size=300), max_size=5))
def test_that_pythons_reader_finds_what_was_put_in(contents):
    with zipfile.ZipFile(BytesIO(zipped(contents))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == contents


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (MOMENT, (2022, 11, 19, 0, 23, 56)),
        (datetime(1970, 3, 4, 5, 6, 8, tzinfo=UTC), (1980, 3, 4, 5, 6, 8)),
        (datetime(2300, 12, 31, 23, 59, 59, tzinfo=UTC), (2107, 12, 31, 23, 59, 58)),
    ],
)
def test_that_a_time_goes_to_the_nearest_that_zip_knows(moment, told):
    one = member("a", b"", moment)
    with zipfile.ZipFile(BytesIO(encode_local(one) + encode_directory([one]))) as archive:
        assert archive.infolist()[0].date_time == told


def test_that_members_beyond_4_gib_are_found(tmp_path):
    # Holes on the disk: two members of 3 GiB that nobody reads, and one behind them.
    large = [Member(name, 3 * 2**30, 0, MOMENT) for name in ("a.wav", "b.wav")]
    last = member("info.json", b"{}")
    with (tmp_path / "far.zip").open("wb") as opened:
        for one in large:
            opened.write(encode_local(one))
            opened.seek(one.size, 1)
        opened.write(encode_local(last) + b"{}" + encode_directory([*large, last]))
    with zipfile.ZipFile(tmp_path / "far.zip") as archive:
        assert [one.file_size for one in archive.infolist()] == [3 * 2**30, 3 * 2**30, 2]
        assert archive.getinfo("info.json").header_offset > 2**32
        assert archive.read("info.json") == b"{}"


def test_that_more_members_than_16_bits_count_are_found():
    contents = {f"{number}.wav": b"" for number in range(65_536)}
    with zipfile.ZipFile(BytesIO(zipped(contents))) as archive:
        assert len(archive.namelist()) == 65_536


def test_that_a_member_of_4_gib_is_refused_with_its_size():
    with pytest.raises(FormatError, match=r"4,294,967,295 bytes") as refused:
        encode_local(Member("ECG_I.wav", 2**32 - 1, 0, MOMENT))
    assert refused.value.way_out


@pytest.mark.parametrize("name", ["", "Hélène.wav", "a" * 70_000])
def test_that_only_short_ascii_is_a_name(name):
    with pytest.raises(ValueError, match="ASCII"):
        encode_local(member(name, b""))
