"""The Inventory dock and its dialogs."""
