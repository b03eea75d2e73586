const TEXTS = new Set(['.md', '.markdown', '.mdx', '.txt', '.csv', '.tsv', '.gift', '.aiken', '.xml', '.qti']);
const COLLECTIONS = new Set(['.anki2', '.anki21']);
const ARCHIVES = new Set(['.zip', '.apkg', '.colpkg', '.imscc']);

const ending = (name: string): string => /\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase() ?? '';

/** Whether a name ends like an archive that may hold a bank. */
export const isArchive = (name: string): boolean => ARCHIVES.has(ending(name));

/** Whether a name ends like a bank in a format that is read, archives included. */
export const isBankName = (name: string): boolean => TEXTS.has(ending(name)) || COLLECTIONS.has(ending(name)) || isArchive(name);

/** Files that systems leave beside a person's own. */
export const isHidden = (path: string): boolean => path.split('/').some((part) => /^\.[^.]/.test(part) || part === '__MACOSX' || part === 'node_modules');
