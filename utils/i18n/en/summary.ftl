### Sentences of the dimension summary on the dashboard: charts, comparison, what the reviewer says, codebooks

dashboard-not-outdated = It was changed elsewhere meanwhile. Nothing was overwritten; look at it as it is now and try again.
panel-outcome-outdated = It was changed somewhere else meanwhile. Nothing was overwritten; look at it again.
