### Sentences of: the reader of documents

reader-title = Open a document
reader-lead = Mark letters, reports and minutes of a case file as you mark a web page.
reader-dashboard = Dashboard
dashboard-reader = Open a document
reader-menu = Open in Secure Base reader
reader-drop = Drop a document here, or
reader-choose = Choose a document
reader-kinds = PDF, Word (.docx), plain text, and saved web pages (.html, .mhtml), up to 200 MB.
reader-privacy = The document is read on this machine and is not uploaded or kept. What you mark is kept, with the document’s fingerprint, so that your marks come back when you open it again.
reader-opening = Opening the document …

reader-name = Name in your summaries
reader-page = Page { $page }
reader-page-field = Page
reader-of-pages = of { $pages }
reader-zoom = Size
reader-smaller = Smaller
reader-larger = Larger
reader-fit-width = Fit to width
reader-fit-width-key = Fit to width (Ctrl + \)
reader-percent = { $percent } %
reader-find = Find
reader-find-key = Find in the document (Ctrl + F)
reader-find-words = Find in the document
reader-find-before = The place before
reader-find-next = The next place
reader-find-end = Close
reader-find-shown = { $shown } of { $found }, on page { $page }
reader-find-shown-yet = { $shown } of { $found } so far, on page { $page }
reader-find-none = Not found. Words on pages that are pictures, and in the fields of a form, can’t be looked for.
reader-find-none-yet = Not in the pages that have been read so far
reader-outline = Contents
reader-outline-choose = Go to …
reader-panel = Open the panel
reader-other = Open another
reader-reading = Reading page { $read } of { $pages } …
reader-scan = This document is a picture of a text: it holds no words that could be selected. Type what you want to quote in the panel, under “Passage from a picture”.
reader-scan-pages = { $count ->
    [one] Page { $pages } is a picture without words: nothing on it can be selected. Type what you want to quote in the panel, under “Passage from a picture”.
   *[other] Pages { $pages } are pictures without words: nothing on them can be selected. Type what you want to quote in the panel, under “Passage from a picture”.
  }
reader-unreadable = { $count ->
    [one] Page { $pages } is damaged and can’t be read.
   *[other] Pages { $pages } are damaged and can’t be read.
  }
reader-filled = This document is a form. What was filled into its fields is shown, but can’t be selected. Type what you want to quote in the panel, under “Passage from a picture”.
reader-unmade = This document is a form of the XFA kind, which is not opened here: its pages show nothing of the form, often no more than a request to wait. Open it in Adobe Reader, print it to a PDF, and open that.

reader-password-title = This document is locked
reader-password = Password of the document
reader-password-hint = It is used to open the document now and is not kept.
reader-password-wrong = That password does not open it. Try again.
reader-password-open = Open

reader-problem-broken = The document can’t be read: the file is damaged, or it is not what its name says. Open it in another program and save it again, or ask for a new copy.
reader-problem-too-large = The document is too large: more than 200 MB. Save a part of it as a file of its own.
reader-problem-too-large-unpacked = The document is packed, and would be too large unpacked: more than 400 MB, or of many thousands of parts. Ask whoever made it for another copy, or save a part of it as a file of its own.
reader-problem-too-many-pages = The document is too long: more than 5,000 pages. Save a part of it as a file of its own.
reader-problem-empty = There is no text in this document. Look at it in the program that made it, or choose another.
reader-problem-odt = OpenDocument files (.odt) can’t be opened here. Save it as PDF or Word (.docx) first.
reader-problem-rtf = Rich text files (.rtf) can’t be opened here. Save it as PDF or Word (.docx) first.
reader-problem-old-word = Old Word files (.doc) can’t be opened here. Save it as PDF or as a newer Word file (.docx) first.
reader-problem-other = This kind of file can’t be opened here. Choose a PDF, a Word file (.docx), plain text, or a saved web page.
reader-problem-locked = The document is locked, and no password was given.
reader-problem-not-allowed = Your organisation has named the sites that may be marked. A document can be opened from a link on one of them (right-click the link, then “Open in Secure Base reader”), and not from this machine or from other sites.
reader-problem-link = The browser does not let the extension read that link: it leads to another site, or its page was left. Download the document, then choose it here.

panel-page-typed = p. { $page }, typed from a picture of the page

document-show-page = Go to its page
panel-group-typed = Typed from pictures of pages
typed-title = Passage from a picture
typed-how = Words on a page that is a picture, or written by hand, can’t be selected. Type them here as they stand there, then press a dimension. The passage is kept with its page, and listed here; it can’t be painted on the page.
typed-wordless = Pages that are pictures: { $pages }.
typed-page = Page (1 to { $pages })
typed-words = Words on the page, as they stand there
typed-mark = Mark what is typed
typed-no-words = Type the words first.
typed-no-page = The page is a number from 1 to { $pages }.
typed-too-long = That is longer than 10,000 characters. Type a shorter passage.

version-title = A new version of a document?
version-guess = This looks like another version of “{ $title }”, on which { $count ->
    [one] one passage is marked
   *[other] { $count } passages are marked
  }. { $found } of { $asked } that were looked for are in this one word for word.
version-how = If passages of an earlier version of this document are marked, take them over. Those that say the same are in place here; those that were changed are shown to be confirmed. Nothing stays with the earlier version.
version-from = Earlier version
version-take = Take over its annotations
version-found = { $name }: { $found } of { $asked } found here
version-none = No other document has annotations.
version-taken = { $count ->
    [one] One annotation taken over
   *[other] { $count } annotations taken over
  }
