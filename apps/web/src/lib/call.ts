import { CallError, createCall, type Transport } from '@whetstone/contracts/call';

const TIMEOUT_MS = 20_000;
/** Browsers carry no more than 64 KB of what outlives its page. */
const LONGEST_KEPT_ALIVE = 60_000;

/** Over the network. A redirect, as from an old slug, is followed. */
const overNetwork: Transport = async ({ method, url, body, signal }) => {
  const timeout = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      method,
      body: body ?? null,
      // What a page sends as it goes is to arrive all the same.
      keepalive: document.visibilityState === 'hidden' && (body?.length ?? 0) < LONGEST_KEPT_ALIVE,
      headers: body === undefined ? { accept: 'application/json' } : { accept: 'application/json', 'content-type': 'application/json' },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const text = await response.text();
    return { status: response.status, text: async () => text, retryAfter: response.headers.get('retry-after') };
  } catch (reason) {
    if (signal?.aborted) throw reason; // given up on purpose, which is no failure of the server
    throw new CallError(0, null);
  }
};

let transport = overNetwork;

/** On the server, where the app stands beside the API: how its screens ask. Set once, before anything is rendered. */
export function setTransport(chosen: Transport): void {
  transport = chosen;
}

/** Calls an endpoint. Throws CallError. */
export const call = createCall((request) => transport(request));
