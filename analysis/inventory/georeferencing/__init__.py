"""From the numbers of a file to places in longitude and latitude."""
