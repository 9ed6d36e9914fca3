### Sentences of the dashboard, the options page and the welcome page

## What the dashboard and an exported summary both say

summary-title = Dimension summary
summary-all-records = All records
summary-no-record = No case reference
summary-gaps = Gaps
summary-gap-alone = No evidence of { $name } in the records and dates chosen.
summary-gap = No evidence of { $name } among { $passages ->
    [one] 1 passage
   *[other] { $passages } passages
} from { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}.
summary-gap-period = No evidence of { $name } among { $passages ->
    [one] 1 passage
   *[other] { $passages } passages
} from { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}, { $period }.
summary-no-gaps = Every dimension has evidence.
summary-totals = { $passages ->
    [one] 1 passage
   *[other] { $passages } passages
} from { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}, { $words ->
    [one] 1 word
   *[other] { $words } words
} quoted
summary-totals-period = { $passages ->
    [one] 1 passage
   *[other] { $passages } passages
} from { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}, { $words ->
    [one] 1 word
   *[other] { $words } words
} quoted, entries of { $period }
summary-undated = { $count ->
    [one] 1 passage stands in an entry without a date. It is counted.
   *[other] { $count } passages stand in entries without a date. They are counted.
}
summary-undated-left-out = { $count ->
    [one] 1 passage stands in an entry without a date. It is left out while dates are chosen.
   *[other] { $count } passages stand in entries without a date. They are left out while dates are chosen.
}
summary-gone = { $count ->
    [one] 1 passage is no longer in the record. It is counted, because it was written.
   *[other] { $count } passages are no longer in the record. They are counted, because they were written.
}
summary-numbers = The dimensions in numbers
summary-numbers-caption = Passages, sources, words and directions of each dimension. A passage with several dimensions counts in each of them. The last row counts passages, sources and words once; its strengths, concerns and not said are added up over the dimensions.
summary-dimension = Dimension
summary-passages = Passages
summary-sources = Sources
summary-words = Words
summary-first-last = First and last entry
summary-none = –
summary-no-date = No date
summary-number = { $value }
summary-total = All passages
summary-together = Dimensions given together
summary-together-caption = Passages that were given both dimensions. The diagonal is all passages of a dimension.
summary-together-none = No passage was given more than one dimension.
summary-combinations = The commonest combinations
summary-combination = { $names }: { $count ->
    [one] 1 passage
   *[other] { $count } passages
}
summary-by-record = Records side by side
summary-by-record-caption = Passages of each dimension in each record. “None” is a gap.
summary-record = Record
summary-gap-cell = None
summary-quotations = Quotations
summary-benefit = The benefit for the child: { $benefit }.
summary-no-evidence = No evidence.
summary-not-in-filter = No passages under this filter.
summary-page = p. { $page }
summary-also = Also: { $names }
summary-note = Note
summary-filter-records = { $count ->
    [one] Record: { $names }
   *[other] Records: { $names }
}
summary-filter-dimensions = Dimensions: { $names }
summary-filter-directions = Directions: { $names }
summary-filter-from = Entries from { $date }
summary-filter-to = Entries to { $date }
purpose-practice = Practice review
purpose-audit = Audit
purpose-training = Training

## The dashboard

