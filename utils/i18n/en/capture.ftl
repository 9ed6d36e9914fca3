### Sentences of the toolbar in the record's page

capture-toolbar = Mark this passage
capture-note = Note
capture-remove = Delete
capture-close = Close
capture-next = Next mark here
capture-saving = Saving…
capture-saved = Saved
capture-removed = Mark deleted
capture-not-saved = Not saved. Press the key again. If it stays so, look whether the computer’s disk is full.
capture-changed-elsewhere = Changed in another window. Shown as it is now.
capture-open-panel-for-note = Press Alt+Shift+B to open the panel, then type the note there.
capture-choose-first = Choose a dimension first
capture-adjust = Adjust
capture-extend-start = Word before
capture-shorten-start = Without first word
capture-shorten-end = Without last word
capture-extend-end = Word after
capture-to-sentence = Sentence
capture-to-paragraph = Paragraph
capture-locked = Your annotations are locked. Unlock them in the panel to mark this passage.
capture-passphrase-needed = Your organisation asks for a passphrase before anything is marked. Set one in the options.
capture-unreadable = What is stored can’t be used now. The panel says why.
capture-open-panel = Open the panel
capture-press-for-panel = Press Alt+Shift+B to open the panel.
capture-updated = Secure Base Annotator was updated or removed. Your marks are kept. To go on marking here, click its button in the browser’s toolbar.
