/** A program for the sandbox, bundled into one file: the address of that file. Made by vite.config.ts. */
declare module '*?program' {
  const address: string;
  // oxlint-disable-next-line import/no-default-export -- how a bundler hands over an address
  export default address;
}

declare module 'pyodide/pyodide.asm.mjs' {
  import type { PyodideConfig } from 'pyodide';

  const createPyodideModule: NonNullable<PyodideConfig['createPyodideModule']>;
  // oxlint-disable-next-line import/no-default-export -- as it is exported there
  export default createPyodideModule;
}
