import { addressOf, CallError, parseErrorBody } from '@whetstone/contracts/call';
import type { Endpoint } from '@whetstone/contracts/endpoint';

/** A recording may take its time over a slow line, and a file to be made. */
const TIMEOUT_MS = 300_000;

interface Wish {
  params: Record<string, string>;
  query?: Record<string, string>;
  /** null where none are sent */
  bytes: Blob | null;
  /** stops it */
  signal?: AbortSignal;
}

/** Asks an endpoint that takes or gives bytes. Throws CallError. */
export async function sendBytes({ method, url }: Pick<Endpoint, 'method' | 'url'>, { params, query = {}, bytes, signal }: Wish): Promise<Blob> {
  const ends = [AbortSignal.timeout(TIMEOUT_MS), ...(signal === undefined ? [] : [signal])];
  let response: Response;
  try {
    response = await fetch(addressOf(url, params, query), { method, body: bytes, signal: AbortSignal.any(ends) });
  } catch {
    throw new CallError(0, null);
  }
  if (!response.ok) throw new CallError(response.status, parseErrorBody(await response.text()));
  return response.blob();
}
