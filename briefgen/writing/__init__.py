"""Write: a document as the bytes of a file, one module or package a format."""
