"""Are the talks stuck, on what, and according to whom: loops, refusals and waiting chains among the conditions."""
