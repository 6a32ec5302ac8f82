"""One module for each published form: ``read(path)`` yields cases."""