dashboard-skip = Skip to the summary
dashboard-review = Review
dashboard-new-review = New review
dashboard-import = Import or restore
dashboard-export = Export
dashboard-bin = Bin ({ $count })
dashboard-records = Records
dashboard-passages = { $count ->
    [one] 1 passage
   *[other] { $count } passages
}
dashboard-passages-by-dimension = Passages of each dimension
dashboard-dimension-count = { $name }: { $passages ->
    [0] none
   *[other] { $passages }
}
dashboard-card-counts = { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}, { $passages ->
    [one] 1 passage
   *[other] { $passages } passages
}, { $gaps ->
    [0] no gaps
    [one] 1 gap
   *[other] { $gaps } gaps
}
dashboard-last-worked-on = Last worked on { $date }
dashboard-review-about = { $purpose }, codebook: { $codebook }
dashboard-show-in-record = Show in record
dashboard-new-tab = (opens in a new tab)
dashboard-quotations = { $count ->
    [one] 1 quotation
   *[other] { $count } quotations
} of { $name }
dashboard-more-quotations = { $count ->
    [one] Show 1 more
   *[other] Show { $count } more
}
dashboard-more-records = { $count ->
    [one] Show { $count } more record
   *[other] Show { $count } more records
}
dashboard-more-sources = { $count ->
    [one] Show { $count } more page
   *[other] Show { $count } more pages
}
dashboard-filter = Filter
dashboard-filter-dimensions = Dimensions
dashboard-filter-directions = Directions
dashboard-filter-dates = Entry dates
dashboard-filter-from = From
dashboard-filter-to = To
dashboard-filter-clear = Clear the filter
dashboard-filter-backwards = The first date is after the last one, so no entry can match.
dashboard-sources = Sources of this record
dashboard-waiting = { $count ->
    [one] 1 source has no case reference
   *[other] { $count } sources have no case reference
}
dashboard-waiting-hint = A source is one web page of a record. Sources with the same case reference are one record.
dashboard-untitled = Page without a title
dashboard-reference = Case reference
dashboard-reference-missing = Enter a case reference
dashboard-set-reference = Set case reference
dashboard-for-source = for { $title }
dashboard-change-reference = Change case reference
dashboard-take-out = Take out of this record
dashboard-bin-title = Bin
dashboard-bin-empty = The bin is empty.
dashboard-deleted-on = deleted on { $date }
dashboard-restore = Restore
dashboard-review-name = Name of the review
dashboard-review-name-hint = For example “Spring audit”. It is shown on every summary, so name no child.
dashboard-review-name-missing = Enter a name for the review
dashboard-review-purpose = Purpose
dashboard-review-codebook = Codebook
dashboard-review-codebook-hint = The set of dimensions the review works with. It can’t be changed later.
dashboard-create-review = Create review
dashboard-empty-title = Nothing is marked in this review yet
dashboard-empty = Open a case record, press Alt+Shift+B, select a passage and press 1 to 5. What you mark appears here by itself.
dashboard-empty-examples = Look at the example records
dashboard-options = Options
dashboard-loading = Reading what is stored…
dashboard-damaged = { $count ->
    [one] 1 stored thing can’t be read any more. It is left out here and in every file.
   *[other] { $count } stored things can’t be read any more. They are left out here and in every file.
}
dashboard-recounted = Numbers that are kept beside your annotations were not as they had been left. They are counted again from the annotations; nothing is missing. If you see this again, ask whoever looks after the computer whether something else changes the browser’s files.
dashboard-read-failed = What is stored could not be read
dashboard-read-failed-hint = Nothing was changed. Close this tab and open the dashboard again. If that does not help, restart the browser.
dashboard-done-reference = Case reference set
dashboard-done-taken-out = Taken out of the record
dashboard-done-review = Review created. New annotations go to it.
dashboard-done-switched = New annotations go to “{ $name }”.
dashboard-done-restored = Restored
dashboard-done-export = { $name } was handed to the browser’s downloads.
dashboard-not-conflict = It was changed elsewhere meanwhile. Look at it as it is now and try again.
dashboard-not-missing = It is not there any more.
dashboard-not-refused = That could not be saved as it is.
dashboard-not-failed = Not saved. Try again. If it stays so, look whether the computer’s disk is full.
dashboard-not-locked = The vault is locked. Unlock it and try again.

## The options page

options-title = Options
options-dashboard = Dimension summary
options-reviewer = Your name or initials
options-reviewer-hint = Put on every annotation you make from now on, and on summaries. It may stay empty.
options-save = Save
options-saved = Saved
options-not-saved = Not saved. Try again.
options-keys = Keys
options-open-key = { $key } opens the panel on the record in this tab, as the button in the browser’s bar does.
options-no-open-key = No key opens the panel; use the button in the browser’s bar.
options-change-key = Change the key
options-change-key-by-hand = In the address bar, enter chrome://extensions/shortcuts, or in Firefox open Add-ons and themes, then the wheel, then Manage extension shortcuts.
options-marking-keys = While a passage is selected
options-key-digits = 1 to 5
options-key-digits-does = gives or takes away a dimension, and saves
options-key-s = S
options-key-s-does = strength
options-key-c = C
options-key-c-does = concern
options-key-n = N
options-key-n-does = goes to the note in the panel
options-key-tab = Tab
options-key-tab-does = goes to the small toolbar by the passage
options-key-escape = Esc
options-key-escape-does = closes the toolbar
options-data = Where your work is kept
options-data-where = In this browser’s profile on this computer, and nowhere else. It is not sent anywhere and not part of the browser’s own synchronisation. Removing the extension deletes it.
options-data-copy = To keep a copy, make a backup on the dashboard; to go on in another browser, restore it there.
options-data-link = Back up or restore on the dashboard

## The welcome page

welcome-title = Welcome
welcome-lead = Mark what a case record says about caregiving with the five Secure Base dimensions, and see where evidence is missing.
welcome-options = Options
welcome-open = Open a record
welcome-open-how = Open a web page of the record and press { $key }, or click the button in the browser’s bar. The panel opens beside it.
welcome-mark = Mark passages
welcome-mark-how = Select a passage and press 1 to 5, as many as fit. Say whether it is a strength or a concern. It is saved at once; the page itself is not changed.
welcome-summary = Hand in the summary
welcome-summary-how = The dashboard shows the gaps first, then numbers and quotations for each dimension. Save it to print or to open in Word.
welcome-examples = Try it on an example record
welcome-examples-fictional = All three are fictional: no child, carer or home in them exists.
welcome-example-daily-log = A foster carer’s daily log
welcome-example-daily-log-what = Forty dated entries
welcome-example-residential-log = A residential home’s record
welcome-example-residential-log-what = A table of shifts
welcome-example-review = A review of arrangements
welcome-example-review-what = A long narrative
welcome-privacy = Nothing leaves this browser unless you save a file: no server, no account, no tracking.
welcome-model = The Secure Base model is by Gillian Schofield and Mary Beek, University of East Anglia. The wording here is ours; no endorsement is claimed.
