/** The most of one recording; at this rate ten minutes are about five megabytes. */
export const LONGEST_MS = 10 * 60_000;
const MOST_BYTES = 8_000_000;
const BITS_PER_SECOND = 64_000;
/** So often a part is handed over; the limits are looked at then. */
const PART_MS = 1000;
const FORMATS = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];

export type SoundFault = 'unsupported' | 'refused' | 'none' | 'failed';

export interface Sound {
  sound: Blob;
  durationMs: number;
}

interface Taking {
  onStart: (stop: () => void) => void;
  /** whether it was given up while the browser was still asking */
  isUnwanted: () => boolean;
}

export const canRecord = (): boolean => 'mediaDevices' in navigator && 'MediaRecorder' in globalThis;

/** What it means that the microphone was not given. */
export function faultOf(error: unknown): SoundFault {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'none' : 'failed';
}

async function record(stream: MediaStream, onStart: Taking['onStart']): Promise<Sound> {
  const mimeType = FORMATS.find((format) => MediaRecorder.isTypeSupported(format));
  const recorder = new MediaRecorder(stream, { audioBitsPerSecond: BITS_PER_SECOND, ...(mimeType !== undefined && { mimeType }) });
  const { promise, resolve } = Promise.withResolvers<Sound>();
  const parts: Blob[] = [];
  const beganMs = performance.now();
  const stop = (): void => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  recorder.addEventListener('dataavailable', ({ data }) => {
    parts.push(data);
    const bytes = parts.reduce((sum, { size }) => sum + size, 0);
    if (bytes + (BITS_PER_SECOND / 8) * (PART_MS / 1000) > MOST_BYTES) stop();
  });
  recorder.addEventListener('error', stop);
  // It also stops by itself, as when the microphone is unplugged.
  recorder.addEventListener('stop', () => {
    const durationMs = Math.min(performance.now() - beganMs, LONGEST_MS);
    resolve({ sound: new Blob(parts, { type: recorder.mimeType }), durationMs: Math.round(durationMs) });
  });
  const timer = setTimeout(stop, LONGEST_MS);
  recorder.start(PART_MS);
  onStart(stop);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Records from the microphone until it is stopped or full.
 * @returns null when it was given up before it began, or nothing was heard
 * @throws DOMException as the browser gives it, where there is no microphone to be had
 */
export async function takeSound({ onStart, isUnwanted }: Taking): Promise<Sound | null> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  try {
    if (isUnwanted()) return null;
    const taken = await record(stream, onStart);
    return taken.sound.size === 0 ? null : taken;
  } finally {
    // The browser's own sign that it listens goes out.
    for (const track of stream.getTracks()) track.stop();
  }
}
