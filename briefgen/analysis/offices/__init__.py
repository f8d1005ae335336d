"""Offices: for whom somebody speaks by what he is, a state, a body, another person or nobody but himself."""
