import { CallError, createCall, type Transport } from '@whetstone/contracts/call';

/** Over the network, without the limit of other calls. */
const patiently: Transport = async ({ method, url, body, signal }) => {
  const headers = { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) };
  try {
    const response = await fetch(url, { method, body: body ?? null, headers, signal: signal ?? null });
    const text = await response.text();
    return { status: response.status, text: async () => text, retryAfter: response.headers.get('retry-after') };
  } catch (reason) {
    if (signal?.aborted) throw reason; // given up on purpose
    throw new CallError(0, null);
  }
};

/** Calls an endpoint that may take minutes: the server has a limit of its own. Throws CallError. */
export const callAtLength = createCall(patiently);
