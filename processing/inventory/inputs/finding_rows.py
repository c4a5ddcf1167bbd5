"""Findings as rows of a table that link back to features."""

from ...layers.row_writing import write_texts
from ...messages.language import sentence

FINDING_FIELDS = ("feature", "ref_id", "field", "severity", "code", "finding", "value")


def write_findings(run, name, findings, sites, feature_ids):
    """Write findings to a sink.

    Parameters
    ----------
    run : Run
    name : str
        The output parameter.
    findings : list of findings.Finding
    sites : inventory_sites.Sites
    feature_ids : sequence of int or None
        Ids of the features in the layer; None where rows are numbered from 1 as they were written.

    Returns
    -------
    errors, warnings : int
    """
    rows = (finding_row(each, sites, feature_ids) for each in findings)
    write_texts(run, name, FINDING_FIELDS, rows)
    errors = sum(each.severity == "error" for each in findings)
    return errors, len(findings) - errors


def finding_row(finding, sites, feature_ids):
    """Return a finding as the values of `FINDING_FIELDS`."""
    feature = ref_id = None
    if finding.row >= 0:
        feature = str(finding.row + 1 if feature_ids is None else feature_ids[finding.row])
        ref_id = sites.ids[finding.row]
    return [
        feature,
        None if ref_id is None else str(ref_id),
        finding.field,
        finding.severity,
        finding.code,
        sentence(finding.message),
        finding.value or None,
    ]
