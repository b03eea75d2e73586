/** In place of node:zlib, which just-bash names for compressed files: there are none here, and no command that reads them. */
const refuse = (): never => {
  throw new Error('nothing is compressed here');
};
export { refuse as gunzipSync, refuse as gzipSync };
export const constants = {};
