"""A real QGIS window on a virtual screen, driven by a script inside it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SECONDS = int(os.environ.get("PARKSHORE_SECONDS", "240"))


def _display():
    """Start a virtual screen and return its process and name."""
    reading, writing = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        return screen, f":{pipe.readline().strip()}"


def _speak(profiles, language):
    """Choose QGIS's language as its options dialog does; it calls Chinese zh-Hans."""
    settings = profiles / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    locale = {"zh_CN": "zh-Hans"}.get(language, language)
    with settings.open("a", encoding="utf-8") as file:
        file.write(f"\n[locale]\noverrideFlag=true\nuserLocale={locale}\n")


def _dress(profiles, theme):
    """Choose one of QGIS's themes, such as the dark one."""
    settings = profiles / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    with settings.open("a", encoding="utf-8") as file:
        file.write(f"\n[UI]\nUITheme={theme}\n")


def _write_numbers(profiles, country):
    """Choose how numbers are written, such as with a decimal comma, whatever QGIS speaks."""
    settings = profiles / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    text = settings.read_text(encoding="utf-8")
    text = text.replace("[locale]", f"[locale]\nglobalLocale={country}")
    settings.write_text(text, encoding="utf-8")


@pytest.fixture
def in_window(tmp_path):
    """Run a driver of this folder inside QGIS; return what it reported."""

    def runner(driver, language="en", scale=1.0, theme="", numbers="", **given):
        profiles = tmp_path / f"用户 配置 {language} {scale}"  # as people's folders are called
        environment = {
            key: value for key, value in os.environ.items() if not key.startswith(("QT_", "QGIS_"))
        }
        subprocess.run(
            ["bash", ROOT / "script" / "install", "--quiet", "--profiles-path", profiles],
            check=True,
            env=environment,
        )
        _speak(profiles, language)
        if theme:
            _dress(profiles, theme)
        if numbers:
            _write_numbers(profiles, numbers)
        report = tmp_path / f"report_{language}_{scale}.json"
        pictures = Path(os.environ.get("PARKSHORE_PICTURES", tmp_path / "pictures"))
        pictures.mkdir(parents=True, exist_ok=True)
        screen, display = _display()
        environment.update(
            DISPLAY=display,
            LC_ALL="C.UTF-8",
            QT_QPA_PLATFORM="xcb",
            QT_SCALE_FACTOR=str(scale),
            PYTHONFAULTHANDLER="1",  # a crash tells which line ran
            PYTHONPATH=os.pathsep.join(p for p in sys.path if ".venv" in p),
            PARKSHORE_GIVEN=json.dumps(
                {
                    "report": str(report),
                    "pictures": str(pictures),
                    "folder": str(tmp_path),
                    "sample": str(ROOT / "resources" / "sample" / "inventory.gpkg"),
                    "tests": str(HERE),
                    "language": language,
                    **given,
                }
            ),
        )
        command = ["qgis", "--nologo", "--noversioncheck", "--profiles-path"]
        command += [str(profiles), "--code", str(HERE / driver)]
        try:
            done = subprocess.run(
                command,
                check=False,  # the report tells
                env=environment,
                timeout=SECONDS,
                capture_output=True,
                text=True,
            )
        finally:
            screen.terminate()
            screen.wait()
        assert report.exists(), done.stdout + done.stderr
        told = json.loads(report.read_text(encoding="utf-8"))
        error = told.pop("error", None)
        assert error is None, error
        return told

    return runner
