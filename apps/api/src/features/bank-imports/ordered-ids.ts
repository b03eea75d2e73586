import { randomUUID } from 'node:crypto';

const PER_MS = 4096;

/** UUIDs of version 7 (RFC 9562) that sort as they come: a counter stands where the standard allows one, after the milliseconds. */
export function orderedIds(count: number, now = Date.now()): string[] {
  return Array.from({ length: count }, (_, index) => {
    const time = (now + Math.floor(index / PER_MS)).toString(16).padStart(12, '0');
    const counter = (index % PER_MS).toString(16).padStart(3, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${randomUUID().slice(19)}`;
  });
}
