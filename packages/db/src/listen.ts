import pg from 'pg';

const FIRST_RETRY_MS = 100;
const LAST_RETRY_MS = 2_000;

export interface Listening {
  close: () => Promise<void>;
}

/**
 * Listens to a PostgreSQL channel on a connection of its own and connects again whenever it is cut.
 * A notification sent while it was cut is lost, so whoever listens must look for itself after each connect.
 * @param url a direct connection: a transaction pooler does not pass notifications on
 * @param heard called with the payload, and with null after each connect
 */
export function listen(url: string, channel: string, heard: (payload: string | null) => void): Listening {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const retry = (delayMs: number): void => {
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void connect(Math.min(delayMs * 2, LAST_RETRY_MS)), delayMs);
    timer.unref();
  };

  const connect = async (nextDelayMs: number): Promise<void> => {
    const own = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true });
    client = own;
    let gone = false;
    const lost = (): void => {
      if (gone) return;
      gone = true;
      own.end().catch(() => undefined); // it is broken already
      retry(FIRST_RETRY_MS);
    };
    own.on('notification', ({ payload }) => heard(payload ?? ''));
    try {
      await own.connect();
      own.on('error', lost);
      own.on('end', lost);
      await own.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      heard(null);
    } catch {
      gone = true;
      own.on('error', () => undefined);
      await own.end().catch(() => undefined);
      retry(nextDelayMs);
    }
  };

  void connect(FIRST_RETRY_MS);
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      client?.removeAllListeners('end');
      await client?.end().catch(() => undefined);
    },
  };
}
