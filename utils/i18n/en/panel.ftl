### Sentences of: panel

panel-title = Secure Base Annotator: this page
panel-dashboard = Dashboard
panel-options = Options
panel-undo = Undo

## The page beside the panel

panel-opening = Looking at the page…
panel-loading = Reading your annotations…
panel-needs-click-title = This page is not open for marking yet
panel-needs-click = Click the Secure Base Annotator button in the browser’s toolbar.
panel-needs-click-or-key = Click the Secure Base Annotator button in the browser’s toolbar, or press { $key } on the page you want to mark.
panel-needs-click-why = The extension reads a page only after you ask it to.
panel-closed-title = This page can’t be marked
panel-closed = The browser keeps extensions out of its own pages, the add-on gallery and its built-in PDF viewer. The dashboard and the other pages of this extension can’t be marked either.
panel-closed-instead = Open the record as an ordinary web page in a tab. If it is a PDF, save it, then open it in the reader: choose “Open a document” on the dashboard.
panel-unreadable-title = Your annotations can’t be read now
panel-unreadable = Nothing was changed or deleted. Close this panel and open it again; if that does not help, restart the browser.
panel-empty-title = No annotations on this page yet
panel-empty-select = Select the words you want to mark, with the mouse or the keyboard.
panel-empty-press = Press a key, or click its button in the toolbar that appears:
panel-empty-more = Press more keys while the passage is selected to give it more than one dimension.
panel-no-match-title = Nothing here matches
panel-no-match = No annotation on this page has what you are looking for.
panel-show-all = Show all

## Why a selection could not be marked

panel-notice-nothing-selected = Nothing is selected on the page. Select some words and try again.
panel-notice-in-a-field = The selection is in a field that can be edited, and its words may change. Select text outside the field, or save the form and mark the saved record.
panel-notice-in-a-password = The selection is in a password field. Passwords are never read or stored.
panel-notice-too-long = The selection is longer than 10,000 characters. Select a shorter passage: a sentence or a paragraph makes better evidence.
panel-notice-across-frames = The selection crosses from one part of the page into another that is loaded separately. Select within one part at a time.
panel-notice-not-saved = The mark could not be saved. Select the words and try again. If it stays so, look whether the computer’s disk is full.

## What became of a command

panel-outcome-failed = That could not be saved. Nothing was changed; try again. If it stays so, look whether the computer’s disk is full.
panel-outcome-refused = That could not be saved, because it is not allowed here. Nothing was changed.
panel-outcome-conflict = This annotation was changed somewhere else meanwhile. Nothing was overwritten; look at it again and repeat your change if you still want it.
panel-outcome-missing = This annotation was deleted somewhere else meanwhile.
panel-no-place = This passage has no place on the page now, so it can’t be shown.
panel-page-moved-on = The page has changed since this was read. Look again at what it says now.
panel-marked = Passage marked
panel-deleted = Annotation deleted
panel-restored = Annotation is back
panel-confirmed = The passage is up to date
panel-reattached = The annotation has its new passage

## The record of the page

panel-record = Case reference
panel-record-none = Which record does this page belong to?
panel-record-save = Save
panel-record-saved = Saved
panel-record-cleared = This page belongs to no record now

## Finding annotations

panel-search = Search passages and notes
panel-filter = Show only
panel-chip-count = { $count ->
    [one] { $count } annotation
   *[other] { $count } annotations
  }
panel-by-entry = Group by entry
panel-shown-of = { $shown } of { $total } annotations
panel-group-changed = Changed on the page: please check
panel-group-not-found = Not found on the page
panel-group-in-place = In place
panel-group-absent = Not on this page now
panel-group-absent-why = The page has not shown all of its content yet, or shows another part of the record.
panel-group-gone = No longer in the record
panel-group-gone-why = Kept and counted as what was written. Not marked on the page.
panel-keys = Keys
panel-key-move = Move between annotations
panel-key-open = Open and show on the page
panel-key-close = Close
panel-key-dimensions = Give or take a dimension
panel-key-direction = Strength or concern
panel-key-note = Write the note
panel-key-delete = Delete
panel-key-undo = Undo
panel-key-search = Search
panel-keys-between = { $first } to { $last }

## A card

panel-note-excerpt = Note: { $note }
panel-whole-passage = Show the whole passage
panel-less-passage = Show less
panel-show-on-page = Show on page
panel-delete = Delete
panel-dimensions = Dimensions
panel-direction-of = Direction of { $dimension }
panel-side-of = Side of { $dimension }
panel-last-dimension = An annotation has at least one dimension. Delete the annotation instead?
panel-delete-it = Delete annotation
panel-keep-it = Keep it
panel-unknown-dimension = A dimension that this codebook does not have

## The note

panel-note = Note
panel-note-typing = Not saved yet
panel-note-saving = Saving…
panel-note-saved = Saved
panel-note-failed = Not saved. Your text is kept here, and saving is tried again. If the computer’s disk is full, make room on it.
panel-note-retry = Try again
panel-note-left = { $left ->
    [one] { $left } character left
   *[other] { $left } characters left
  }
panel-conflict-title = Somebody else changed this note meanwhile
panel-conflict-mine = Your note
panel-conflict-theirs = The note as it is stored
panel-conflict-empty = (empty)
panel-keep-mine = Keep yours
panel-keep-theirs = Keep the stored one
panel-keep-both = Keep both
panel-gone-title = A note that could not be saved
panel-gone = Its annotation was deleted somewhere else while you were writing. Copy the text if you still need it.
panel-gone-discard = I don’t need it

## A passage that is not where it was

panel-changed-before = As you marked it
panel-changed-now = On the page now
panel-changed-same-words = The words are the same, but they stand in another place of the record now.
panel-changed-under = Under: { $heading }
panel-removed = removed:
panel-added = added:
panel-still-right = Still right
panel-reattach = Re-attach to selection
panel-reattach-how = To re-attach it, first select the right words on the page.
panel-not-in-record = Not in the record any more
panel-not-in-record-how = “Not in the record any more” takes the mark off the page. The annotation is kept and counted, and every summary says that its passage is no longer there. You can undo it.
panel-no-longer-said = Kept as no longer in the record
panel-no-longer-unsaid = Kept as in the record again
panel-no-longer-since = On { $date } this passage was said to be no longer in the record. It is kept and counted, because it was written.
panel-no-longer-back = The page shows its words again, in the same place.
panel-in-record-again = It is in the record again
panel-candidates = It might be one of these
panel-candidate-use = This is it
panel-candidate-of = { $number } of { $total }
panel-no-candidates = No words on the page are like this passage.
panel-reattach-only = If it is there in other words, select them on the page, then re-attach it.
panel-absent-how = It is listed here so that nothing is lost. When the page shows it again, it is marked again by itself.
