"""The layers of the sample, each shaped to its published margins."""
