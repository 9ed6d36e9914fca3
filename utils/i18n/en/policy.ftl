### Sentences of what an organisation has set

policy-not-allowed-title = Marking is not allowed on this site
policy-not-allowed = Your organisation has set which sites may be marked, and this is none of them. The options list them. Nothing was read or stored.
policy-title = Set by your organisation
policy-none = Your organisation has set nothing here.
policy-intro = These can’t be changed here.
policy-codebook = Codebook of new reviews
policy-allowedHosts = Sites that may be marked
policy-allowedHosts-none = None
policy-idleLockMinutes = Vault locks when not used for
policy-idleLockMinutes-value = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}, or sooner
policy-passphraseRequired = Passphrase
policy-passphraseRequired-true = Required
policy-passphraseRequired-false = Not required
policy-exports = Files that may be saved
policy-exports-all = All
policy-exports-backups = Encrypted backups only
policy-exports-none = None
policy-retentionDays = New records are due to be erased after
policy-retentionDays-value = { $count ->
    [one] 1 day
   *[other] { $count } days
}
policy-no-value = Not fixed
policy-problem = { $name } can’t be understood. The stricter side is taken where there is one. Tell whoever manages your browser.
policy-problem-whole = Your organisation’s settings can’t be read. Until they can be, no site may be marked and no file saved. Tell whoever manages your browser.
policy-export-refused = Your organisation does not allow files to be saved.
policy-export-refused-but-backups = Your organisation allows encrypted backups only. Use “Back up” instead.
policy-codebook-fixed = Set by your organisation.
