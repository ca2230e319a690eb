"""Lists of what was recorded (登记簿): operations, events, lines, documents, and search in them, page by page."""
