### Sentences of the lock, and of a store that can't be read

## The lock in every view

vault-locked-title = Your annotations are locked
vault-locked = Nothing is lost. They come back here, and on the pages you marked, when you unlock them.
vault-passphrase-or-key = Passphrase or recovery key
vault-show = Show
vault-hide = Hide
vault-show-this = Show: { $label }
vault-hide-this = Hide: { $label }
vault-unlock = Unlock
vault-unlocking = One moment…
vault-nothing-typed = Enter your passphrase or recovery key
vault-wrong = That is not the passphrase or the recovery key. Check capital letters and the keyboard’s language.
vault-wait = That was wrong too often. Nothing was tried now; try again in { $seconds ->
    [one] 1 second
   *[other] { $seconds } seconds
}.
vault-unlock-failed = That could not be tried now. Close this view and open it again.
vault-forgotten = I don’t know my passphrase
vault-forgotten-key = Type the recovery key that was shown when the passphrase was set: eight groups of four letters and digits. Then set a new passphrase in the options.
vault-forgotten-both = Without both, nobody can open these annotations: not you, not your IT department and not the makers of this extension.
vault-lock = Lock
vault-lock-now = Lock now
vault-locked-short = Locked

## Who can read what is stored: the options

vault-title = Who can read your annotations
vault-unprotected = No passphrase is set: whoever can use this account on this computer can read your annotations and notes.
vault-unprotected-what = They are encrypted on the disk, but the key lies beside them. With a passphrase only those who know it can read them, also from a copy of the disk.
vault-protected = A passphrase protects your annotations.
vault-protected-what = They are locked when the browser is closed, when the screen is locked, when nobody has used the computer for a while, and when you lock them.
vault-required = Your organisation asks for a passphrase: nothing can be marked or taken in before one is set.
vault-required-set = Your organisation asks for a passphrase, so it can’t be removed.
vault-set-a = Set a passphrase
vault-change = Change the passphrase
vault-remove = Remove the passphrase
vault-set-what = You will be asked for it when you open the browser, and whenever your annotations were locked. It is never asked for on a record’s page.
vault-change-what = The passphrase and the recovery key you have now will not open anything any more. You get a new recovery key.
vault-remove-what = After that, whoever can use this account on this computer can read your annotations and notes.
vault-set-do = Set passphrase
vault-change-do = Change passphrase
vault-remove-do = Remove passphrase
vault-cancel = Cancel
vault-current = Passphrase in use
vault-current-hint = Or the recovery key.
vault-current-missing = Enter the passphrase in use, or the recovery key
vault-passphrase = New passphrase
vault-passphrase-hint = At least 12 characters. Four or more words that have nothing to do with each other are strong and easy to remember. Spaces count, and pasting from a password manager is fine.
vault-again = New passphrase again
vault-again-differs = The two are not the same. Type the new passphrase again
vault-advice-short = Use at least 12 characters
vault-advice-guessable = Easy to guess: it is a pattern, or a word that many people use. Add words that have nothing to do with each other.
vault-advice-fair = Fair. Another word or two would make it strong.
vault-advice-strong = Strong, if nobody would expect these words of you.
vault-protect-failed = That could not be saved; try again. If your annotations are locked now, the new passphrase opens them.
vault-set = The passphrase is set
vault-removed = The passphrase was removed
vault-minutes = Lock when nobody has used the computer for
vault-minutes-hint = Closing the browser and locking the screen lock your annotations at once.
vault-minutes-option = { $minutes } minutes

## The recovery key

vault-key-title = Your recovery key
vault-key-what = It opens your annotations if you forget the passphrase. It is shown this once and kept nowhere: if you lose both, nobody can open them.
vault-key-where = Keep it where you keep other secrets, away from this computer: on paper in a locked drawer, or in a password manager.
vault-key-copy = Copy
vault-key-print = Print
vault-key-copied = Copied. Paste it where you keep it, and then copy something else.
vault-key-not-copied = The browser did not allow copying. Select the key and copy it by hand.
vault-key-kept = I have kept the recovery key
vault-key-done = Done
vault-key-say-kept = Tick the box once you have kept the key.

