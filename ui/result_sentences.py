"""What import, check, store, undo and merge did to a layer, in one sentence each."""

from .language import tr


def imported(title, results):
    """Return how many rows were read and accepted."""
    return tr(
        "{layer}: {read} rows read, {accepted} accepted, {rejected} rejected, {warnings} warnings.",
        layer=title,
        read=results["READ"],
        accepted=results["ACCEPTED"],
        rejected=results["REJECTED_COUNT"],
        warnings=results["WARNINGS"],
    )


def checked(title, results):
    """Return how many errors and warnings were found."""
    return tr(
        "{layer}: {errors} errors, {warnings} warnings.",
        layer=title,
        errors=results["ERRORS"],
        warnings=results["WARNINGS"],
    )


def stored(title, results):
    """Return what a store did."""
    return tr(
        "{layer}: {added} added, {changed} changed, {unchanged} unchanged, {gone} gone.",
        layer=title,
        added=results["ADDED"],
        changed=results["CHANGED"],
        unchanged=results["UNCHANGED"],
        gone=results["GONE"],
    )


def undone(title, results):
    """Return what undoing the last store did."""
    return tr(
        "{layer}: the last store is undone; {added} brought back, {changed} changed back, "
        "{gone} taken out again.",
        layer=title,
        added=results["ADDED"],
        changed=results["CHANGED"],
        gone=results["GONE"],
    )


def merged(results):
    """Return what became of the verifications of a package."""
    return tr(
        "Verifications: {added} added, {unchanged} were there, {conflicts} contradict the "
        "inventory's, {aside} left aside; {files} files taken along.",
        added=results["ADDED"],
        unchanged=results["UNCHANGED"],
        conflicts=results["CONFLICTS_COUNT"],
        aside=results["ASIDE"],
        files=results["FILES"],
    )
