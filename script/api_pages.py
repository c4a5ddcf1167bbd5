"""Write the pages of `parkshore.analysis`, made from its docstrings, into a folder."""

import importlib.util
import pkgutil
import sys
from pathlib import Path

import pdoc

ROOT = Path(__file__).resolve().parent.parent


def load_package():
    """Load the checkout as ``parkshore``, whatever its folder is called."""
    spec = importlib.util.spec_from_file_location(
        "parkshore", ROOT / "__init__.py", submodule_search_locations=[str(ROOT)]
    )
    sys.modules["parkshore"] = package = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(package)


def module_names(package):
    """Return a package and what lies in it; of a package itself pdoc follows ``__all__``."""
    found = pkgutil.iter_modules([str(ROOT / package.split(".")[-1])], f"{package}.")
    return [package, *(each.name for each in found)]


if __name__ == "__main__":
    load_package()
    pdoc.render.configure(docformat="numpy")
    pdoc.pdoc(*module_names("parkshore.analysis"), output_directory=Path(sys.argv[1]))
