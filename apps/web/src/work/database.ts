const VERSION = 1;

interface StoreShape {
  keyPath: string | string[];
  autoIncrement?: boolean;
  /** the field by which it is read */
  index: string;
}

type Stores<Name extends string> = Record<Name, IDBObjectStore>;

/** Does something in one transaction: all of it, or nothing. Resolves when it is on the disk. What it does must wait for nothing but the database. */
type InTransaction<Name extends string> = <T>(mode: 'readonly' | 'readwrite', work: (stores: Stores<Name>) => Promise<T>) => Promise<T>;

function open(name: string, shapes: Readonly<Record<string, StoreShape>>, onChange: () => void): Promise<IDBDatabase> {
  const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase>();
  const request = indexedDB.open(name, VERSION);
  request.addEventListener('upgradeneeded', () => {
    for (const [store, { index, ...options }] of Object.entries(shapes)) request.result.createObjectStore(store, options).createIndex(index, index);
  });
  request.addEventListener('success', () => {
    // A later build in another tab may have to change it.
    request.result.addEventListener('versionchange', () => {
      request.result.close();
      onChange();
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
 * A database of the browser, opened when it is needed first. Its version never rises: a tab with an older build could write no more.
 * What comes later gets a database of its own.
 */
export function browserDatabase<Name extends string>(name: string, shapes: Readonly<Record<Name, StoreShape>>): InTransaction<Name> {
  const names = Object.keys(shapes) as Name[];
  let opened: Promise<IDBDatabase> | null = null;
  const forget = (): void => {
    opened = null;
  };
  return async (mode, work) => {
    opened ??= open(name, shapes, forget);
    opened.catch(forget);
    const transaction = (await opened).transaction(names, mode, { durability: 'strict' });
    const { promise: ended, resolve, reject } = Promise.withResolvers<undefined>();
    transaction.addEventListener('complete', () => resolve(undefined));
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('the browser’s database gave up')));
    ended.catch(() => undefined); // told below, unless the work itself has failed first
    try {
      const result = await work(Object.fromEntries(names.map((one) => [one, transaction.objectStore(one)])) as Stores<Name>);
      await ended;
      return result;
    } catch (error) {
      abort(transaction);
      throw error;
    }
  };
}

/** By what each of the places is read. */
export const STORES = { entries: 'person', drafts: 'owner' } as const;

/** Where all work of a person is kept until the server has it. */
export const inTransaction = browserDatabase('whetstone', {
  entries: { keyPath: 'seq', autoIncrement: true, index: STORES.entries },
  drafts: { keyPath: ['owner', 'slug'], index: STORES.drafts },
});
