### Sentences of an annotation's history

history-show = Show earlier versions
history-hide = Hide earlier versions
history-title = Versions, latest first
history-unreadable = The earlier versions can’t be read now.
history-marked = Marked: “{ $passage }”
history-dimensions = Dimensions: { $names }
history-passage = Passage: “{ $passage }”
history-note = Note: { $note }
history-no-note = Note emptied
history-deleted = Deleted
history-undeleted = Taken out of the bin
history-gone = Said to be no longer in the record
history-not-gone = Said to be in the record again
history-restore = Go back to this version
history-restored = The earlier version is back

## The bin

bin-what = What you delete stays here for { $days } days. After that it goes for good, with its earlier versions, when the browser is started.
bin-until = goes for good after { $date }
