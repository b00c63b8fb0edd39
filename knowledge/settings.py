"""Settings, read once from the environment."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dotenv import dotenv_values

from knowledge.errors import SettingsError

TELEGRAM = "https://api.telegram.org"
HOME_PLACE = "thành phố Hải Phòng"
YES = frozenset({"1", "true", "yes", "on"})
NO = frozenset({"", "0", "false", "no", "off"})


@dataclass(frozen=True, slots=True)
class Settings:
    """All that can be set from outside. Secrets do not show in its repr."""

    token: str | None = field(default=None, repr=False)
    telegram_api: str = TELEGRAM
    library: Path = Path("var/library")
    model: str = "bundled"
    place: str = HOME_PLACE
    admins: frozenset[int] = frozenset()
    officials: frozenset[int] = frozenset()
    cache: Path = Path("~/.cache/hoi-quyet-dinh")
    allow_private: bool = False
    receipt_days: int = 30

    @classmethod
    def load(cls) -> "Settings":
        """Read the settings from the environment and, where that is silent, from `.env` in the current folder.

        Raises SettingsError for a value that cannot be used.
        """
        try:
            said = {name: value for name, value in dotenv_values(".env").items() if value is not None}
        except (OSError, UnicodeDecodeError) as error:
            raise SettingsError("The file .env cannot be read: save it as UTF-8 text, or remove it.") from error
        return cls.from_env({**said, **os.environ})

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> "Settings":
        """Read the settings from `env`; an empty value counts as none.

        Raises SettingsError for a value that cannot be used.
        """

        def text(name: str, default: str) -> str:
            return env.get(name, "").strip() or default

        return cls(
            token=env.get("TELEGRAM_BOT_TOKEN", "").strip() or None,
            telegram_api=_address(text("TELEGRAM_API_URL", TELEGRAM)),
            library=Path(text("HOI_LIBRARY", "var/library")).expanduser(),
            model=text("HOI_MODEL", "bundled"),
            place=text("HOI_PLACE", HOME_PLACE),
            admins=_people(env, "HOI_ADMINS"),
            officials=_people(env, "HOI_OFFICIALS"),
            cache=Path(env.get("HOI_CACHE", "").strip() or _user_cache(env)).expanduser(),
            allow_private=_flag(env, "HOI_ALLOW_PRIVATE"),
            receipt_days=_days(text("HOI_RECEIPT_DAYS", "30")),
        )


def _user_cache(env: Mapping[str, str]) -> str:
    return (env.get("XDG_CACHE_HOME") or "~/.cache") + "/hoi-quyet-dinh"


def _address(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise SettingsError(f"TELEGRAM_API_URL is {value!r}: give an address such as http://127.0.0.1:8081.")
    return value.rstrip("/")


def _people(env: Mapping[str, str], name: str) -> frozenset[int]:
    ids = [part.strip() for part in env.get(name, "").split(",") if part.strip()]
    if strange := [part for part in ids if not part.isascii() or not part.isdigit()]:
        raise SettingsError(f"{name} holds {strange[0]!r}: give Telegram user ids, numbers with commas between them.")
    return frozenset(map(int, ids))


def _flag(env: Mapping[str, str], name: str) -> bool:
    value = env.get(name, "").strip().lower()
    if value not in YES | NO:
        raise SettingsError(f"{name} is {value!r}: set it to 1 or 0.")
    return value in YES


def _days(value: str) -> int:
    if not value.isascii() or not value.isdigit() or len(value) > 4:
        raise SettingsError(f"HOI_RECEIPT_DAYS is {value!r}: give a number of days, or 0 to keep no receipts.")
    return int(value)
