"""How the attribution network is made: from a folder of labelled articles to the files that the program reads."""
