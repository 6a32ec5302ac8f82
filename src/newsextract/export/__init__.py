"""The forms of a result, one module each: plain JSON with its schema, and HTML; they know no Document."""
