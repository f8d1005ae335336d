"""The trained network: word pieces in, words of source, cue and content out."""
