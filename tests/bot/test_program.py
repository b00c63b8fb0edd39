"""`python -m bot` as a program of its own, with a real and empty library."""

import asyncio
import contextlib
import fcntl
import os
import select
import signal
import subprocess
import sys
import termios
from asyncio.subprocess import PIPE, Process
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot import texts
from tests.telegram_server import BotApi

QUESTION = "Ai là Trưởng ban?"


@dataclass(frozen=True)
class Ended:
    code: int | None
    out: str
    err: str


async def start(*arguments: str, cwd: Path, **env: str) -> Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=cwd,
        env={"PATH": os.environ["PATH"], "HOME": str(cwd), **env},
        stdin=PIPE,
        stdout=PIPE,
        stderr=PIPE,
    )


async def end(process: Process, words: bytes = b"") -> Ended:
    out, err = await asyncio.wait_for(process.communicate(words), 60)
    return Ended(process.returncode, out.decode(), err.decode())


async def run(*arguments: str, cwd: Path, words: str = "", **env: str) -> Ended:
    return await end(await start(*arguments, cwd=cwd, **env), words.encode())


def stand_in_for_the_indexer(folder: Path, program: str) -> None:
    """The samples are the indexer's business; here only how it is called matters."""
    (folder / "indexer").mkdir()
    (folder / "indexer" / "__main__.py").write_text(program, encoding="utf8")


async def test_it_explains_itself_whatever_the_locale(tmp_path: Path) -> None:
    done = await run("--help", cwd=tmp_path, LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert done.code == 0
    assert "TELEGRAM_BOT_TOKEN" in done.out
    assert "Trưởng ban" in done.out


async def test_a_setting_that_cannot_be_used_is_one_line(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("HOI_ADMINS=ai đó\n", encoding="utf8")
    done = await run(cwd=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert done.err == "HOI_ADMINS holds 'ai đó': give Telegram user ids, numbers with commas between them.\n"


async def test_the_terminal_makes_samples_when_the_library_is_empty_and_answers_a_pipe(tmp_path: Path) -> None:
    stand_in_for_the_indexer(tmp_path, "import sys; sys.stdin.read(); print('reading', *sys.argv[1:])")
    done = await run(cwd=tmp_path, words=f"{QUESTION}\n\n/help\n", LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0")
    assert (done.code, done.err) == (0, "reading samples --library var/samples\n")
    assert done.out.startswith(texts.SAMPLE)
    assert "Mời bạn gõ câu hỏi" in done.out
    assert done.out.count(texts.SAMPLE) == 1


async def test_samples_that_cannot_be_made_end_the_terminal(tmp_path: Path) -> None:
    stand_in_for_the_indexer(tmp_path, "raise SystemExit('disk full')")
    done = await run(cwd=tmp_path, words=QUESTION)
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("disk full\nThe sample documents could not be indexed")
    assert done.err.count("\n") == 2


async def test_a_reader_that_has_read_enough_is_no_error(tmp_path: Path) -> None:
    stand_in_for_the_indexer(tmp_path, "")
    shell = f"{sys.executable} -m bot | head -c 1"
    process = await asyncio.create_subprocess_shell(
        shell,
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)},
        stdin=PIPE,
        stdout=PIPE,
        stderr=PIPE,
    )
    done = await end(process, f"{QUESTION}\n".encode() * 2000)
    assert (done.out, done.err) == ("(", "")


async def test_on_telegram_an_empty_library_says_so_and_the_log_keeps_quiet(telegram: BotApi, tmp_path: Path) -> None:
    settings = {"TELEGRAM_BOT_TOKEN": BotApi.TOKEN, "TELEGRAM_API_URL": telegram.url}
    process = await start("--verbose", cwd=tmp_path, **settings)
    lan = telegram.person()
    lan.says(QUESTION)
    assert (await lan.sees()).text == texts.LIBRARY_EMPTY.vi
    process.send_signal(signal.SIGINT)
    done = await end(process)
    assert (done.code, done.out) == (0, "")
    assert "Answering on Telegram as @HoiQuyetDinhBot." in done.err
    for secret in (QUESTION, BotApi.TOKEN, BotApi.TOKEN[5:], texts.LIBRARY_EMPTY.vi):
        assert secret not in done.err
    assert (tmp_path / "var" / "state.sqlite").exists()
    assert not (tmp_path / "var" / "samples").exists()


@pytest.mark.parametrize("flag", [[], ["--terminal"]])
async def test_a_token_means_telegram_unless_the_terminal_is_asked_for(
    telegram: BotApi, tmp_path: Path, flag: list[str]
) -> None:
    stand_in_for_the_indexer(tmp_path, "")
    telegram.change_token()
    settings = {"TELEGRAM_BOT_TOKEN": BotApi.TOKEN, "TELEGRAM_API_URL": telegram.url}
    done = await run(*flag, cwd=tmp_path, words=QUESTION, **settings)
    if flag:
        assert (done.code, done.out[:14]) == (0, texts.SAMPLE)
    else:
        assert done.code == 1
        assert done.err.splitlines()[-1].startswith("Telegram refuses the bot's token. Set TELEGRAM_BOT_TOKEN")
        assert BotApi.TOKEN[5:] not in done.err


async def test_a_state_that_cannot_be_used_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "var" / "state.sqlite").mkdir(parents=True)
    done = await run(cwd=tmp_path, TELEGRAM_BOT_TOKEN=BotApi.TOKEN)
    assert done.code == 1
    assert done.err.startswith("Cannot use var/state.sqlite: ")
    assert done.err.count("\n") == 1


PATIENCE = 120  # seconds without a word on the screen, after which nothing more will come


def _own_terminal() -> None:
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)  # Ctrl-C goes to whom the terminal belongs
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # which tests that run in the background were told to ignore


