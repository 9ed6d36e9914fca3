### Sentences of the dimension summary on the dashboard: charts, comparison, what the reviewer says, codebooks

dashboard-not-outdated = It was changed elsewhere meanwhile. Nothing was overwritten; look at it as it is now and try again.
panel-outcome-outdated = It was changed somewhere else meanwhile. Nothing was overwritten; look at it again.

## What kind of statement a passage is, and key quotations

facet-fact = Fact
facet-opinion = Opinion
facet-third-party = Third party
facet-own-words = Child’s own words
facet-unset = Not said
panel-facets = Kind of statement
panel-key-quotation = Key quotation
panel-key-quotation-hint = Quoted first in the dimension summary
panel-key-facets = Fact, opinion, third party, child’s own words
panel-key-quote = Key quotation
options-role = Your role
options-role-hint = For example “Supervising social worker”. Put on what you hand in. It may stay empty.

## Numbers, charts and comparison

summary-gap-entries = No evidence of { $name } in { $entries }.
summary-entries-read = { $count ->
    [one] 1 entry read
   *[other] { $count } entries read
}
summary-entries = Entries
summary-share = Share
summary-numbers-read = Entries are those with evidence, of { $entries }.
summary-show-passages = { $value }: show the passages of { $name }
dashboard-only-direction = { $direction }: { $count ->
    [one] 1 quotation
   *[other] { $count } quotations
}.
dashboard-all-directions = Show all directions
summary-pentagon = Passages of each dimension as a shape
summary-pentagon-show = Show the dimensions as a shape
summary-pentagon-caption = The further out a corner, the more passages were marked with that dimension. The size of the shape says how much was written and marked, not how good the care is; the numbers are in the table above.
summary-timeline = Timeline
summary-timeline-caption = Each line is a dimension and runs from the first to the last dated passage. Bars up are strengths, hatched bars down are concerns, diamonds on the line have no direction yet.
summary-timeline-picture = Timeline of the dated passages of each dimension; the same by month in the table below
summary-timeline-numbers = The timeline in numbers
summary-timeline-numbers-caption = Passages of each dimension by the month of their entry.
summary-month = Month
summary-key-quotations = Key quotations
summary-facets = Kinds of statement
summary-facets-caption = Passages that record a fact, an opinion, something a third party said, or the child’s own words. A passage can be several.
summary-facet = Kind
compare-title = Compare two periods or records
compare-hint = Choose a record and dates for each side. What is left empty is as shown above.
compare-first = First
compare-second = Second
compare-record = { $side }: record
compare-from = { $side }: from
compare-to = { $side }: to
compare-as-shown = As shown above
compare-do = Compare
compare-caption = Passages of each dimension in the first and in the second, and how the second differs. More passages mean that more was written and marked, not that care was better.
compare-difference = Difference
compare-same = As many in both
compare-more = { $count ->
    [one] 1 more in the second
   *[other] { $count } more in the second
}
compare-fewer = { $count ->
    [one] 1 fewer in the second
   *[other] { $count } fewer in the second
}
compare-gap-in-both = No evidence in either
compare-gap-in-first = No evidence in the first, { $count ->
    [one] 1 passage
   *[other] { $count } passages
} in the second
compare-gap-in-second = No evidence in the second

## The reviewer’s commentary and ratings

assessment-title = Commentary and ratings
assessment-caption = Your own judgement, for this record in this review. A rating goes from 0 to 10 and is never worked out from the counts.
assessment-commentary = Commentary on { $name }
assessment-save = Save commentary on { $name }
assessment-discard = Discard the change
assessment-rating = Rating of { $name }
assessment-no-rating = Choose
assessment-rating-missing = Choose a rating from 0 to 10
assessment-date-missing = Enter the date of the rating
assessment-date = Date
assessment-part = Of
assessment-part-whole = The dimension as a whole
assessment-part-carer-family = The carer’s family
assessment-part-birth-family = The birth family
assessment-rate = Add rating
assessment-ratings = Ratings of { $name }, the latest first
assessment-value = Rating
assessment-by = By
assessment-remove = Take out
assessment-remove-which = the rating of { $date }
dashboard-done-said = Saved

## The list of records

overview-search = Find a record
overview-order = Order
overview-order-reference = Case reference
overview-order-worked-on = Last worked on
overview-order-gaps = Most gaps first
overview-order-passages = Most passages first
overview-only-gaps = Only records with gaps
overview-shown = { $shown } of { $all } shown
overview-tick = Choose
overview-show-ticked = { $count ->
    [one] Summary of 1 chosen record
   *[other] Summary of { $count } chosen records
}
overview-untick = Choose none

## From a passage to its place

dashboard-show-passage = Go to the passage
dashboard-passage-shown = The passage is in sight in its tab.
dashboard-passage-no-place = Its page is open in a tab, but the passage has no place on it now. The panel beside the page says more.
dashboard-passage-not-open = Its page is in no tab that is open for marking. Open it, then press Alt+Shift+B there; it then goes to the passage.
dashboard-passage-failed = That did not work. Try again.
dashboard-counting = Counting…
dashboard-percent = { $share }%
dashboard-reading = Reading the passages…

## Codebooks

dashboard-codebooks = Codebooks
codebooks-title = Codebooks
codebooks-hint = A codebook is the set of dimensions a review works with. Copy one to change its names, words and colours. A review keeps the version it was made with until you bring it to a later one.
codebook-about = Version { $version }: { $names }
codebook-copy = Copy and edit
codebook-copy-name = { $name } (our copy)
codebook-edit = Edit
codebook-delete = Take off the list
codebook-renew = Bring this review to version { $version }
codebook-name = Name of the codebook
codebook-source = Whose model it is
codebook-name-missing = Enter a name for the codebook
codebook-dimension-name-missing = Enter a name and a short form for every dimension
codebook-not-legible = Some colours can’t be seen well enough. Open the dimensions and look for the contrast that is too low.
codebook-save = Save as version { $version }
codebook-cancel = Don’t save
codebook-add-dimension = Add a dimension
codebook-new-dimension = New dimension
codebook-remove-dimension = Take out this dimension
codebook-dimension-name = Name
codebook-dimension-short = Short form, up to 4 letters
codebook-dimension-definition = Definition
codebook-dimension-benefit = Benefit for the child
codebook-dimension-contrary = What speaks against it
codebook-dimension-indicators = Indicators
codebook-indicators-hint = One a line
codebook-dimension-underline = Underline
codebook-underline-solid = Solid
codebook-underline-double = Double
codebook-underline-dotted = Dotted
codebook-underline-dashed = Dashed
codebook-underline-wavy = Wavy
codebook-colours-light = Colours on a light page
codebook-colours-dark = Colours on a dark page
codebook-colour-accent = Lines and badges
codebook-colour-tint = Behind text
codebook-contrast = Contrast { $ratio } to 1
codebook-contrast-low = Too low: at least { $least } to 1 is needed
retired-title = Passages of dimensions that were taken out
retired-hint = These passages keep their dimension, but no number above counts it. Give them a dimension of this codebook when you know which.
retired-to = Give to
retired-passages = { $name }: { $count ->
    [one] 1 passage
   *[other] { $count } passages
}
retired-reassign = Re-assign { $name }
dashboard-done-codebook = Codebook saved
dashboard-done-codebook-deleted = Codebook taken off the list. Reviews that use it keep it.
dashboard-done-renewed = The review has the later version of its codebook.
dashboard-done-reassigned = Re-assigned
