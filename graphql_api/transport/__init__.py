"""GraphQL over HTTP (传输): requests in, answers and files out, with authentication, validators and error answers.

No question is answered here.
"""
