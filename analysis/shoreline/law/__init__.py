"""What a law names beside distances: where it binds, and areas of its own."""
