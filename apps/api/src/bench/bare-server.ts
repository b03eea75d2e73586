import { readFileSync } from 'node:fs';
import Fastify, { type FastifyInstance } from 'fastify';
import { buildBare } from './build-bare.ts';

/** What a bare server sends: taken from an answer of ours. */
export interface SameBytes {
  path: string;
  headers: Record<string, string>;
  bodyFile: string;
}

const [withPlugins, answers] = process.argv.slice(2);
const app = (withPlugins === 'plugins' ? await buildBare() : Fastify()) as FastifyInstance;
for (const { path, headers, bodyFile } of JSON.parse(answers ?? '[]') as SameBytes[]) {
  const body = readFileSync(bodyFile);
  app.get(path, (_request, reply) => reply.headers(headers).send(body));
}
await app.listen({ host: '127.0.0.1', port: 0 });
const address = app.server.address();
process.send?.({ ready: true, port: typeof address === 'object' ? address?.port : 0 });
process.once('disconnect', () => process.exit());
