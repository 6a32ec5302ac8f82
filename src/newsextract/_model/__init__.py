"""The ground: what a fact is made of. Spans, fields, every annotation, and where each came from."""
