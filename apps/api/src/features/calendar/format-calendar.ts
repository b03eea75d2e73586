import { createHash } from 'node:crypto';

/** A whole day in a calendar. */
export interface CalendarEntry {
  /** names the entry for good: a reader that finds it again changes its own */
  key: string;
  on: string;
  title: string;
  text: string;
}

interface Calendar {
  /** tells the entries of one person from those of another, in a reader that has both */
  owner: string;
  /** when it was made, for readers that ask what is newer */
  at: Date;
  entries: readonly CalendarEntry[];
}

const LONGEST_LINE = 75;
const DAY_MS = 86_400_000;

// Control characters have no place in a text (RFC 5545, 3.1); a line break is written as \n.
// oxlint-disable-next-line no-control-regex -- they are what is left out
const UNWRITABLE = /[\u0000-\u0009\u000b-\u001f\u007f]/g;

const escape = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(UNWRITABLE, ' ')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/** Lines longer than 75 bytes go on in the next, which begins with a space; no character is torn apart. */
function fold(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LONGEST_LINE) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}

const day = (date: Date): string => date.toISOString().slice(0, 10).replaceAll('-', '');
const instant = (date: Date): string => `${date.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

function formatEntry({ key, on, title, text }: CalendarEntry, { owner, at }: Calendar): string[] {
  const begin = new Date(`${on}T00:00:00Z`);
  const uid = createHash('sha256').update(`${owner} ${key}`).digest('hex').slice(0, 32);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}@whetstone`,
    `DTSTAMP:${instant(at)}`,
    `DTSTART;VALUE=DATE:${day(begin)}`,
    `DTEND;VALUE=DATE:${day(new Date(begin.getTime() + DAY_MS))}`,
    `SUMMARY:${escape(title)}`,
    ...(text === '' ? [] : [`DESCRIPTION:${escape(text)}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Whole days as iCalendar (RFC 5545). They carry no time and no zone: a date of a person's own calendar is the same everywhere. */
export function formatCalendar(calendar: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Whetstone//Study plan//EN',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Whetstone: study plan',
    ...calendar.entries.flatMap((entry) => formatEntry(entry, calendar)),
    'END:VCALENDAR',
  ];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}
