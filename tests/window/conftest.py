"""A real QGIS window on a virtual screen, driven by a script inside it."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
SECONDS = int(os.environ.get("PARKSHORE_SECONDS", "400"))


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


def _end(code):
    """Return in words how QGIS ended."""
    if code is None:
        return f"stood still and was ended after {SECONDS} s"
    return f"ended by {signal.Signals(-code).name}" if code < 0 else f"ended with code {code}"


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
        report, steps, log = (
            tmp_path / f"{name}_{language}_{scale}" for name in ("report", "steps", "log")
        )
        steps.touch()
        pictures = Path(os.environ.get("PARKSHORE_PICTURES", tmp_path / "pictures"))
        pictures.mkdir(parents=True, exist_ok=True)
        screen, display = _display()
        environment.update(
            DISPLAY=display,
            LC_ALL="C.UTF-8",
            QT_QPA_PLATFORM="xcb",
            QT_SCALE_FACTOR=str(scale),
            PYTHONPATH=os.pathsep.join(p for p in sys.path if ".venv" in p),
            PARKSHORE_GIVEN=json.dumps(
                {
                    "report": str(report),
                    "steps": str(steps),
                    "until": time.time() + SECONDS - 5,
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
        with log.open("w", encoding="utf-8") as said:
            qgis = subprocess.Popen(command, env=environment, stdout=said, stderr=said)
            try:
                qgis.wait(SECONDS)
            except subprocess.TimeoutExpired:
                qgis.kill()
            finally:
                stood_still = qgis.returncode is None
                ended = _end(qgis.returncode)
                qgis.wait()
                screen.terminate()
                screen.wait()
        done, words = (each.read_text(encoding="utf-8", errors="replace") for each in (steps, log))
        story = f"{driver} in {language} at scale {scale}: QGIS {ended}; its steps:\n{done}"
        if not report.exists():
            pytest.fail(f"{story}What it printed:\n{words}", pytrace=False)
        told = json.loads(report.read_text(encoding="utf-8"))
        if stood_still and "error" not in told:
            told["error"] = f"It reported and did not leave. What it printed:\n{words}"
        if "error" in told:
            pytest.fail(f"{story}{told['error']}", pytrace=False)
        return told

    return runner
