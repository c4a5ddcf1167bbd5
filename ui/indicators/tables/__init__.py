"""Tables of indicators: bars with their numbers, parks one by one."""
