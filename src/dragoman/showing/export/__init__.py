"""What Dragoman found, in the formats of other programs."""
