/**
 * Pyodide asks for a module worker and finds out by loading a script, which the policy would refuse with a message in the
 * console. Imported before it, so that it is refused without one.
 */
globalThis.importScripts = () => {
  throw new TypeError('nothing can be loaded here');
};
