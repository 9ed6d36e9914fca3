/** Why a file can't be shown. */
export type Problem =
  /** Its bytes are not what they say they are. */
  | 'broken'
  /** Larger than `MAX_FILE`. */
  | 'too-large'
  /** Larger than `MAX_UNPACKED` once unpacked, or of more parts than any document. */
  | 'too-large-unpacked'
  /** Of more pages than `MAX_PAGES`. */
  | 'too-many-pages'
  | 'empty'
  /** A kind of file that no reader is built in for. */
  | 'odt'
  | 'rtf'
  | 'old-word'
  | 'other'
  /** The password was not given. */
  | 'locked'
  /** The organisation has named the sites that may be marked, and it comes from none of them. */
  | 'not-allowed'
  /** The page with the link may not read it. */
  | 'link';

/** The file can't be shown; nothing of it is kept. */
export class DocumentProblem extends Error {
  override readonly name = 'DocumentProblem';
  constructor(readonly problem: Problem) {
    super(problem);
  }
}

/** The largest file that is opened, in bytes. */
export const MAX_FILE = 200 * 1_024 * 1_024;

/** The most that is unpacked of a packed file, in bytes. */
export const MAX_UNPACKED = 400 * 1_024 * 1_024;

/** The most pages of a document that are shown. */
export const MAX_PAGES = 5_000;
