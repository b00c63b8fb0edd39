"""What the log shows of an error, and what it does not."""

import logging
import sqlite3
from collections.abc import Iterator
from io import StringIO

import pytest
from telegram.error import BadRequest, InvalidToken

from bot.logs import Discreet
from knowledge import HoiError

TOKEN = "4242:AAHsecretsecretsecretsecretsecretsec"  # noqa: S105 - of no bot
WORDS = "Ông Phạm Bí Mật là ai?"


@pytest.fixture
def stream() -> StringIO:
    return StringIO()


@pytest.fixture
def log(stream: StringIO) -> Iterator[logging.Logger]:
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Discreet(TOKEN))
    loggers = [logging.getLogger(name) for name in ("bot.test", "telegram.test")]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
    yield loggers[0]
    for logger in loggers:
        logger.removeHandler(handler)
        logger.setLevel(logging.NOTSET)


def raised(error: Exception, behind: Exception | None = None) -> Exception:
    try:
        raise error from behind
    except Exception as caught:  # noqa: BLE001 - a trace is wanted
        return caught


def test_the_token_and_its_secret_half_are_replaced_wherever_they_stand(log: logging.Logger, stream: StringIO) -> None:
    other = logging.LogRecord("bot", 20, "", 0, "GET /bot%s/getMe %s", (TOKEN, TOKEN[5:]), None)
    log.handlers[0].handle(other)
    assert stream.getvalue().endswith("INFO bot: GET /bot<token>/getMe <token>\n")


@pytest.mark.usefixtures("log")
def test_the_librarys_arguments_are_not_shown(stream: StringIO) -> None:
    logging.getLogger("telegram.test").debug("Processing update %s after %d of %.1f s", WORDS, 3, 2.5)
    assert stream.getvalue().endswith("DEBUG telegram.test: Processing update … after … of … s\n")


@pytest.mark.usefixtures("log")
def test_where_telegram_stumbles_the_librarys_line_says_enough(stream: StringIO) -> None:
    logging.getLogger("telegram.test").error(
        "%s Invalid token.", "Polling:", exc_info=raised(InvalidToken("Unauthorized"))
    )
    assert stream.getvalue().endswith("ERROR telegram.test: … Invalid token.\n")


def test_an_unknown_errors_message_is_withheld_and_its_trace_is_shown(log: logging.Logger, stream: StringIO) -> None:
    log.error("It failed.", exc_info=raised(ValueError(WORDS), behind=KeyError(WORDS)))
    shown = stream.getvalue()
    assert WORDS not in shown
    assert "in raised\n    raise error from behind" in shown
    withheld = "(message withheld: it may repeat somebody's words)"
    assert shown.count(withheld) == 2
    assert shown.index("builtins.KeyError") < shown.index("which led to:") < shown.index("builtins.ValueError")


@pytest.mark.parametrize(
    "error",
    [
        BadRequest("can't parse entities: Unexpected end tag at byte offset 7"),
        HoiError("Mend the disk."),
        sqlite3.OperationalError("database is locked"),
        FileNotFoundError(2, "No such file or directory"),
    ],
)
def test_a_message_that_helps_and_holds_no_words_is_shown(
    log: logging.Logger, stream: StringIO, error: Exception
) -> None:
    log.error("It failed.", exc_info=raised(error))
    assert stream.getvalue().rstrip().endswith(f"{type(error).__qualname__}: {error}")


def test_a_trace_that_another_handler_wrote_is_not_taken_over() -> None:
    error = raised(ValueError(WORDS))
    record = logging.LogRecord("bot", 40, "", 0, "It failed.", (), (type(error), error, error.__traceback__))
    logging.Formatter().format(record)
    assert WORDS in (record.exc_text or "")
    assert WORDS not in Discreet(TOKEN).format(record)


def test_without_a_token_nothing_is_replaced() -> None:
    record = logging.LogRecord("bot", 20, "", 0, "abc", (), None)
    assert Discreet().format(record).endswith("INFO bot: abc")
