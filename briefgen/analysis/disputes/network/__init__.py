"""The network that tells how likely two statements collide: it reads the article's words and who says what."""
