"""Sites of an inventory layer: who they are, where they stand, where they came from."""
