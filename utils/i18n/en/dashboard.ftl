### Sentences of: dashboard
