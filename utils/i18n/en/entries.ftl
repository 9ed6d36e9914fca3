### Sentences of: the entry a passage stands in, passages of another page

entry-title = The entry of this passage
entry-correct = Correct the entry’s date or heading
entry-correct-again = Correct the entry again
entry-add = Say which entry this is in
entry-date = Date of the entry
entry-heading = Heading of the entry
entry-save = Save
entry-cancel = Cancel
entry-corrected = Entry corrected
entry-was-corrected = (corrected)
entry-none = In no entry

## A page that holds passages of another

mend-title = Passages of another page?
mend-none-here = None of the { $count } passages kept for this page is on it. Perhaps two records share this page’s address, or the address of this record has changed.
mend-here-elsewhere = This page says { $count } of the passages that are kept for “{ $title }”. Perhaps it is the same page under another address: bring them here, or say under “Which part of the address names this record?” what does not count.
mend-or-address = If the address has a part that tells the two records apart, say so under “Which part of the address names this record?”, so that it does not happen again.
mend-not-here = { $count ->
    [one] { $count } passage kept for this page is not on it.
   *[other] { $count } passages kept for this page are not on it.
  }
mend-where = Where do they belong?
mend-apart = To a page of their own
mend-apart-title = { $title } (kept apart)
mend-move = Move them
mend-bring-what = If passages of this record are kept for another page of the same site, bring them here. They are found again where this page says the same words.
mend-bring-from = Bring passages from
mend-bring = Bring them here
mend-no-other = No other page of this site has passages.
mend-page = { $title } ({ $count ->
    [one] { $count } passage
   *[other] { $count } passages
  })
mend-page-of = { $reference }: { $title } ({ $count ->
    [one] { $count } passage
   *[other] { $count } passages
  })
mend-moved = { $count ->
    [one] { $count } passage moved
   *[other] { $count } passages moved
  }
