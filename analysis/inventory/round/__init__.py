"""A round of files from many senders: which there are, whose they are, what they lack."""
