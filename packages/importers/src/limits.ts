/** Caps that hold before anything is inflated or parsed; no honest bank comes near them. */
export const BANK_LIMITS = {
  /** bytes of one text */
  textBytes: 10_000_000,
  /** bytes of an archive as it is given */
  archiveBytes: 50_000_000,
  /** bytes of the collection in an Anki package */
  collectionBytes: 100_000_000,
  /** bytes of all entries of an archive together, inflated */
  inflatedBytes: 200_000_000,
  /** how many times larger an entry may become, where it becomes larger than `ratioFromBytes` */
  ratio: 200,
  ratioFromBytes: 1_000_000,
  entries: 10_000,
  /** characters of a name in an archive, its folders included */
  nameLength: 255,
  /** characters of a question's title */
  titleLength: 2_000,
} as const;
