### Sentences of: panel
