"""Reports in, findings out: each finding with the span it came from."""
