const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const DITTO = /^(?:〃|[″“”"']{1,2}|同上|ditto|do\.|idem)$/i;

/** A region as it is shown. Soft hyphens and other invisible marks go; the joiners that Persian and emoji need stay. */
export const readRegion = (cell: string): string => cell.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();

/** Two regions are the same when only case and spaces differ. */
export const regionKey = (region: string): string => region.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** Whether a cell only points at the cell above it. */
export const isDitto = (cell: string): boolean => DITTO.test(cell.replace(INVISIBLE, '').trim());
