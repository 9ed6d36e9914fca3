### Sentences of: sites that are always on, the toolbar button

badge-on = on
badge-on-title = { $count ->
    [0] on, no marks in place on this page
    [one] on, { $count } mark in place on this page
   *[other] on, { $count } marks in place on this page
  }
badge-off-title = off on this page; click to mark it
badge-closed-title = this page can’t be marked

site-always-on = Always on for { $site }
site-on-hint = Marks are shown on every page of this site as soon as it loads. Switch it off to take the permission back.
site-off-hint = Shows your marks here without pressing the button. The browser will ask you to allow this site only.
site-now-on = On for { $site }
site-now-off = Off for { $site }. The permission was taken back.
site-refused = The browser did not allow this site, so it stays off. You can go on with the toolbar button.

options-sites = Sites that are always on
options-sites-none = None. On other pages, press the toolbar button to mark them. To switch a site on, open one of its pages and use the switch in the panel.
options-sites-what = On these sites the extension runs on every page you open, and shows its marks. It still reads and keeps nothing but what you mark.
options-site-off = Switch off
options-site-off-of = Switch off { $site }
options-site-is-off = Off for { $site }
options-site-not-off = That site could not be switched off. Use the browser’s own settings for this extension.
