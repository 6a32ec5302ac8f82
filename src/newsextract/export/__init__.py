"""One module a format: plain JSON with its schema, and HTML."""
