import { PrismaPg } from '@prisma/adapter-pg';

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>;
type Transaction = Awaited<ReturnType<Adapter['startTransaction']>>;

/** Lets one statement begin when the one before is over, whether or not it succeeded. */
function inTurn(tx: Transaction): Transaction {
  let before: Promise<unknown> = Promise.resolve();
  const wait = async <T>(ask: () => Promise<T>): Promise<T> => {
    const asked = before.then(ask);
    before = asked.catch(() => undefined);
    return asked;
  };
  const [queryRaw, executeRaw] = [tx.queryRaw.bind(tx), tx.executeRaw.bind(tx)];
  return Object.assign(tx, {
    queryRaw: async (query: Parameters<typeof queryRaw>[0]) => wait(async () => queryRaw(query)),
    executeRaw: async (query: Parameters<typeof executeRaw>[0]) => wait(async () => executeRaw(query)),
  });
}

/**
 * Prisma over pg, by whose rules a connection is given one statement at a time: in a transaction, which has one connection, Prisma reads
 * the relations of an `include` at once.
 */
export class PrismaPgInTurn extends PrismaPg {
  override async connect(): Promise<Adapter> {
    const adapter = await super.connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolationLevel) => inTurn(await start(isolationLevel));
    return adapter;
  }
}
