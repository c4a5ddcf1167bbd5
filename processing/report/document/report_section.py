"""Sections of a report."""

from dataclasses import dataclass, field

from ....analysis.english_number import agreeing
from ...publish.page import Block


@dataclass
class Section:
    """One section of the report.

    Attributes
    ----------
    id : str
        Anchor inside the document.
    title : str
    blocks : list of page.Block
    basis : list of str
        Names of the layers that the section rests on.
    missing : str
        One sentence where the data of the section are missing, else "".
    """

    id: str
    title: str
    blocks: list = field(default_factory=list)
    basis: list = field(default_factory=list)
    missing: str = ""

    def add(self, page, *, heading="", output=None):
        """Append the blocks of a page, the first lead before all numbers.

        Parameters
        ----------
        output : ndarray of float, optional
            Output of each park, which tells the weight of those that a number rests on.
        """
        if heading:
            self.blocks.append(Block("heading", {"text": heading}))
        for block in page.blocks:
            for cell in block.content.get("cells", ()):
                if output is not None and "rests" in cell:
                    cell["basis"] = cell["rests"].told(output)
            if block.kind == "table":
                block.content["page"] = page  # tells the words of its fields
            self.blocks.append(block)

    def note(self, texts):
        """Append remarks."""
        self.blocks += [Block("note", {"text": agreeing(text)}) for text in texts]

    @property
    def lead(self):
        """The section's first finding, "" where there is none."""
        if self.missing:
            return self.missing
        return next((b.content["text"] for b in self.blocks if b.kind == "lead"), "")
