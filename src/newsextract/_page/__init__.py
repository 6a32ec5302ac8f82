"""The shared reading of one text: lines, blocks, sentences and tokens."""
