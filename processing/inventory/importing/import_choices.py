"""What a user chose for an import."""

from dataclasses import dataclass, field

from qgis.core import QgsCoordinateReferenceSystem

from ....analysis.inventory.georeferencing.coordinate_placing import Axes, Datum

OUTPUT_CRS = {
    Datum.WGS84: "EPSG:4326",
    Datum.CGCS2000: "EPSG:4490",
    Datum.GCJ02: "EPSG:4326",
    Datum.BD09: "EPSG:4326",
    Datum.FILE: "EPSG:4326",
}


@dataclass(frozen=True)
class Choices:
    """What the user chose for an import.

    Attributes
    ----------
    layer : schema.LayerSchema
    datum : Datum
    axes : Axes
    source_crs : QgsCoordinateReferenceSystem
    x_field, y_field : str
    explicit : dict
    units : dict
        Unit of the figures of a source column.
    header_rows : header_rows.Rows or None
        Where the header stands; None finds it.
    table_no : int
        Which of several tables of a sheet is read.
    kept_mapping, kept_units : dict
        What a mapping file says; columns that are not there do not matter.
    keys : tuple of str
        Fields that identify a row.
    """

    layer: object
    datum: Datum
    axes: Axes
    source_crs: QgsCoordinateReferenceSystem
    x_field: str = ""
    y_field: str = ""
    explicit: dict | None = None
    units: dict | None = None
    header_rows: object = None
    table_no: int = 1
    kept_mapping: dict = field(default_factory=dict)
    kept_units: dict = field(default_factory=dict)
    keys: tuple = ()

    @property
    def output_crs(self):
        """The CRS of accepted rows."""
        if self.datum == Datum.OTHER:
            return self.source_crs
        return QgsCoordinateReferenceSystem(OUTPUT_CRS[self.datum])
