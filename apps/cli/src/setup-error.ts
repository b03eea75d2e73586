/**
 * Something that the person at the terminal can mend; `fail` prints its message and no stack. An Error by that name: the
 * class of packages/db is not loadable before the client is generated, and needs not be.
 */
export function setupError(message: string): Error {
  return Object.assign(new Error(message), { name: 'SetupError' });
}
