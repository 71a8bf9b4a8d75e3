"""What the user has set, and the folders that belong to the user."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from simulator.domain.ids import LANGUAGES, Language, TraineeId
from simulator.errors import FileError
from simulator.storage.private_file import write_whole

APPLICATION = "difficult-customers-simulator"
"""The name of the program's folders among those of other programs."""
HOME_VARIABLE = "SIMULATOR_HOME"
"""A folder that takes the place of all user folders: for portable installations and for tests."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folders:
    """The user's folders; none of them needs to exist yet."""

    config: Path
    data: Path
    cache: Path
    logs: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The user's choices. Flags and the environment go before them."""

    language: Language | None = None
    """Of the interface; None follows the system."""
    theme: str = ""
    """A Textual theme; empty for the default one."""
    bidi: str = ""
    """As `SIMULATOR_BIDI`; empty for the default."""
    trainee: TraineeId | None = None
    """Who sits at the keyboard."""
    tier: str = ""
    """The tier of the scorer; empty for the semantic one where it is installed, else the core one."""
    calendar: str = ""
    """``gregorian``; empty for the calendar of the language."""
    library: tuple[str, ...] = ()
    """More folders of scenarios."""


def user_folders(environment: Mapping[str, str]) -> Folders:
    """The folders of the user that `environment` belongs to."""
    home = environment.get(HOME_VARIABLE)
    if home:
        root = Path(home).expanduser()
        return Folders(config=root / "config", data=root / "data", cache=root / "cache", logs=root / "logs")
    import platformdirs  # only where it is needed: a part of the start-up time

    return Folders(
        config=Path(platformdirs.user_config_dir(APPLICATION, appauthor=False)),
        data=Path(platformdirs.user_data_dir(APPLICATION, appauthor=False)),
        cache=Path(platformdirs.user_cache_dir(APPLICATION, appauthor=False)),
        logs=Path(platformdirs.user_log_dir(APPLICATION, appauthor=False)),
    )


def settings_file(folders: Folders) -> Path:
    """Where the settings are kept."""
    return folders.config / "settings.json"


def load_settings(path: Path) -> tuple[Settings, FileError | None]:
    """The settings in a file and, where it could not be used, what to tell the user.

    No file means the defaults. A broken one is kept beside as ``settings.json.broken`` and the defaults hold; a single
    value that is not understood (of a newer program, say) falls back to its default without a word.
    """
    try:
        raw = json.loads(path.read_bytes())
        if not isinstance(raw, dict):
            raise ValueError("no object")
    except FileNotFoundError:
        return Settings(), None
    except OSError as error:
        return Settings(), FileError("settings-unreadable", path=str(path), reason=error.strerror or str(error))
    except (ValueError, RecursionError):
        return Settings(), FileError("settings-broken", path=str(path), kept=_set_aside(path))
    return _read(raw), None


def load_settings_quietly(environment: Mapping[str, str]) -> Settings:
    """The user's settings, or the defaults; a broken file is left for `load_settings` to tell about."""
    try:
        raw = json.loads(settings_file(user_folders(environment)).read_bytes())
    except (OSError, ValueError, RecursionError):
        return Settings()
    return _read(raw) if isinstance(raw, dict) else Settings()


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings; FileError where that is not possible."""
    write_whole(path, json.dumps(asdict(settings), ensure_ascii=False, indent=2).encode() + b"\n")


def _read(raw: Mapping[str, object]) -> Settings:
    language, library = raw.get("language"), raw.get("library")
    return Settings(
        language=Language(language) if isinstance(language, str) and language in LANGUAGES else None,
        theme=_text(raw, "theme"),
        bidi=_text(raw, "bidi"),
        tier=_text(raw, "tier"),
        calendar=_text(raw, "calendar"),
        trainee=TraineeId(_text(raw, "trainee")) if _text(raw, "trainee") else None,
        library=tuple(item for item in library if isinstance(item, str)) if isinstance(library, list) else (),
    )


def _text(raw: Mapping[str, object], key: str) -> str:
    value = raw.get(key)
    return value if isinstance(value, str) else ""


def _set_aside(path: Path) -> str:
    """Keep a broken file under another name; the name, or the file's own where it cannot be moved."""
    aside = path.with_name(f"{path.name}.broken")
    try:
        path.replace(aside)
    except OSError:
        return str(path)
    return str(aside)
