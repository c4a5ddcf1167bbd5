"""The class of water: by names, by what the data say, by what it joins."""
