import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Answer {
  headers: Record<string, string>;
  body: Buffer;
}

/** Set by Node for each connection or answer. */
const OF_THE_CONNECTION = new Set(['date', 'connection', 'keep-alive']);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/**
 * Asks for an address as a browser does, brotli accepted.
 * @param cookie of a session, where one is needed
 * @returns body as sent, and the headers that are not the connection's
 */
export async function get(url: string, cookie?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers: { 'accept-encoding': 'br', ...(cookie !== undefined && { cookie }) } }, (response) => {
      const headers = Object.entries(response.headers).flatMap(([name, value]) => (OF_THE_CONNECTION.has(name) ? [] : [[name, String(value)]]));
      const answered = buffer(response);
      if (response.statusCode === 200) answered.then((body) => resolve({ headers: Object.fromEntries(headers) as Record<string, string>, body }), reject);
      else reject(new Error(`${url} answers ${response.statusCode}`));
    });
    sent.on('error', reject).end();
  });
}
