"""An inventory on a shared folder: one writes, the others read."""
