"""Documents of Word and WPS (Office Open XML, ISO/IEC 29500), for those who edit."""
