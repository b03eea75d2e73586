const KEY = 'whetstone-invitation';

/** Where the browser refuses to keep it, one opens the link again after signing in. */
function tried<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}

/** Keeps an invitation in this tab while one signs in: the way there and back leads over addresses that must not hold it. */
export const keepToken = (token: string): void => void tried((storage) => storage.setItem(KEY, token));

export const readKeptToken = (): string | null => tried((storage) => storage.getItem(KEY));

export const forgetToken = (): void => void tried((storage) => storage.removeItem(KEY));
