"""Which picture what is on screen asks for."""

from __future__ import annotations

from hexoview.query.picture import Gaps, PictureRequest
from hexoview.ui.preview.frame import Frame
from hexoview.ui.preview.request import is_answer, is_enough, wanted
from hexoview.ui.preview.scene import Scene


def fitting(scene: Scene, room: Frame) -> PictureRequest:
    """The picture that would suit the view; a picture is there."""
    assert scene.picture is not None
    need = scene.need(room)
    if (scene.gaps is Gaps.NONE) != (scene.picture.gaps is Gaps.NONE):
        # What is on screen lies elsewhere then.
        return PictureRequest(None, need.pixels, scene.gaps)
    return wanted(need, scene.timescale, scene.gaps)


def lacking(scene: Scene, room: Frame) -> PictureRequest | None:
    """The picture to ask for where the one at hand is too coarse or too short; None where it will do."""
    picture = scene.picture
    if picture is None:
        return None
    if picture.gaps is scene.gaps and is_enough(picture, scene.need(room), scene.timescale):
        return None
    request = fitting(scene, room)
    return None if is_answer(picture, request) else request
