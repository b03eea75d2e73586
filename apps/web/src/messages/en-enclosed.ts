import { countOf } from './plural.ts';

const moment = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const kilobytes = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 });
const megabytes = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
const size = (bytes: number): string => (bytes < 1_000_000 ? kilobytes.format(bytes / 1000) : megabytes.format(bytes / 1_000_000));

/** Minutes and seconds, as a player shows them. */
const clock = (ms: number): string => {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** To the tenth of a second, where it is no whole one. */
const exact = (ms: number): string => {
  const tenths = Math.round(ms / 100);
  const minutes = Math.floor(tenths / 600);
  return `${minutes}:${((tenths % 600) / 10).toFixed(tenths % 10 === 0 ? 0 : 1).padStart(tenths % 10 === 0 ? 2 : 4, '0')}`;
};

/** What is handed in beside the words: recordings and runs of tests. */
export const enEnclosed = {
  enclosed: {
    recording: 'Recording',
    facts: (ms: number, bytes: number) => `${clock(ms)}, ${size(bytes)}`,
    player: (part: number) => `Recording of answer ${part}`,
    listen: 'Listen',
    loading: 'Fetching …',
    failed: 'The recording could not be fetched. Try again.',
    gone: 'The recording was deleted when this was taken back.',
    stretch: (startMs: number, endMs: number) => `Recording, ${exact(startMs)} to ${exact(endMs)}`,
    play: 'Play this stretch',
    playOf: (startMs: number, endMs: number) => `Play this stretch: ${exact(startMs)} to ${exact(endMs)}`,
    tick: (ms: number, bytes: number) => `Hand in this recording (${clock(ms)}, ${size(bytes)})`,
    tickNote:
      'It will be heard by the mentor who takes it, and by those who read it a second or third time. Each time is in your “Who read me”. It is deleted when you take this back.',
    tickAnonymous: 'Your voice may tell who you are.',
    notTicked: 'It stays in this browser unless you tick it.',
    mine: (part: number) => `My recording of answer ${part}`,
    sending: (at: number, of: number) => (of === 1 ? 'Sending the recording …' : `Sending recording ${at} of ${of} …`),
    tooMany: (ticked: number, most: number) => `At most ${most} recordings can be handed in together; ${ticked} are ticked. Untick some of them.`,
    noRoomTitle: 'There is no room for these recordings',
    noRoomText:
      'Nothing was handed in. Too many of yours were sent and not handed in, which are deleted after a day, or all of yours take up too much. Untick recordings, or take back what you handed in with some.',
    tests: 'Tests',
    notRun: 'No run of the tests came with this answer.',
    passed: (passed: number, of: number) => `${passed} of ${countOf(of, 'test', 'tests')} passed`,
    ranIn: (language: string, engine: string, at: string) => `as run in the candidate’s browser: ${language} (${engine}), ${moment.format(new Date(at))}.`,
    claim: 'The word of that browser. Whoever must rely on it runs the code again.',
    changedSince: 'The code has been changed since it was run.',
    commentHere: 'Comment on this moment',
    commentHereNote: 'From five seconds before to now; both can be changed.',
    from: 'From (s)',
    to: 'To (s)',
  },
};
