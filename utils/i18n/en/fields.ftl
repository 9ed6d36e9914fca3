### Sentences of: text in fields that can't be edited

fields-title = Text in read-only fields
fields-how = Browsers let nothing be painted inside a field. Select words in a text below, by mouse or with Shift and the arrow keys, then press a dimension. The passage is kept with its field, and listed here.
fields-none = This page shows no text in fields that can’t be edited. Fields that can be edited, and passwords, are never read.
fields-unnamed = A field without a name
fields-mark = Mark what is selected in { $field }
fields-select-first = Select some words in the text first.
fields-too-long = The selection is longer than 10,000 characters. Select a shorter passage.
fields-in = In the field “{ $field }”
panel-notice-in-read-only = The selection is in a field that can’t be edited, and browsers let nothing be painted inside a field. Open “Text in read-only fields” at the end of this panel and choose the words there.
