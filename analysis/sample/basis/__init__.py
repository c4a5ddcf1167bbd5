"""What all layers of the sample stand on: ground, names, numbers, rivers."""
