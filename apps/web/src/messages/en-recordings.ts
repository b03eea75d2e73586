const time = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const kilobytes = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
const megabytes = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });

const SECOND_MS = 1000;
const [KILOBYTE, MEGABYTE] = [1000, 1_000_000];

const size = (bytes: number): string => (bytes < MEGABYTE ? kilobytes.format(bytes / KILOBYTE) : megabytes.format(bytes / MEGABYTE));

/** Minutes and seconds, as a player shows them. */
const clock = (ms: number): string => {
  const seconds = Math.floor(ms / SECOND_MS);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Saying an answer aloud. */
export const enRecordings = {
  recording: {
    title: 'Say it aloud',
    aside: 'only in this browser',
    record: 'Record',
    again: 'Record again',
    stop: 'Stop',
    asking: 'The browser asks whether it may use the microphone.',
    running: 'Recording',
    elapsed: (ms: number, most: number) => `${clock(ms)} of ${clock(most)}`,
    note: 'A recording stays in this browser and is sent to nobody, unless you tick it when you hand the answer in to be reviewed. Signing out deletes it here.',
    mine: 'My recording',
    facts: (ms: number, bytes: number, at: string) => `${clock(ms)}, ${size(bytes)}, ${time.format(new Date(at))}`,
    download: 'Download',
    fileName: (at: string) => `answer-${at.slice(0, 16).replace(':', '')}`,
    remove: 'Delete',
    removed: 'The recording is deleted.',
    replaced: 'The recording before is replaced.',
    undo: 'Undo',
    faults: {
      unsupported: 'This browser cannot record here. It needs a recorder of its own, and a page that came by https.',
      refused: 'The microphone was refused. Allow it for this site in the browser, then try again.',
      none: 'No microphone was found. Plug one in, then try again.',
      failed: 'The recording could not be made. What was recorded until then is kept.',
      notKept: 'This browser could not keep the recording. Download it before you leave the page.',
      notDeleted: 'This browser could not delete the recording. It is still there.',
    },
  },
};
