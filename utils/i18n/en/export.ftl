### Sentences of: export
