"""Write the pages of the algorithms into docs/, as Markdown made from their own help."""

import html
import re
import sys
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from help_pages import GROUPS, ROOT, WORDS, in_toolbox, loaded_provider, told

FOLDERS = {"en": "algorithms", "zh": "zh/algorithms"}
OTHER = {"en": "../zh/algorithms", "zh": "../../algorithms"}
BLOCKS = (  # what the help has in HTML -> Markdown
    (r"<h1>(.*?)</h1>", r"\n# \1\n"),
    (r"<h2>(.*?)</h2>", r"\n## \1\n"),
    (r"<section><h3>(.*?)</h3>", r"\n### \1\n"),
    (r"</section>", ""),
    (r"<p class='id'>(.*?)</p>", r"\n\1\n"),
    (r"<p class='facts'>(.*?)</p>", r"\n- \1"),
    (r"<p class='tags'>(.*?)</p>", r"\n*\1*\n"),
    (r"</?(?:b|strong)>", "**"),
    (r"</?(?:i|em)>", "*"),
    (r"<code>(.*?)</code>", r"`\1`"),
    (r"<li>(.*?)</li>", r"\n- \1"),
    (r"</?[uo]l>", "\n"),
    (r"<p>(.*?)</p>", r"\n\1\n"),
    (r"\n{3,}", "\n\n"),
)


def write_documents(target):
    """Write a page for each algorithm in both languages, and the list of them.

    Parameters
    ----------
    target : Path
        A folder like docs/; what it has of such pages gives way.
    """
    provider = loaded_provider()
    speaking = import_module("parkshore.processing.messages.language").speaking
    for code, name in FOLDERS.items():
        folder = target / name
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.md"):
            old.unlink()
        with speaking(code):
            algorithms = [each.create() for each in provider.algorithms() if in_toolbox(each)]
            for each in algorithms:
                way = f"[{WORDS[code]['other']}]({OTHER[code]}/{each.name()}.md)"
                (folder / f"{each.name()}.md").write_text(page(told(each, code), way), "utf-8")
            contents = list_of_pages(algorithms, code)
            (folder / "README.md").write_text(contents, encoding="utf-8")


def page(body, way):
    """Return a page of the help as Markdown, with a way to the other language below its title."""
    for block, written in BLOCKS:
        body = re.sub(block, written, body, flags=re.DOTALL)
    title, _, rest = body.strip().partition("\n")
    lines = [line.rstrip() for line in html.unescape(rest).splitlines()]
    return "\n".join([title, "", way, *lines]).rstrip() + "\n"


def list_of_pages(algorithms, code):
    """Return the list of the pages, by group in the order of work."""
    parts = [
        f"# {WORDS[code]['algorithms']}",
        f"[{WORDS[code]['other']}]({OTHER[code]}/README.md)",
    ]
    for group in GROUPS:
        own = [each for each in algorithms if each.groupId() == group]
        parts.append(f"## {own[0].group()}")
        parts.append("\n".join(f"- [{each.displayName()}]({each.name()}.md)" for each in own))
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    write_documents(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs")
