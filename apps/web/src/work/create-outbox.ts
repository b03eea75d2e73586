import { CallError } from '@whetstone/contracts/call';
import type { Draft } from './drafts.ts';
import { type Entry, type EntryStore, keyOf, type NewEntry, type Piece } from './piece.ts';

/** Later than this after it was written, a piece says by itself when that was. */
const HEARD_AT_ONCE_MS = 30_000;
const TOO_MANY = 429;
const FIRST_SERVER_FAULT = 500;

/** How a run of sending ended: all is there, the network is not, the server fails, or it does not know who this is. */
export type Outcome = 'sent' | 'unreachable' | 'failing' | 'signed-out';

/** Pieces that were done at once with one question, and the draft they leave behind. */
export interface Work {
  about: Entry['about'];
  pieces: readonly Piece[];
  draft?: Draft;
}

export interface OutboxParts {
  store: EntryStore;
  /** @throws CallError */
  send: (piece: Piece, claimedAt: string | null) => Promise<unknown>;
  now: () => Date;
  isOnline: () => boolean;
  onSent: (entry: Entry, answer: unknown) => void;
}

/** What went wrong with a piece: the way to the server, for now, or the piece itself, for good. */
function faultOf(error: unknown): { outcome: Outcome } | { refusal: string } {
  if (!(error instanceof CallError)) throw error;
  if (error.status === 0) return { outcome: 'unreachable' };
  if (error.code === 'not_signed_in') return { outcome: 'signed-out' };
  return error.status === TOO_MANY || error.status >= FIRST_SERVER_FAULT ? { outcome: 'failing' } : { refusal: error.code };
}

interface Written {
  person: string;
  about: Entry['about'];
  writtenAt: string;
  isOnline: boolean;
}

function entryOf(piece: Piece, { isOnline, ...written }: Written): NewEntry {
  return { ...written, key: keyOf(piece), piece, claimedAt: isOnline ? null : written.writtenAt, tries: 0, wasSentUnclaimed: false, refusal: null };
}

/**
 * Pieces of work on their way to the server: kept until it has answered, sent in the order in which they were done, one at a
 * time. What it refuses stays here, marked, and holds up nothing else.
 */
export function createOutbox({ store, send, now, isOnline, onSent }: OutboxParts) {
  /** Marks an entry as under way, before it is: from here on it may have arrived. */
  const begin = (entry: Entry): Entry => {
    const isLate = now().getTime() - Date.parse(entry.writtenAt) > HEARD_AT_ONCE_MS;
    const isClaimNew = entry.claimedAt === null && isLate;
    return {
      ...entry,
      tries: entry.tries + 1,
      claimedAt: isClaimNew ? entry.writtenAt : entry.claimedAt,
      wasSentUnclaimed: entry.wasSentUnclaimed || (isClaimNew && entry.tries > 0),
    };
  };

  /** What was first sent as heard of at once may have arrived as that, and with a claimed time it is another thing to the server. */
  async function sendAsBefore({ piece, claimedAt, wasSentUnclaimed }: Entry): Promise<unknown> {
    try {
      return await send(piece, claimedAt);
    } catch (error) {
      if (!wasSentUnclaimed || !(error instanceof CallError) || error.code !== 'conflict') throw error;
      return send(piece, null);
    }
  }

  async function deliver(entry: Entry): Promise<Outcome | null> {
    try {
      const answer = await sendAsBefore(entry);
      await store.change(entry.seq, () => null);
      onSent(entry, answer);
      return null;
    } catch (error) {
      const fault = faultOf(error);
      if ('outcome' in fault) return fault.outcome;
      await store.change(entry.seq, (current) => ({ ...current, refusal: fault.refusal }));
      return null;
    }
  }

  return {
    /** Keeps pieces of work. When this has resolved they are safe in this browser. */
    add: async (person: string, { about, pieces, draft }: Work): Promise<void> =>
      store.add(
        pieces.map((piece) => entryOf(piece, { person, about, writtenAt: now().toISOString(), isOnline: isOnline() })),
        draft,
      ),

    /** Takes back a piece that was never under way. @returns whether it was one */
    withdraw: async (person: string, key: string): Promise<boolean> => {
      const found = (await store.list(person)).find((entry) => entry.key === key);
      if (found === undefined) return false;
      let isWithdrawn = false;
      await store.change(found.seq, (entry) => {
        isWithdrawn = entry.tries === 0;
        return isWithdrawn ? null : entry;
      });
      return isWithdrawn;
    },

    /** Sends what waits, until nothing does or the way is closed. Only one may run at a time. */
    sendAll: async (person: string): Promise<Outcome> => {
      for (;;) {
        const next = (await store.list(person)).find(({ refusal }) => refusal === null);
        if (next === undefined) return 'sent';
        const entry = await store.change(next.seq, begin);
        const outcome = entry && (await deliver(entry));
        if (outcome !== null) return outcome;
      }
    },
  };
}
