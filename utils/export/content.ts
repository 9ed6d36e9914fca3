/**
 * What a file may tell. Asked at every export and never chosen beforehand: `counts` in a file that was meant as
 * evidence makes it empty, `quotations` in one that was meant for a meeting gives a child's record away.
 * `counts` leaves out quotations, notes, entry headings, source titles and addresses.
 */
export type Content = 'quotations' | 'counts';
