"""What a store changes: sites found again, differences, history, undo."""
