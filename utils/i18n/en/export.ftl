### Sentences of export and import

## The export dialog

export-title = Export
export-format = File
export-format-summary = Dimension summary (HTML)
export-format-summary-hint = To read, print or open in Word. Needs nothing but a browser.
export-format-csv = Annotations (CSV)
export-format-csv-hint = A table for Excel: one row for each dimension of each passage.
export-format-json = Everything (JSON)
export-format-json-hint = All reviews of this browser, whatever the filter. With quotations and notes it can be imported again.
export-content = What may the file tell?
export-content-quotations = With quotations and notes
export-content-quotations-hint = Holds words from the record. Keep the file as safe as the record itself.
export-content-counts = Counts only
export-content-counts-hint = Leaves out quotations, notes, entry headings, source titles and addresses. Case references and the reviewer’s name stay.
export-content-missing = Choose what the file may tell
export-preview = What will be in it
export-preview-everything = { $reviews ->
    [one] 1 review
   *[other] { $reviews } reviews
}, { $records ->
    [one] 1 record
   *[other] { $records } records
}, { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}, { $annotations ->
    [one] 1 annotation
   *[other] { $annotations } annotations
}
export-preview-review = Review: { $name }
export-preview-not-chosen = Quotations and notes: not chosen yet
export-preview-summary-quotations = Gaps, numbers, quotations with notes, dimensions given together
export-preview-summary-counts = Gaps, numbers, dimensions given together; no quotation
export-preview-csv-quotations = Passages and notes with their dimensions, directions and dates
export-preview-csv-counts = Dimensions, directions and dates of each passage; no quotation
export-preview-json-quotations = Quotations, notes, source titles and addresses; can be imported
export-preview-json-counts = Dimensions, directions and dates of each passage; no quotation; can’t be imported
export-preview-name = File name: { $name }
export-save = Save file

## The summary as a file

export-made = { $date }, with { $product } { $version }
export-made-label = Made on
export-review = Review
export-purpose = Purpose
export-reviewer = Reviewer
export-codebook = Codebook
export-codebook-version = { $name }, version { $version }
export-records = Records
export-period = Entries of
export-filter = Filter
export-dimensions = The dimensions
export-counts-only = This file holds counts only: quotations, notes, entry headings, source titles and addresses are left out.
export-bar = In the bars, strength is filled, concern hatched and not said pale.
export-link = Show in record

## Import

import-title = Import or restore
import-file = File to import
import-hint = A backup (.age) or an “everything” file (.json) that this tool made
import-drop = Or drop the file here.
import-busy = Reading…
import-contents = { $name } holds { $reviews ->
    [one] 1 review
   *[other] { $reviews } reviews
}, { $records ->
    [one] 1 record
   *[other] { $records } records
}, { $sources ->
    [one] 1 source
   *[other] { $sources } sources
} and { $annotations ->
    [one] 1 annotation
   *[other] { $annotations } annotations
}.
import-merge = Import
import-finish = Close
import-done = The file was imported.
import-added = { $count } added
import-updated = { $count } updated
import-unchanged = { $count } were the same already
import-older = { $count } were older than what is here and left out
import-conflicting = { $count } were changed in both places; the one changed last was kept
import-erased = { $count } were erased here and stayed out
import-too-big = The file is over 500 MB, more than a browser can take in at once. Nothing was imported.
import-unreadable = The file could not be opened. Nothing was imported.
import-not-json = The file is not JSON. Nothing was imported.
import-not-json-line = The file is not JSON: it breaks off in line { $line }. Nothing was imported.
import-counts-only = The file was exported with counts only, so no annotation can be made of it. Nothing was imported.
import-not-ours = The file was not made by this tool. Nothing was imported.
import-newer = The file was made by a newer version of this tool. Update the extension, then import it. Nothing was imported.
import-broken = The file is broken. Nothing was imported.
import-broken-at = The file is broken at { $place }. Nothing was imported.
import-refused = The file does not fit what is here. Nothing was imported.
import-failed = Nothing was imported, because saving failed. Try again.
import-locked = Nothing was imported, because the vault is locked. Unlock it and try again.
