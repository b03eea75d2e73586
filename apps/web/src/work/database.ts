const NAME = 'whetstone';
const VERSION = 2;

/** The places of the browser's database, with the index by which each is read. */
export const STORES = { entries: 'person', drafts: 'owner', recordings: 'owner' } as const;

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase>();
  const request = indexedDB.open(NAME, VERSION);
  request.addEventListener('upgradeneeded', ({ oldVersion }) => {
    const { result } = request;
    if (oldVersion < 1) {
      result.createObjectStore('entries', { keyPath: 'seq', autoIncrement: true }).createIndex(STORES.entries, STORES.entries);
      result.createObjectStore('drafts', { keyPath: ['owner', 'slug'] }).createIndex(STORES.drafts, STORES.drafts);
    }
    result.createObjectStore('recordings', { keyPath: ['owner', 'attemptId'] }).createIndex(STORES.recordings, STORES.recordings);
  });
  request.addEventListener('success', () => {
    // A later build in another tab may have to change it.
    request.result.addEventListener('versionchange', () => {
      request.result.close();
      opened = null;
    });
    resolve(request.result);
  });
  request.addEventListener('error', () => reject(request.error ?? new Error('the browser’s database cannot be opened')));
  return promise;
}

/** What a request of the database answers with. */
export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  request.addEventListener('success', () => resolve(request.result));
  request.addEventListener('error', () => reject(request.error ?? new Error('the browser’s database refused')));
  return promise;
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // it has ended by itself
  }
}

/**
 * Does something in one transaction: all of it, or nothing. Resolves when it is on the disk.
 * @param work must wait for nothing but the database
 */
export async function inTransaction<T>(mode: 'readonly' | 'readwrite', work: (stores: Record<keyof typeof STORES, IDBObjectStore>) => Promise<T>): Promise<T> {
  opened ??= open();
  opened.catch(() => {
    opened = null;
  });
  const transaction = (await opened).transaction(Object.keys(STORES), mode, { durability: 'strict' });
  const { promise: ended, resolve, reject } = Promise.withResolvers<undefined>();
  transaction.addEventListener('complete', () => resolve(undefined));
  transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the browser’s database gave up')));
  ended.catch(() => undefined); // told below, unless the work itself has failed first
  try {
    const result = await work({
      entries: transaction.objectStore('entries'),
      drafts: transaction.objectStore('drafts'),
      recordings: transaction.objectStore('recordings'),
    });
    await ended;
    return result;
  } catch (error) {
    abort(transaction);
    throw error;
  }
}
