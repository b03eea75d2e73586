/** The id that the part of an address behind `#` names; empty where it names none. */
export function idInHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return ''; // a lone percent sign: addresses are typed by hand, too
  }
}
