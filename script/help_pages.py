"""Write the offline help into a folder: pages of docs/ and one page for each algorithm."""

import html
import importlib.util
import posixpath
import re
import shutil
import sys
from importlib import import_module
from pathlib import Path

from markdown_it import MarkdownIt
from qgis.core import Qgis, QgsApplication

ROOT = Path(__file__).resolve().parent.parent
STYLE = ROOT / "resources" / "pages" / "help.css"
LANGUAGES = {"en": "en", "zh": "zh-CN"}
ARTICLES = (
    "first_steps",
    "three_days",
    "which_line",
    "engine",
    "chinese_data",
    "writing_rules",
)  # of docs/ and docs/zh/
GROUPS = ("shoreline", "reaches", "inventory", "indicators", "infrastructure", "decision")
LINK = re.compile(r'(href|src)="(?!https?:|#)([^"#]+)(#[^"]*)?"')
WORDS = {
    "en": {
        "contents": "ParkShore help",
        "parameters": "Parameters",
        "outputs": "Outputs",
        "results": "Numbers it returns",
        "says": "{name}: {text}",
        "yes": ("no", "yes"),
        "choices": "Choices",
        "default": "Default",
        "none": "none",
        "optional": "may be left out",
        "found": "Also found by",
        "algorithms": "Algorithms",
        "other": "中文",
    },
    "zh": {
        "contents": "园区岸线帮助",
        "parameters": "参数",
        "outputs": "输出",
        "results": "返回的数字",
        "says": "{name}：{text}",
        "yes": ("否", "是"),
        "choices": "选项",
        "default": "默认",
        "none": "无",
        "optional": "可不填",
        "found": "检索词",
        "algorithms": "算法",
        "other": "English",
    },
}
PAGE = """<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>
<link rel="stylesheet" href="../help.css"></head><body>
<nav><a href="index.html">{contents}</a>
<a href="../{code}/{page}.html" lang="{code}">{other}</a></nav>
<main>{body}</main></body></html>
"""


def write_help(target):
    """Write the pages of both languages.

    Parameters
    ----------
    target : Path
        Its old pages give way.
    """
    shutil.rmtree(target, ignore_errors=True)
    (target / "images").mkdir(parents=True)
    shutil.copyfile(STYLE, target / "help.css")
    provider = loaded_provider()
    speaking = import_module("parkshore.processing.messages.language").speaking
    for code in LANGUAGES:
        folder = target / code
        folder.mkdir()
        with speaking(code):
            algorithms = [each.create() for each in provider.algorithms()]
            titles = {name: write_article(folder, code, name) for name in ARTICLES}
            for algorithm in algorithms:
                write_page(
                    folder, code, algorithm.name(), algorithm.displayName(), told(algorithm, code)
                )
            contents = list_of_contents(titles, algorithms, code)
            write_page(folder, code, "index", WORDS[code]["contents"], contents)


def loaded_provider():
    """Return the provider of this checkout; QGIS is started for it."""
    if QgsApplication.instance() is None:
        sys.qgis_application = QgsApplication([], False)
        sys.qgis_application.initQgis()
    if "parkshore" not in sys.modules:
        spec = importlib.util.spec_from_file_location(
            "parkshore", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
        )
        sys.modules["parkshore"] = package = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(package)
    registry = QgsApplication.processingRegistry()
    if registry.providerById("parkshore") is None:
        import_module("parkshore.processing.provider").ParkShoreProvider().register()
    return registry.providerById("parkshore")


def write_page(folder, code, name, title, body):
    """Write one page, with a way to the contents and to the same page in the other language."""
    other = next(each for each in LANGUAGES if each != code)
    text = PAGE.format(
        lang=LANGUAGES[code],
        title=html.escape(title),
        contents=WORDS[code]["contents"],
        code=other,
        other=WORDS[code]["other"],
        page=name,
        body=body,
    )
    (folder / f"{name}.html").write_text(text, encoding="utf-8")


