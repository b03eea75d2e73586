import { CallError, createCall } from '@whetstone/contracts/call';

const TIMEOUT_MS = 20_000;

/** Calls an endpoint over the network. A redirect, as from an old slug, is followed. Throws CallError. */
export const call = createCall(async ({ method, url, body, signal }) => {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      method,
      body: body ?? null,
      headers: body === undefined ? { accept: 'application/json' } : { accept: 'application/json', 'content-type': 'application/json' },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const text = await response.text();
    return { status: response.status, text: async () => text };
  } catch (reason) {
    if (signal?.aborted) throw reason; // given up on purpose, which is no failure of the server
    throw new CallError(0, null);
  }
});
