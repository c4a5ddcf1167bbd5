"""Fonts for printed products: one that has the signs of the language."""

from qgis.PyQt.QtCore import QT_VERSION
from qgis.PyQt.QtGui import QFont, QFontDatabase

from ..messages.language import tr

FAMILIES = (
    *("Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC"),
    *("SimHei", "SimSun", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei"),
)


def choose(wanted=""):
    """Return a font that has Chinese signs, and a sentence where it is not the one wanted.

    Parameters
    ----------
    wanted : str
        Name of a font, "" for the first suitable one.

    Returns
    -------
    family : str
        "" for the system's own where no font has Chinese signs.
    reason : str
        "" where all is well.
    """
    chinese = chinese_families()
    found = next((name for name in FAMILIES if name in chinese), next(iter(chinese), ""))
    if not found:
        return wanted, tr(
            "No font with Chinese signs is installed: Chinese words cannot be printed; install "
            "Noto Sans CJK or another one.",
        )
    if not wanted or wanted in chinese:
        return wanted or found, ""
    if wanted not in _database().families():
        text = tr("There is no font {wanted}; {found} is used.")
    else:
        text = tr("The font {wanted} has no Chinese signs; {found} is used.")
    return found, text.format(wanted=wanted, found=found)


def searchable_font(family, pixels, *, bold=False):
    """Return a font whose letters a reader finds in a PDF.

    Shaping swaps digits and pairs of letters for glyphs that no code point leads to; what is
    written without it is drawn by the glyphs of its signs alone.

    Parameters
    ----------
    family : str
        "" for the system's own.
    pixels : float
    bold : bool
    """
    font = QFont(family) if family else QFont()
    font.setPixelSize(max(round(pixels), 1))
    font.setBold(bold)
    return searchable(font)


def searchable(font):
    """Have a font written without shaping; return it."""
    font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
    return font


def chinese_families():
    """Return the names of the fonts that have Chinese signs."""
    return list(_database().families(QFontDatabase.WritingSystem.SimplifiedChinese))


def _database():
    """Return what knows the fonts: since Qt 6 the class itself."""
    return QFontDatabase if QT_VERSION >= 0x060000 else QFontDatabase()