class Typist:
    """Somebody at a terminal."""

    def __init__(self, cwd: Path) -> None:
        self._screen, terminal = os.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot"],
            cwd=cwd,
            env={"PATH": os.environ["PATH"], "HOME": str(cwd), "TERM": "dumb", "NO_COLOR": "1"},
            stdin=terminal,
            stdout=terminal,
            stderr=terminal,
            start_new_session=True,
            preexec_fn=_own_terminal,
        )
        os.close(terminal)
        self.seen = b""  # bytes, for a letter may come in two parts

    def sees(self, words: str) -> None:
        """Read the screen until `words` are there; then forget what was read."""
        while words.encode() not in self.seen:
            ready, _, _ = select.select([self._screen], [], [], PATIENCE)
            assert ready, f"no {words!r} after {self.seen.decode(errors='replace')!r}"
            self.seen += os.read(self._screen, 65536)
        self.seen = self.seen.partition(words.encode())[2]

    def types(self, words: str) -> None:
        os.write(self._screen, words.encode())

    def ends_at(self, key: str) -> int:
        """Press a key, again and again as people do: Python may miss a Ctrl-C in the moment it begins to listen."""
        while True:
            self.types(key)
            with contextlib.suppress(subprocess.TimeoutExpired):
                code = self.process.wait(5)
                os.close(self._screen)
                return code


@pytest.mark.parametrize(("key", "code"), [("\x04", 0), ("/thoat\n", 0), ("\x03", 130)])
def test_at_a_terminal_one_is_greeted_answered_and_let_go(tmp_path: Path, key: str, code: int) -> None:
    stand_in_for_the_indexer(tmp_path, "")
    typist = Typist(tmp_path)
    typist.sees("Xin chào!")
    typist.sees("Ban Chỉ đạo có nhiệm vụ gì?")
    typist.sees(texts.PROMPT)
    typist.types(f"{QUESTION}\n")
    typist.sees(texts.SAMPLE)
    typist.sees(texts.PROMPT)
    assert typist.ends_at(key) == code
