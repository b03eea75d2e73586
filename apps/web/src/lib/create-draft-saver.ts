const PAUSE_MS = 1000;
const FIRST_RETRY_MS = 3000;
const LAST_RETRY_MS = 60_000;

export interface SaveState {
  kind: 'none' | 'writing' | 'saving' | 'saved' | 'failed' | 'refused';
  /** of the last saving; null before the first */
  savedAt: string | null;
}

interface Saving<Draft> {
  save: (draft: Draft, basedOn: number) => Promise<{ revision: number; savedAt: string }>;
  /** whether it makes no sense to try again */
  isRefusal: (error: unknown) => boolean;
  /** whether the draft as it stands is not taken: changed, it is tried again */
  isFault: (error: unknown) => boolean;
  onState: (state: SaveState) => void;
}

export interface DraftSaver<Draft> {
  /** saves it after a pause */
  write: (draft: Draft) => void;
  /** saves what is not saved yet; resolves with the revision, or with null where that went wrong */
  flush: () => Promise<number | null>;
  /** goes on from what the server has by now, with what stands here */
  rebase: (revision: number, draft: Draft) => void;
  isDirty: () => boolean;
  /** the last saving, on which the next one builds */
  revision: () => number;
  /** saves nothing from now on */
  stop: () => void;
}

/** Saves a draft as it is written: one saving after the other, each based on the last; what fails is tried again. */
export function createDraftSaver<Draft>(begun: { revision: number; draft: Draft }, { save, isRefusal, isFault, onState }: Saving<Draft>): DraftSaver<Draft> {
  let [revision, savedText, current] = [begun.revision, JSON.stringify(begun.draft), begun.draft];
  let savedAt: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();
  let retryMs = FIRST_RETRY_MS;
  let isHeld = false;

  const tell = (kind: SaveState['kind']): void => onState({ kind, savedAt });
  const isDirty = (): boolean => JSON.stringify(current) !== savedText;
  const schedule = (ms: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  async function saveOnce(): Promise<void> {
    const text = JSON.stringify(current);
    tell('saving');
    try {
      const saved = await save(current, revision);
      ({ revision, savedAt } = saved);
      savedText = text;
      retryMs = FIRST_RETRY_MS;
      tell(isDirty() ? 'writing' : 'saved');
    } catch (error) {
      isHeld ||= isRefusal(error);
      const isRefused = isHeld || isFault(error);
      tell(isRefused ? 'refused' : 'failed');
      if (isRefused) return;
      schedule(retryMs);
      retryMs = Math.min(LAST_RETRY_MS, retryMs * 2);
    }
  }

  async function flush(): Promise<number | null> {
    clearTimeout(timer);
    running = running.then(async () => (isDirty() && !isHeld ? saveOnce() : undefined));
    await running;
    return isDirty() ? null : revision;
  }

  return {
    write: (draft) => {
      current = draft;
      if (isHeld) return;
      tell('writing');
      schedule(PAUSE_MS);
    },
    flush,
    rebase: (heardRevision, draft) => {
      [revision, current, savedText, isHeld] = [heardRevision, draft, '', false];
      schedule(0);
    },
    isDirty,
    revision: () => revision,
    stop: () => {
      isHeld = true;
      clearTimeout(timer);
    },
  };
}
