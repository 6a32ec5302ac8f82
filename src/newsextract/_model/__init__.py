"""The ground: spans, fields, every annotation, and where each comes from; no logic beyond a value's own."""
