"""Tables of one file are opened by one thread at a time: QGIS would wait for itself for ever."""

import threading
import time

from parkshore.processing.guard.map_layers import map_layer, open_layer
from qgis.core import QgsProcessingContext

TABLES = ("parks", "shoreline", "water", "enterprises")
THREADS, ROUNDS, PATIENCE_S = 4, 2, 60


def test_several_threads_open_tables_of_one_file(provider, inventory):
    found = []

    def work():
        for _ in range(ROUNDS):
            context = QgsProcessingContext()
            for table in TABLES:
                source = f"{inventory}|layername={table}"
                found.append(map_layer(source, context).featureCount())
                found.append(open_layer(source, table).featureCount())

    threads = [threading.Thread(target=work, daemon=True) for _ in range(THREADS)]
    for each in threads:
        each.start()
    ends = time.monotonic() + PATIENCE_S
    for each in threads:
        each.join(max(ends - time.monotonic(), 0))
    assert len(found) == 2 * THREADS * ROUNDS * len(TABLES)
    assert min(found) > 0
