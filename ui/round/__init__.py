"""The round of files from many counties: chosen, run, told."""
