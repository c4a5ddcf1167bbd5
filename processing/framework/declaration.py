"""How an algorithm declares what its dialog asks for and what it gives."""

from qgis.core import (
    Qgis,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDistance,
    QgsProcessingParameterEnum,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsPropertyDefinition,
)

from ..messages.language import tr
from .dialog import offer_picker
from .proposals import propose

TABLE = Qgis.ProcessingSourceType.Vector  # with or without geometry
SHAPES = Qgis.ProcessingSourceType.VectorAnyGeometry
POINTS = Qgis.ProcessingSourceType.VectorPoint
LINES = Qgis.ProcessingSourceType.VectorLine
POLYGONS = Qgis.ProcessingSourceType.VectorPolygon


class Declaration:
    """Builders of parameters and outputs of algorithms and models, in the order of the dialog.

    ``optional`` inputs may be left out; ``advanced`` ones are folded away. An input with a
    default is never unknown: optional numbers and texts have none.
    """

    def add(self, parameter, help_text, *, advanced=False, hidden=False):
        """Add a parameter or a sink with its help."""
        parameter.setHelp(help_text)
        propose(self.ID, parameter)
        offer_picker(self.ID, parameter)
        if advanced:
            parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
        if hidden:
            parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Hidden)
        self.addParameter(parameter)

    # Inputs -----------------------------------------------------------------------------------

    def add_layer(self, name, title, help_text, *kinds, optional=False, **flags):
        """Add a layer to read; of any kind of geometry where no kinds are named."""
        kinds = list(kinds or (SHAPES,))
        self.add(
            QgsProcessingParameterFeatureSource(name, title, kinds, optional=optional),
            help_text,
            **flags,
        )

    def add_field(self, name, title, help_text, default=None, *, parent="PARKS", **options):
        """Add a field of a layer; ``many`` takes several, ``required`` lets none be left out."""
        self.add(
            QgsProcessingParameterField(
                name,
                title,
                default,
                parent,
                options.pop("kind", Qgis.ProcessingFieldParameterDataType.Any),
                allowMultiple=options.pop("many", False),
                optional=not options.pop("required", False),
            ),
            help_text,
            **options,
        )

    def add_parks(self, help_text, *kinds, **flags):
        """Add the parks, of the kinds of geometry named; by default a table will do."""
        self.add_layer("PARKS", tr("Parks"), help_text, *(kinds or (TABLE,)), **flags)

    def add_reach_field(self, help_text, *, parent="PARKS", **flags):
        """Add the field of the reach."""
        self.add_field("REACH_FIELD", tr("Reach field"), help_text, "reach", parent=parent, **flags)

    def add_number(
        self, name, title, help_text, default=None, *, low=0.0, high=None, whole=False, **flags
    ):
        """Add a number; without a default it is optional, without ``low`` it has no bound.

        ``differs_by`` names the layer from whose feature to feature it may differ.
        """
        kind = (
            Qgis.ProcessingNumberParameterType.Integer
            if whole
            else Qgis.ProcessingNumberParameterType.Double
        )
        optional = flags.pop("optional", default is None)
        number = QgsProcessingParameterNumber(name, title, kind, default, optional=optional)
        if low is not None:
            number.setMinimum(low)
        if high is not None:
            number.setMaximum(high)
        self._add_number(number, help_text, **flags)

    def add_distance(self, name, title, help_text, default, *, low=0.0, **flags):
        """Add a distance in metres, whatever the units of layers; see `add_number`."""
        distance = QgsProcessingParameterDistance(name, title, default, minValue=low)
        distance.setDefaultUnit(Qgis.DistanceUnit.Meters)
        self._add_number(distance, help_text, **flags)

    def _add_number(self, number, help_text, *, differs_by="", **flags):
        if differs_by:
            positive = QgsPropertyDefinition.StandardPropertyTemplate.DoublePositive
            number.setIsDynamic(True)
            number.setDynamicPropertyDefinition(
                QgsPropertyDefinition(number.name(), number.description(), positive)
            )
            number.setDynamicLayerParameterName(differs_by)
        self.add(number, help_text, **flags)

    def add_choice(self, name, title, help_text, options, default=0, **flags):
        """Add a choice from a list; its positions are interface."""
        self.add(
            QgsProcessingParameterEnum(
                name,
                title,
                options,
                allowMultiple=isinstance(default, list),
                defaultValue=default,
                optional=flags.pop("optional", default is None),
            ),
            help_text,
            **flags,
        )

    def add_flag(self, name, title, help_text, *, default=False, **flags):
        """Add a yes or no."""
        self.add(QgsProcessingParameterBoolean(name, title, default), help_text, **flags)

    def add_text(
        self, name, title, help_text, default=None, *, many_lines=False, optional=True, **flags
    ):
        """Add a text."""
        text = QgsProcessingParameterString(name, title, default, many_lines, optional=optional)
        self.add(text, help_text, **flags)

    def add_expression(self, name, title, help_text, parent, **flags):
        """Add an expression over the features of a layer, that may be left out."""
        expression = QgsProcessingParameterExpression(name, title, "", parent, optional=True)
        self.add(expression, help_text, **flags)

    def add_file(self, name, title, help_text, *, extension="json", optional=True, **flags):
        """Add a file to read, or a folder."""
        folder = flags.pop("folder", False)
        file = QgsProcessingParameterFile(name, title, extension=extension, optional=optional)
        if folder:
            file.setBehavior(Qgis.ProcessingFileParameterBehavior.Folder)
        self.add(file, help_text, **flags)

    def add_crs(self, name, title, help_text, **flags):
        """Add a coordinate system that may be left out."""
        self.add(QgsProcessingParameterCrs(name, title, optional=True), help_text, **flags)

    def add_day(self, help_text, name="DATE", title="", **flags):
        """Add a day that may be left out; the day that the algorithm judges by, by default."""
        day = QgsProcessingParameterDateTime(
            name,
            title or tr("As of"),
            Qgis.ProcessingDateTimeParameterDataType.Date,
            optional=True,
        )
        self.add(day, help_text, **flags)

    # Outputs ----------------------------------------------------------------------------------

    def add_sink(self, name, title, help_text, kind=TABLE, *, optional=False, made=True, **flags):
        """Add an output layer; ``made`` says whether an optional one is made by default."""
        sink = QgsProcessingParameterFeatureSink(
            name, title, kind, optional=optional, createByDefault=made
        )
        self.add(sink, help_text, **flags)

    def add_page(self):
        """Add the page, made only where it is asked for."""
        self.add(
            QgsProcessingParameterFileDestination(
                "HTML",
                tr("Page"),
                tr("HTML files (*.html)"),
                optional=True,
                createByDefault=False,
            ),
            tr(
                "One page with the figure, the numbers and their formulas, to read in a browser, "
                "print or send on; it needs no network.",
            ),
        )

    def add_numbers(self, **titles):
        """Declare number outputs: ``NAME=title``."""
        for name, text in titles.items():
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def add_counts(self):
        """Declare how many rows were read, used and skipped."""
        self.add_numbers(READ=tr("Rows read"), USED=tr("Rows used"), SKIPPED=tr("Rows skipped"))
