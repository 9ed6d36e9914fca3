### Sentences of export and import

## The export dialog

export-title = Export
export-format = What do you need?
export-group-hand-in = To hand in or discuss
export-group-count = To count
export-group-research = For research software
export-group-keep = To keep or move
export-format-word = Dimension summary (Word)
export-format-word-hint = A document with tables of evidence, to edit and hand in.
export-format-print = Print or save as PDF
export-format-print-hint = A4 pages with page numbers. The browser’s print window also saves a PDF.
export-format-summary = Dimension summary (HTML)
export-format-summary-hint = One page to read in any browser, without a network.
export-format-copy = Copy as formatted text
export-format-copy-hint = Goes to the clipboard, to paste into an e-mail or a form.
export-format-markdown = Dimension summary (Markdown)
export-format-markdown-hint = Plain text with headings and tables.
export-format-excel = Workbook (Excel)
export-format-excel-hint = Sheets with the numbers, every passage, dimensions given together, and the codebook.
export-format-csv = Annotations (CSV)
export-format-csv-hint = One table for any spreadsheet: a row for each dimension of each passage.
export-format-qdpx = Research project (REFI-QDA, .qdpx)
export-format-qdpx-hint = Opens in NVivo, MAXQDA, ATLAS.ti and others: the codebook, and passages as coded text.
export-format-qdc = Codebook alone (REFI-QDA, .qdc)
export-format-qdc-hint = Names and definitions of the dimensions; nothing of any record.
export-format-w3c = Web annotations (W3C JSON-LD)
export-format-w3c-hint = Passages, tags and notes for other annotation tools.
export-format-json = Everything (JSON)
export-format-json-hint = All reviews of this browser, whatever the filter. With quotations and notes it can be imported again.
export-content = What may the file tell?
export-content-quotations = With quotations and notes
export-content-quotations-hint = Holds words from the record; listed names are replaced. Keep the file as safe as the record itself.
export-content-initials = With quotations, names as initials
export-content-initials-hint = Every name that is listed or found is cut to initials. Check what is left: no program finds every name.
export-content-counts = Counts only
export-content-counts-hint = Leaves out quotations, notes, entry headings, source titles and addresses. Case references and the reviewer’s name stay.
export-content-missing = Choose what the file may tell
export-include = What should be in it?
export-include-gaps = Gaps
export-include-numbers = Numbers
export-include-charts = Charts
export-include-commentary = Commentary and ratings
export-include-quotations = Quotations
export-include-notes = Notes
export-language = Language: English
export-names = Names to replace
export-names-kept = This file is read in again, so it has every name as it is written in the record.
export-continue = Continue
export-back = Back
export-busy-look = Looking through what will be in it…
export-busy-make = Making the file…
export-stage-reading = Reading the passages
export-stage-counting = Counting
export-stage-names = Looking for names
export-stage-writing = Writing
export-stage-share = { $words }: { $share }%
export-give-up = Stop
export-failed = The file could not be made. Nothing was saved. Try again, or choose another file.
export-look = Last look
export-names-left = { $count ->
    [0] No capitalised word that may be a name is left
    [one] 1 capitalised word that may be a name is left
   *[other] { $count } capitalised words that may be names are left
}
export-names-unsure = { $count ->
    [one] 1 more word stands only where a sentence begins
   *[other] { $count } more words stand only where a sentence begins
}
export-names-caution = Names in small letters, of places, or in other words are not found. Read the file before you hand it on.
export-name-times = ({ $times })
export-do-print = Print
export-do-copy = Copy
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
export-preview-beginning = The beginning of the file; long lists are cut short here.
export-preview-name = File name: { $name }
export-save = Save file

## The summary as a file

export-made = { $date }, with { $product } { $version }
export-made-label = Made on
export-review = Review
export-purpose = Purpose
export-made-by = Made by
export-reviewer = Passages marked by
export-model = Model
export-codebook = Codebook
export-codebook-version = { $name }, version { $version }
export-records = Records
export-period = Entries of
export-entries = Entries read
export-filter = Filter
export-dimensions = The dimensions
export-initials-only = Names that were listed or found are cut to initials in this file.
export-counts-only = This file holds counts only: quotations, notes, entry headings, source titles and addresses are left out.
export-link = Show in record

## Import

import-title = Import or restore
import-file = File to import
import-hint = A backup (.age) or an “everything” file (.json) that this tool made, annotations of Hypothesis or as W3C JSON-LD, or a REFI-QDA codebook (.qdc)
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
import-not-ours = The file was not made by this tool, and holds no annotations of Hypothesis or as W3C JSON-LD. Nothing was imported.
import-newer = The file was made by a newer version of this tool. Update the extension, then import it. Nothing was imported.
import-broken = The file is broken. Nothing was imported.
import-broken-at = The file is broken at { $place }. Nothing was imported.
import-codebook = { $name } holds a codebook of { $count ->
    [one] 1 dimension
   *[other] { $count } dimensions
}. Look through it, then save it. Reviews that are begun from then on can use it.
import-codebook-cut = Some of its texts are longer than can be kept, and were cut.
import-codebook-kept = The codebook “{ $name }” was saved. Choose it when you start a review.
import-qdc-broken = The file is not well-formed XML, so it is no codebook that can be read. Export it again from the program it is from. Nothing was imported.
import-qdc-entities = The file declares a document type or entities. A codebook needs neither, and they can do harm, so it was not read. Export it again as REFI-QDA (.qdc). Nothing was imported.
import-qdc-no-codebook = The file is XML, but holds no REFI-QDA codebook. Export the codebook as .qdc from the program it is from. Nothing was imported.
import-qdc-no-codes = The codebook in the file has no codes. Nothing was imported.
import-qdc-too-many = The codebook has { $codes } codes at its top level; { $most } dimensions is the most, one for each key. Gather codes under others there, and export it again. Nothing was imported.
import-qdc-too-big = The file is over 4 MB, more than any codebook. Nothing was imported.
import-refused = The file does not fit what is here. Nothing was imported.
import-failed = Nothing was imported, because saving failed. Try again.
import-locked = Nothing was imported, because the vault is locked. Unlock it and try again.