## A store that can't be read

recovery-newer = Your annotations were saved by a newer version of this extension
recovery-newer-what = Nothing is lost. This version does not know how they are kept now, so it leaves them alone.
recovery-newer-do = Update the extension in the browser’s list of extensions, then load this page again.
recovery-blocked = Another tab is in the way
recovery-blocked-what = Nothing is lost. The way your annotations are kept has to be brought up to date, and another tab or panel of this extension still has them open as they were.
recovery-blocked-do = Close the other tabs and panels of this extension. This page is waiting for them and goes on by itself.
recovery-outdated = A newer version of this extension is running
recovery-outdated-what = Nothing is lost. This page was opened before the extension was updated.
recovery-outdated-do = Load this page again.
recovery-unknown = Your annotations can’t be read now
recovery-unknown-what = Nothing was changed or deleted.
recovery-unknown-do = Load this page again, and if that does not help, restart the browser. If it is still so, the database can be made again from the second copy.
recovery-reload = Load again
recovery-unopenable = The browser can’t open what it keeps for this extension
recovery-unopenable-what = Your annotations are kept in two places of the browser, and neither can be opened now. Nothing was deleted.
recovery-unopenable-do = Restart the browser, and look whether the disk is full. If it is still so, ask your IT department to keep a copy of the browser’s profile before anything else is tried.
recovery-lost = Part of what is stored is gone
recovery-lost-what = Both places where your annotations are kept have lost the key that opens them. What is left can’t be read.
recovery-lost-do = If you have a backup or an export, start again with an empty store and restore that. Nothing is deleted before you have saved what is left.
recovery-tampered = What is stored is not as this extension left it
recovery-tampered-what = Annotations are missing, or older ones stand in their place. The browser may have lost some, somebody may have put back an old copy of its files, or changed them.
recovery-tampered-do = If you have a newer backup, you can restore it after this. Nothing is deleted; it is only not shown before you have decided.
recovery-save-why = Save a file with all that lies on the disk, as it lies there. It can’t be read without the key, and an expert may be able to use it. If no passphrase was set, the key is in it too, so keep it safe.
recovery-save = Save a file first
recovery-saved = The file was handed to the browser’s downloads. Now you can go on.
recovery-not-saved = The file could not be saved. Try again.
recovery-save-first = Save the file first.
recovery-mending = One moment…
recovery-accept-why = Read what is there as it is. Check it afterwards: something may be missing or out of date.
recovery-accept = Use what is there
recovery-not-accept = That did not work. Nothing was changed; restart the browser and try again.
recovery-rebuild-why = Make the database again, in another place, from the second copy.
recovery-rebuild = Rebuild from the second copy
recovery-not-rebuild = That did not work: the second copy is not whole. Nothing was changed. Keep the file you saved.
recovery-afresh-why = Delete what can’t be read any more and start again with nothing.
recovery-afresh = Start again, empty
recovery-not-afresh = That did not work. Restart the browser and try again.

## What the start repaired

repair-gave-up-database = The browser could not open its database any more. A new one was made from the second copy.
repair-gave-up-copy = The browser could not open the second copy any more. A new one was made from the database.
repair-whole = The browser had lost its database with all your annotations. They were put back from the second copy.
repair-restored = { $count ->
    [one] The browser had lost a piece of what is stored; it was put back from the second copy.
   *[other] The browser had lost { $count } pieces of what is stored; they were put back from the second copy.
}
repair-copied = { $count ->
    [one] The second copy lacked a piece of what is stored; it was copied there again.
   *[other] The second copy lacked { $count } pieces of what is stored; they were copied there again.
}
repair-nothing-lost = A piece holds up to 24 annotations. You don’t need to do anything.

## Welcome

welcome-vault = Until you set a passphrase, whoever can use this account on this computer can read your annotations and notes.
welcome-vault-link = Set a passphrase in the options

## A command while it is locked

panel-outcome-locked = Your annotations are locked. Nothing was changed; unlock them and try again.
