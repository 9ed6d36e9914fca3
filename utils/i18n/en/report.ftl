### Sentences of the documents that are exported

report-what = A summary of what a record says about caregiving, by the dimensions of the codebook “{ $codebook }”. It is made from passages that a reviewer marked in the record.
report-no-period = No passage has a dated entry
report-no-reviewer = Not given
report-evidence = Evidence
report-evidence-of = Evidence of { $name }
report-more = { $count ->
    [one] 1 more quotation is in the file.
   *[other] { $count } more quotations are in the file.
}
report-when-where = When and where
report-passage = Passage
report-said = Said of it
report-note-of = Note: { $note }
report-page = Page
report-of-pages = of
report-open = Show in record
report-key = Key quotation
report-gone = No longer in the record
report-facet-fact = Fact
report-facet-opinion = Opinion
report-facet-third-party = Third party
report-facet-own-words = The child’s own words
report-assessment = Commentary and ratings
report-assessment-what = What the reviewer judges, beside what is counted.
report-ratings = Ratings from 0 to 10
report-rating-date = Date
report-rating = Rating
report-rating-by = By
report-rating-part-carer-family = { $name }: carer’s family
report-rating-part-birth-family = { $name }: birth family
report-commentary-of = { $name }
report-bars-title = Passages of each dimension by direction
report-bars-caption = A longer bar means more passages were marked. Strength is filled, concern hatched, not said empty.
report-bars-row = { $name }: { $strength } strength, { $concern } concern, { $unset } not said.
report-bars-alt = Bar chart. { $rows }
report-lanes-title = Passages along the dates of their entries
report-lanes-caption = From the first to the last entry date. Strength stands above the line, concern below it as a ring, not said on it as a stroke.
report-lanes-alt = Timeline. { $rows }
report-lane = { $name }: { $passages ->
    [one] 1 passage
   *[other] { $passages } passages
}, { $period }.
report-lane-none = { $name }: no passages.
report-lane-undated = { $name }: { $passages ->
    [one] 1 passage
   *[other] { $passages } passages
} without a date.

## The workbook

excel-summary = Summary
excel-annotations = Annotations
excel-overlap = Overlap
excel-codebook = Codebook
excel-first = First entry
excel-last = Last entry
excel-gap = Gap
excel-yes = Yes
excel-codebook-number = Number
excel-codebook-dimension = Dimension
excel-codebook-definition = What the caregiver does
excel-codebook-benefit = Benefit for the child
excel-codebook-indicators = What a reader looks for
excel-codebook-contrary = What speaks against it
excel-codebook-id = Id
export-copied = Copied. Paste it where it is needed.

## Names to replace

names-title = Names to replace
names-what = In every file of this record and in its preview, each name is replaced wherever it stands as a whole word, also as TOM or Tom’s. What is stored does not change.
names-no-record = Give a source a case reference first: names are kept with the record.
names-name = Name
names-replacement = Replaced by
names-remove = Remove
names-add = Add a name
names-found = Found in the passages, notes and headings
names-looking = Looking for names…
names-none = No other capitalised word that may be a name.
names-add-found = Add { $name } ({ $times })
names-person = Person
names-save = Save names
names-missing = Enter the name that is to be replaced
names-not-saved = The names were not saved. Try again.
names-saved = Names saved

## Files of other tools

import-foreign = { $name } holds { $annotations ->
    [one] 1 annotation
   *[other] { $annotations } annotations
} that another tool made. They go into the review “{ $review }”.
import-foreign-left-out = { $count ->
    [one] 1 has no quotation or no page and is left out.
   *[other] { $count } have no quotation or no page and are left out.
}
import-foreign-what-happens = An annotation with no dimension is left out. Tags that stand for none are kept in the note. Reading the same file again adds nothing twice.
import-tags = What do its tags stand for?
import-tags-hint = Choose a dimension for each tag that stands for one.
import-tag = { $tag } ({ $times })
import-tag-none = No dimension
import-no-tags = None of its annotations has a tag, so none has a dimension.
import-tags-missing = Choose a dimension for at least one tag