def write_article(folder, code, name):
    """Write a page of the documents; return its title."""
    source = ROOT / "docs" / ("" if code == "en" else code) / f"{name}.md"
    text = source.read_text(encoding="utf-8")
    title, *rest = text.splitlines()
    rest = [line for line in rest if not re.fullmatch(r"\[(中文|English)\]\(\S+\)", line)]
    markdown = MarkdownIt("commonmark").enable("table")
    body = markdown.render("\n".join([title, *rest]))

    def target_of(found):
        attribute, address, part = found.groups()
        where = posixpath.normpath(posixpath.join(source.parent.as_posix(), address))
        if attribute == "src":
            shutil.copyfile(where, folder.parent / "images" / Path(where).name)
            return f'src="../images/{Path(where).name}"'
        if Path(where).stem not in ARTICLES:
            raise ValueError(f"{source}: {address} is not part of the help")
        return f'href="{Path(where).stem}.html{part or ""}"'

    write_page(folder, code, name, title.lstrip("# "), LINK.sub(target_of, body))
    return title.lstrip("# ")


def told(algorithm, code):
    """Return what an algorithm says of itself: help, parameters, numbers."""
    words = WORDS[code]
    text = algorithm.shortHelpString()
    parts = [
        f"<h1>{html.escape(algorithm.displayName())}</h1>",
        f"<p class='id'>{html.escape(algorithm.group())} · <code>{algorithm.id()}</code></p>",
        text if text.lstrip().startswith("<") else f"<p>{text}</p>",
    ]
    shown = [each for each in algorithm.parameterDefinitions() if not is_hidden(each)]
    for heading, outputs in (("parameters", False), ("outputs", True)):
        told_of = [each for each in shown if each.isDestination() == outputs]
        parts += [f"<h2>{words[heading]}</h2>"] * bool(told_of)
        parts += [parameter(each, words) for each in told_of]
    numbers = [each for each in algorithm.outputDefinitions() if each.type() == "outputNumber"]
    if numbers:
        rows = "".join(
            f"<li><code>{each.name()}</code> {html.escape(each.description())}</li>"
            for each in numbers
        )
        parts.append(f"<h2>{words['results']}</h2><ul>{rows}</ul>")
    found = ", ".join(html.escape(tag) for tag in algorithm.tags())
    parts.append(f"<p class='tags'>{words['says'].format(name=words['found'], text=found)}</p>")
    return "\n".join(parts)


def is_hidden(definition):
    """Tell whether a parameter is kept for old models alone."""
    return bool(definition.flags() & Qgis.ProcessingParameterFlag.Hidden)


def parameter(definition, words):
    """Return what is told of a parameter."""
    facts = []

    def tell(name, text):
        facts.append(words["says"].format(name=words[name], text=html.escape(text)))

    options = definition.options() if definition.type() == "enum" else []
    default = definition.defaultValue()
    if options:
        tell("choices", "; ".join(f"{number} {text}" for number, text in enumerate(options)))
    if default not in (None, "", []) and not definition.isDestination():
        tell("default", in_words(default, definition.type(), options, words))
    if definition.flags() & Qgis.ProcessingParameterFlag.Optional:
        facts.append(words["optional"])
    said = "".join(f"<p class='facts'>{fact}</p>" for fact in facts)
    return (
        f"<section><h3>{html.escape(definition.description())} <code>{definition.name()}</code>"
        f"</h3><p>{html.escape(definition.help())}</p>{said}</section>"
    )


def in_words(default, kind, options, words):
    """Return a default as the dialog shows it: an option or a tick by its word."""
    if kind == "boolean":
        return words["yes"][bool(default)]
    if options and isinstance(default, int):
        return f"{default} {options[default]}"
    return str(default)


def list_of_contents(titles, algorithms, code):
    """Return the page that leads to all others, algorithms by group in the order of work."""
    words = WORDS[code]
    parts = [f"<h1>{words['contents']}</h1>", "<ul>"]
    parts += [
        f'<li><a href="{name}.html">{html.escape(text)}</a></li>' for name, text in titles.items()
    ]
    parts.append(f"</ul><h2>{words['algorithms']}</h2>")
    for group in GROUPS:
        own = [each for each in algorithms if each.groupId() == group and in_toolbox(each)]
        parts.append(f"<h3>{html.escape(own[0].group())}</h3><ul>")
        for each in own:
            tags = html.escape(", ".join(each.tags()))
            parts.append(
                f'<li><a href="{each.name()}.html">{html.escape(each.displayName())}</a> '
                f"<span class='tags'>{tags}</span></li>"
            )
        parts.append("</ul>")
    return "\n".join(parts)


def in_toolbox(algorithm):
    """Tell whether a planner meets an algorithm."""
    return not algorithm.flags() & Qgis.ProcessingAlgorithmFlag.HideFromToolbox


if __name__ == "__main__":
    write_help(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "help")
