import { describe, expect, it } from 'vitest';
import { sniffRecording } from './sniff-recording.ts';

const bytesOf = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const EBML = [0x1a, 0x45, 0xdf, 0xa3];

describe('what browsers record', () => {
  it.each([
    ['audio/webm', bytesOf(EBML, [0x9f, 0x42, 0x82, 0x84], 'webm', [0x42])],
    ['audio/ogg', bytesOf('OggS', [0, 2, 0])],
    ['audio/mp4', bytesOf([0, 0, 0, 0x1c], 'ftypiso5')],
  ])('is known by its first bytes: %s', (type, bytes) => {
    expect(sniffRecording(bytes)).toBe(type);
  });
});

describe('what is no recording', () => {
  it.each([
    ['nothing', bytesOf('')],
    ['a page', bytesOf('<!doctype html><script>')],
    ['a Matroska file that is no WebM', bytesOf(EBML, [0x42, 0x82, 0x88], 'matroska')],
    [
      'a type further in than heads reach',
      bytesOf(
        EBML,
        Array.from({ length: 80 }, () => 0),
        'webm',
      ),
    ],
    ['a head that is cut', bytesOf('Ogg')],
    ['a picture', bytesOf([0x89], 'PNG')],
  ])('is refused, whatever it says of itself: %s', (_name, bytes) => {
    expect(sniffRecording(bytes)).toBeNull();
  });
});
