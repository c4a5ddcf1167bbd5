"""What is wrong or doubtful in an inventory layer."""
