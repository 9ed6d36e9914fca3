### Sentences of: which part of an address names the record

address-title = Which part of the address names this record?
address-what = A page is known again by its address. Untick what says nothing of the record, such as how a list is sorted. Passwords, session numbers and the like are never kept, whatever is ticked.
address-reading = Reading the address…
address-none = This page’s address can’t have a rule of its own.
address-frame = Part of the page
address-legend = What names the record
address-part-path = { $text }
address-part-parameter = { $name }: { $text }
address-part-fragment = # { $text }
address-kind-path = in the path
address-kind-parameter = a parameter
address-kind-fragment = after the #
address-nothing = Tick at least one part.
address-same = These two addresses would be the same record:
address-all = Every part counts: no two different addresses would be the same record.
address-other = This one would be another:
address-try = Try another address of this site
address-try-hint = It is compared, and not kept.
address-try-same = The same record as this page.
address-try-other = Another record than this page.
address-try-unlike = Not built like this page’s address, so it is not touched by what you say here.
address-try-no-address = That is no complete web address.
address-moves = { $count ->
    [0] No annotation moves: what you have kept stays under the same addresses.
    [one] { $count } annotation moves to its page’s new name.
   *[other] { $count } annotations move to their pages’ new names.
  }
address-pages-join = { $pages ->
    [one] { $pages } page that is kept becomes one with another:
   *[other] { $pages } pages that are kept become one:
  }
address-joined = That would make one page of two records: { $references }. Tick the part that tells them apart.
address-stays = Pages that an earlier rule put together stay together. Where one holds passages of another, use “Passages of another page?”.
address-save = Save
address-usual = Use the usual rule again
address-saved = { $count ->
    [0] Saved. No annotation had to move.
    [one] Saved. { $count } annotation moved.
   *[other] Saved. { $count } annotations moved.
  }
address-usual-saved = The usual rule is used again. What was put together stays together.
address-not-saved = That could not be saved, and nothing was changed. Try again.

options-addresses = What names a record in addresses
options-addresses-none = Nothing was said. On a page you mark, the panel asks “Which part of the address names this record?” when you want to.
options-addresses-what = On these sites you said which part of the address names the record. The rest is left out when a page is known again.
options-address-passing = does not name the record: { $parts }
options-address-all = every part counts
options-address-fragment = what follows the # names the record
options-address-star = what stands at *
options-address-remove = Remove
options-address-remove-of = Remove the rule for { $address }
options-address-removed = Removed. Pages that were put together stay together; the panel can move their passages.
options-address-not-removed = That rule could not be removed. Try again.
