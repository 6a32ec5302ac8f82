"""The version of the package, read by packaging too."""

__version__ = "0.2.0"
