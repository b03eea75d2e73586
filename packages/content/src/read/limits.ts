/**
 * Caps that hold before anything is parsed. The markdown parser needs minutes for some 2 MB inputs and overflows
 * its stack on 2.5 KB of `>`; no honest page comes near these.
 */
export const LIMITS = {
  /** bytes of one file */
  fileBytes: 1_000_000,
  /** levels of `>` or of list markers on one line, and of open `<details>` */
  nesting: 24,
  /** columns of indentation outside fenced code */
  indent: 96,
  /** cells of one table row */
  tableCells: 200,
  /** aliases that one front matter may resolve to */
  yamlAliases: 50,
} as const;
