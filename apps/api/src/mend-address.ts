/** Those of the API; an address under them that cannot be decoded is refused in the API's words. */
const API = /^\/api(?:\/|$)/;

function isDecodable(path: string): boolean {
  try {
    decodeURI(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * The address of a page that cannot be decoded, as one that can: each `%` stands for itself, in lower case as all addresses of pages.
 * No page is there, and the app says so, where the router would refuse the address before anything of ours is asked.
 */
export function mendAddress(url: string): string {
  const [path = ''] = url.split('?', 1);
  if (!path.includes('%') || API.test(path) || isDecodable(path)) return url;
  return path.toLowerCase().replaceAll('%', '%25') + url.slice(path.length);
}
