"""What kind each line of a page is: lines and paragraphs, stamps, credits, signs, and what is the article.

May ask ``_language`` and ``_words``; knows no extractor.
"""
