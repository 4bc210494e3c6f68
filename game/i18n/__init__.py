"""Languages: translators that views are handed, and what makes them."""
