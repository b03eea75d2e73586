import { createServer } from 'node:net';

/** Null when the port can be had, else one sentence that says why not and what to do. */
export async function portProblem(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(`Port ${port} is in use: stop what uses it, or set PORT to another.`);
      else resolve(`Cannot listen on ${host}:${port} (${error.code ?? error.message}): set HOST and PORT to an address of this machine.`);
    });
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}
