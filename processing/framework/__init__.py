"""What makes an algorithm: parameters, checks, running, dialogs, models."""
