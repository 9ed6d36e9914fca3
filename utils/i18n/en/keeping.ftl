### Sentences of backups, restoring, retention and erasing

## Backups

backup-open = Back up
backup-title = Back up
backup-section = Backups
backup-section-where = Make one, or restore one, on the dashboard.
backup-what = A backup is one file with everything that is kept here, encrypted by a passphrase. Save it somewhere else than on this computer.
backup-never = Nothing has been backed up yet.
backup-last = The last backup was made on { $date }.
backup-changes = { $changes ->
    [0] Nothing has changed since.
    [one] 1 change is in no backup.
   *[other] { $changes } changes are in no backup.
}
backup-due = It is time for a backup
backup-now = Back up now
backup-passphrase = Passphrase for this backup
backup-passphrase-hint = At least { $least } characters; four or five words that don’t belong together are best. Without it nobody can open the file, and it is kept nowhere.
backup-repeat = The passphrase again
backup-show = Show what I type
backup-passphrase-short = Enter a passphrase of at least { $least } characters
backup-passphrase-differs = The two passphrases are not the same
backup-make = Make backup
backup-step-reading = Reading the file…
backup-step-decrypting = Decrypting. This takes a few seconds by intention.
backup-step-checking = Checking what is in it…
backup-step-writing = Writing everything down…
backup-step-encrypting = Encrypting. This takes a few seconds by intention.
backup-step-comparing = Comparing it with what is here…
backup-step-merging = Writing what is new: part { $part } of { $of }…
backup-failed = The backup could not be made. Nothing was saved. Close other tabs, then try again.
backup-done = { $name } was handed to the browser’s downloads. Look whether it is there, and move it to a safe place.
backup-refused = Your organisation does not allow backups to be saved.

## Restoring

restore-passphrase = Passphrase of this backup
restore-passphrase-hint = { $name } is encrypted. Its passphrase was chosen when it was made.
restore-open = Open backup
restore-another = Choose another file
restore-passphrase-missing = Enter the passphrase
restore-wrong-passphrase = The passphrase does not open this backup. Nothing was imported. Look at capital letters and the keyboard’s language, then try again.
restore-damaged = The backup is damaged: it is cut off or was changed. Nothing was imported. Try another copy of it.
restore-for-a-key = The file was encrypted for a key and not by a passphrase. Nothing was imported.
restore-newer = The file is in a newer form of encryption. Update the extension, then import it. Nothing was imported.
restore-made = Made on { $date } with version { $version }.
restore-would = What importing it will do
restore-added = { $count } new { $count ->
    [one] annotation
   *[other] annotations
} will come in
restore-updated = { $count } here will be replaced by a later version
restore-unchanged = { $count } are here already, the same
restore-older = { $count } are newer here and stay as they are
restore-conflicting = { $count } were changed here and there; the one changed last will be kept
restore-erased = { $count } belong to a record that was erased here, and stay out
restore-bring-back = Bring back what was erased, too
restore-bring-back-hint = Somebody decided to erase it. Bring it back only if that was a mistake.
restore-nothing-deleted = Nothing here is deleted. It is done wholly or not at all.
restore-nothing-new = Everything in this file is here already.

## Retention and erasing

keep-title = Keeping this record
keep-until = Keep until
keep-until-hint = From this day on, the dashboard says that it is time to erase the record. Nothing is erased by itself.
keep-save = Save date
keep-never = No date is set.
keep-clear = Remove date
keep-done = Date saved
keep-cleared = Date removed
due-title = { $count ->
    [one] 1 record is due to be erased
   *[other] { $count } records are due to be erased
}
due-since = { $reference }, kept until { $date }
erase-open = Erase this record
erase-open-for = Erase { $reference }
erase-title = Erase { $reference }
erase-what = This erases for good, in every review:
erase-annotations = { $count ->
    [one] 1 annotation with its note and history
   *[other] { $count } annotations with their notes and history
}
erase-binned = { $count } in the bin
erase-sources = { $count ->
    [one] 1 source
   *[other] { $count } sources
} with title and address
erase-reviews = In { $count ->
    [one] 1 review
   *[other] { $count } reviews
}: { $names }
erase-for-good = It can’t be undone. The key that encrypts the record is destroyed with it. Backups and exported files made before are not changed: erase those yourself.
erase-first = Keep a copy?
erase-back-up = Back up first
erase-export = Export first
erase-confirm = Type { $reference } to confirm
erase-confirm-wrong = Type the case reference as it is shown
erase-now = Erase for good
erase-done = { $reference } was erased.

## The activity log

log-title = Activity log
log-what = Who did what and when, without any content: each entry holds a fingerprint of the one before, so that a change, an omission or another order shows.
log-count = { $count ->
    [0] It has no entries yet.
    [one] It has 1 entry.
   *[other] It has { $count } entries.
}
log-holds = The chain holds: no entry was changed, left out or moved.
log-broken = The chain is broken at entry { $entry }: something before or at it was changed, left out or moved.
log-limit = Somebody who can open this vault could write a whole new log. Keep an exported copy elsewhere to be able to compare.
log-csv = Save as CSV
log-json = Save as JSON
log-failed = The log can’t be read.
log-saved = { $name } was handed to the browser’s downloads.
