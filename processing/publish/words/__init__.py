"""Words beside numbers and figures: of how many they speak, what a check was asked."""
