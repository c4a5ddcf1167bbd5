"""Findings as rows of a table that link back to features."""

from qgis.core import QgsFeature

from ...layers import fields
from ...messages.language import sentence

FINDING_FIELDS = ("feature", "ref_id", "field", "severity", "code", "finding", "value")
_SLICE = 5000


def write_findings(outputs, name, findings, sites, feature_ids):
    """Write findings to a sink.

    Parameters
    ----------
    outputs : outputs.Outputs
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
    sink = outputs.sink(name, [fields.text(field) for field in FINDING_FIELDS])
    features, errors = [], 0
    for finding in findings:
        errors += finding.severity == "error"
        if sink is None:
            continue
        feature = QgsFeature()
        feature.setAttributes(finding_row(finding, sites, feature_ids))
        features.append(feature)
        if len(features) == _SLICE:
            sink.write(features)
            features = []
    if sink is not None:
        sink.write(features)
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
