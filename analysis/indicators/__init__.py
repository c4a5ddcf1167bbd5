"""Tables and figures of the assessment, computed on DataFrames."""
