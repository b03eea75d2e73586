import { CallError } from '@whetstone/contracts/call';

export interface RefusalFacts {
  status: number;
  code: string;
  fields: string[];
}

/** What a call was refused with; fails when it was not refused. */
export async function refusal(calling: Promise<unknown>): Promise<RefusalFacts> {
  const error: unknown = await calling.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof CallError)) throw new Error(`expected a refusal, got ${String(error)}`);
  return { status: error.status, code: error.code, fields: error.fields.map(({ field }) => field) };
}
