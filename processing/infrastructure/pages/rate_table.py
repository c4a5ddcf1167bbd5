"""The rates of coal-fired units beside those of their class and of the nation."""

from ...messages.language import tr


def add_rates(page, result):
    """Add the table of rates by class to the page of an `energy_infrastructure.Energy`."""
    table, national = result.by_class, result.national
    if not table.n.sum():
        return
    page.heading(tr("Rates of coal-fired units"))
    page.table(
        table,
        {
            "cls": tr("Size of unit (MW)"),
            "units": page.field_title("units"),
            "n": tr("Units that state a rate"),
            "rate": tr("Their rate"),
            "typical": tr("National, of the class"),
            "advanced": tr("Advanced, of the class"),
            "worse_n": tr("Units above the national rate"),
        },
        dict.fromkeys(("rate", "typical", "advanced"), "gce/kWh") | {"units": "", "n": ""},
        caption=tr("Supply rates by class, weighted by generation"),
    )
    if national is not None:
        text = tr(
            "National mean of all thermal units: {rate} gce/kWh ({year}).",
            rate=f"{national.rate:g}",
            year=national.year,
        )
        page.note(text)
    page.note(
        tr(
            "Rates of the class and of the nation are values of the factor file that have not been "
            "checked against their source; classes without an advanced rate have none there.",
        )
    )
