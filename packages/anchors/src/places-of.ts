/** For each length of a beginning of the part: how much of its end is a beginning of the part as well, but shorter. */
function overlapsOf(part: string): Uint32Array {
  const overlaps = new Uint32Array(part.length);
  for (let at = 1, length = 0; at < part.length; at += 1) {
    while (length > 0 && part.charCodeAt(at) !== part.charCodeAt(length)) length = overlaps[length - 1] ?? 0;
    if (part.charCodeAt(at) === part.charCodeAt(length)) length += 1;
    overlaps[at] = length;
  }
  return overlaps;
}

/**
 * Every place in the text at which the part begins, those that overlap as well. In time linear in both lengths, whatever they hold
 * (Knuth, Morris and Pratt, SIAM J. Comput. 6, 1977).
 */
export function placesOf(part: string, text: string): number[] {
  const overlaps = overlapsOf(part);
  const places: number[] = [];
  for (let at = 0, length = 0; at < text.length; at += 1) {
    while (length > 0 && (length === part.length || text.charCodeAt(at) !== part.charCodeAt(length))) length = overlaps[length - 1] ?? 0;
    if (text.charCodeAt(at) === part.charCodeAt(length)) length += 1;
    if (length === part.length) places.push(at + 1 - length);
  }
  return places;
}
