"""Positions: what a party demands, offers, refuses, commits itself to, accepts or threatens, in every wording."""
