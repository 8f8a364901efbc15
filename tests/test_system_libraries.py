from __future__ import annotations

from collections.abc import Callable

from hexoview.system_libraries import (
    DESKTOP,
    OFFSCREEN,
    Package,
    install_command,
    install_sentence,
    missing_libraries,
)


def _system_without(*lacking: str) -> Callable[[str], object]:
    def load(library: str) -> object:
        if library in lacking:
            raise OSError(f"{library}: cannot open shared object file")
        return library

    return load


def test_that_a_system_with_every_library_lacks_nothing() -> None:
    assert missing_libraries(desktop=True, load=_system_without(), platform="linux") == ()


def test_that_a_bare_system_lacks_all_seventeen_for_a_window_and_six_for_the_tests() -> None:
    bare = _system_without(*(package.library for package in OFFSCREEN + DESKTOP))
    assert len(missing_libraries(desktop=True, load=bare, platform="linux")) == 17
    assert missing_libraries(desktop=False, load=bare, platform="linux") == OFFSCREEN


def test_that_what_only_a_screen_needs_is_not_asked_for_by_the_tests() -> None:
    load = _system_without("libxcb-cursor.so.0")
    assert missing_libraries(desktop=False, load=load, platform="linux") == ()
    assert missing_libraries(desktop=True, load=load, platform="linux") == (
        Package("libxcb-cursor0", "libxcb-cursor.so.0"),
    )


def test_that_windows_and_macos_are_never_asked() -> None:
    bare = _system_without(*(package.library for package in OFFSCREEN + DESKTOP))
    assert missing_libraries(desktop=True, load=bare, platform="win32") == ()
    assert missing_libraries(desktop=True, load=bare, platform="darwin") == ()


def test_that_the_system_these_tests_run_on_is_found_to_hold_what_they_need() -> None:
    assert missing_libraries(desktop=False) == ()


def test_that_a_library_nobody_has_is_missed_by_the_real_loader() -> None:
    invented = Package("libhexoview0", "libhexoview-of-no-system.so.0")
    found = missing_libraries(desktop=False, load=lambda library: _load_instead(library, invented))
    assert found == (OFFSCREEN[0],)


def _load_instead(library: str, invented: Package) -> object:
    """The real loader, for which the first library of the table has a name that no system knows."""
    import ctypes

    return ctypes.CDLL(invented.library if library == OFFSCREEN[0].library else library)


def test_that_the_command_names_each_package_once() -> None:
    names = [package.name for package in OFFSCREEN + DESKTOP]
    assert install_command(OFFSCREEN + DESKTOP) == f"sudo apt-get install {' '.join(names)}"
    assert len(set(names)) == len(names)


def test_that_the_sentence_names_the_file_and_the_line_that_installs_it() -> None:
    sentence = install_sentence([Package("libegl1", "libEGL.so.1")])
    assert sentence.startswith("This computer lacks a library that the window needs: libEGL.so.1.")
    assert "\n  sudo apt-get install libegl1\n" in sentence


def test_that_several_are_counted_and_none_needs_no_sentence() -> None:
    assert install_sentence(OFFSCREEN).startswith("This computer lacks 6 libraries that the window needs: ")
    assert install_sentence([]) == ""
