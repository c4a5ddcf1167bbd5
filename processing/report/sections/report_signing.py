"""The report's last section: who made and checked it, over which data, by which version."""

import hashlib

from ...messages.language import tr
from ...messages.provenance import plugin_version
from ...publish.page import Block
from ..document.report_section import Section

SEAL = "\n" * 5
"""Room for a seal."""


def signing(sources):
    """Make the section.

    Parameters
    ----------
    sources : report_section.Section
        Of which the checksums are told in one.
    """
    section = Section("signing", tr("Signatures"))
    rows = [
        (tr("Made by (signature)"), ""),
        (tr("Checked by (signature)"), ""),
        (tr("Date"), ""),
        (tr("Seal"), SEAL),
        (tr("Version"), f"ParkShore {plugin_version()}"),
        (tr("Checksum of all sources"), f"SHA-256 {_checksum(sources)}"),
    ]
    section.blocks.append(Block("form", {"rows": rows}))
    section.note(
        [
            tr(
                "The checksum is a SHA-256 over the checksums of all sources in their order: the "
                "same data give the same sum. Signed, this report documents who answers for it; "
                "the figures are those of the data given.",
            )
        ]
    )
    return section


def _checksum(sources):
    sums = [block.content["checksum"] for block in sources.blocks if block.kind == "source"]
    return hashlib.sha256("\n".join(sums).encode()).hexdigest()
