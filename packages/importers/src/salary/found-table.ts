export interface FoundRow {
  cells: string[];
  line: number;
}

/** A table of a foreign document: cells as written, and the words around it that may say what its figures are. */
export interface FoundTable {
  header: string[];
  headerLine: number;
  rows: FoundRow[];
  /** what stands directly above it or in its `<caption>`, the headings above it from the nearest outwards, what stands directly below */
  caption: string;
  headings: string[];
  below: string;
  /** rows whose label a merged cell repeats, by index: they may name what another row names */
  merged: ReadonlySet<number>;
}
