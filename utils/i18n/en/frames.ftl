### Sentences of: parts of a page that are loaded separately (frames)

panel-notice-other-site = You turned to a part of this page that comes from another address. The extension does not read it until you allow that: see below.
panel-notice-other-frame = What is selected is in another part of the page than this annotation. Mark the words there, or select words in the part that the annotation was made in.
panel-closed-frames-title = Part of this page comes from another address
panel-closed-frames = The extension does not read it until you allow that. Marks are kept on this computer as always.
panel-closed-frames-allow = Allow { $origin }
panel-closed-frames-refused = Nothing was allowed. You can still open that part in a tab of its own and mark it there.
panel-closed-frames-unknown = A part of this page is shut off by the page itself, so it can’t be marked here. If your record system can open it in a tab of its own, mark it there.

## A passage that the page does not show now

panel-look = Look for it on the page
panel-looking = Looking through the page: { $share } %
panel-look-stop = Stop looking
panel-look-nowhere = The page was looked through and does not show this passage. It may be in another part of the record, or in a section that only you can open.
