/**
 * Caps that keep the parsers from running for minutes or overflowing their stack, which takes 2.5 KB of `>`. The first
 * ones hold before anything is parsed; no honest page comes near any of them.
 */
export const LIMITS = {
  /** bytes of one file */
  fileBytes: 1_000_000,
  /** characters of front matter: looking for duplicate keys takes the square of their number */
  frontMatter: 64_000,
  /** levels of `>` or of list markers on one line */
  nesting: 24,
  /** columns of indentation, in fenced code too: what is fenced is not known before it is parsed */
  indent: 200,
  /** cells of one table row */
  tableCells: 200,
  /** levels of the parsed tree, and of raw HTML elements in it */
  treeDepth: 100,
  /** aliases that one front matter may resolve to */
  yamlAliases: 50,
} as const;
