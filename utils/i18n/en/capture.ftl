### Sentences of: capture
