import { type Server, createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { postPush } from './post-push.ts';

let server: Server;
let connections = 0;
let port = 0;
beforeAll(async () => {
  server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(async () => new Promise((resolve) => server.close(resolve)));

const post = async (endpoint: string) => postPush({ endpoint, headers: {}, body: Buffer.from('x') });

describe('a message is not posted', () => {
  it('to a name that leads to this machine, whatever was stored', async () => {
    await expect(post(`https://localhost:${port}/`)).rejects.toThrow('the name leads into a network of our own');
    expect(connections).toBe(0);
  });

  it.each(['127.0.0.1', '[::1]', '0x7f.1', '2130706433', '[::ffff:7f00:1]', '8.8.8.8'])('to an address in place of a name: %s', async (host) => {
    await expect(post(`https://${host}:${port}/`)).rejects.toThrow('the endpoint is no named host reached by https');
    expect(connections).toBe(0);
  });

  it('without https', async () => {
    await expect(post(`http://localhost:${port}/`)).rejects.toThrow('the endpoint is no named host reached by https');
    expect(connections).toBe(0);
  });
});
