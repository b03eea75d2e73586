import type { ImportMessage } from '../bank.ts';
import type { Line } from './line.ts';

const IMAGE = /!\[[^\]]{0,500}\]\(\s*<?([^)\s>]{1,2000})/g;

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Why an image must not be fetched for a bank; null when it may. */
function refusal(address: string): string | null {
  const url = decoded(address).replaceAll('\\', '/');
  if (url.startsWith('//')) return 'protocol-relative address';
  const [scheme] = /^[a-z][a-z0-9+.-]*:/i.exec(url.toLowerCase()) ?? [];
  if (scheme) return scheme === 'https:' || scheme === 'http:' || scheme === 'data:' ? null : `scheme ${scheme} is not allowed`;
  return url.startsWith('/') || climbs(url) ? 'path outside the folder of the bank' : null;
}

/** A bank's images lie in a folder beside its own; what climbs further than its top is somebody else's. */
const climbs = (path: string): boolean => path.split('/').filter((part) => part === '..').length >= 2;

/** The images that lead somewhere no bank may lead. */
export function checkImages(lines: readonly Line[]): ImportMessage[] {
  return lines.flatMap(({ kind, raw, at }) => {
    if (kind === 'code' || kind === 'comment' || !raw.includes('![')) return [];
    return [...raw.matchAll(IMAGE)].flatMap((match): ImportMessage[] => {
      const reason = refusal(match[1] ?? '');
      return reason ? [{ line: at, column: match.index + 1, severity: 'error', rule: 'image-is-safe', text: `image "${match[1]}": ${reason}` }] : [];
    });
  });
}
