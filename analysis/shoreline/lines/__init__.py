"""What a line is: banks and centre lines, how wide rivers are, where lines end."""
