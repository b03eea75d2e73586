import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net';

export interface TcpProxy {
  port: number;
  /** stops listening and cuts every connection: who comes now is refused */
  cut: () => Promise<void>;
  /** listens again on the same port, and from now on leads to `target` */
  mend: (target?: number) => Promise<void>;
  /** takes connections and says nothing, like a host behind a firewall */
  silence: () => void;
}

/** A way to a port of this machine that a test can cut and mend. */
export async function createTcpProxy(target: number): Promise<TcpProxy> {
  let port = 0;
  let upstream = target;
  let isSilent = false;
  let server: Server | undefined;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    return socket;
  };
  const accept = (client: Socket): void => {
    keep(client);
    if (isSilent) return;
    const far = keep(connect(upstream, '127.0.0.1'));
    client.pipe(far).pipe(client);
    far.on('close', () => client.destroy());
    client.on('close', () => far.destroy());
  };
  const destroyAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const mend = async (to = upstream): Promise<void> => {
    upstream = to;
    isSilent = false;
    destroyAll();
    if (server?.listening) return;
    const opened = createServer(accept);
    server = opened;
    await new Promise<void>((resolve) => opened.listen(port, '127.0.0.1', resolve));
    port = (opened.address() as AddressInfo).port;
  };
  await mend();
  return {
    get port() {
      return port;
    },
    mend,
    cut: async () => {
      const closing = server;
      const closed = new Promise<void>((resolve) => (closing?.listening ? closing.close(() => resolve()) : resolve()));
      destroyAll();
      await closed;
    },
    silence: () => {
      isSilent = true;
      destroyAll();
    },
  };
}
