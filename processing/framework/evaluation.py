"""Algorithms in three steps: read layers into named values, compute, tell."""

import math

from .algorithm import Algorithm


class Evaluation(Algorithm):
    """An algorithm whose computation is a pure function of `analysis`.

    A subclass gives ``evaluate``, which reads what was asked for and returns the function's
    `analysis.result.Result`; ``write``, which writes its tables; ``page``, which draws it.
    """

    def evaluate(self, run):
        """Read, and return what the computation gives."""
        raise NotImplementedError

    def write(self, run, result):
        """Write the tables of a result."""
        raise NotImplementedError

    def page(self, result):
        """Return the page of a result."""
        raise NotImplementedError

    def answer(self, run):
        """Return the result of a run, and say what belongs to it.

        Parameters
        ----------
        run : Run

        Returns
        -------
        analysis.result.Result
        """
        result = self.evaluate(run)
        for line in result.basis:
            run.rest_on(line)
        for note in result.notes:
            run.say(note)
        for warning in result.warnings:
            run.warn(warning)
        return result

    def compute(self, run):
        """Read, compute, tell."""
        result = self.answer(run)
        with run.outputs:
            self.write(run, result)
        run.page(lambda: self.page(result))
        return {**run.outputs.results, **_known(result.numbers)}


def _known(numbers):
    """Return number outputs, None for those that are not known."""
    return {
        name: None if isinstance(value, float) and math.isnan(value) else value
        for name, value in numbers.items()
    }
