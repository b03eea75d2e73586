import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

interface MailSink {
  /** for SMTP_URL */
  url: string;
  /** what has come, whole, the oldest first */
  mails: { to: string[]; raw: string }[];
  close: () => Promise<void>;
}

/** A mail server on a loopback address that keeps what it is sent, but for a recipient whose name is `nobody`. */
export async function startMailSink(): Promise<MailSink> {
  const mails: MailSink['mails'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => done(address.startsWith('nobody@') ? new Error('no such mailbox') : null),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push({ to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString('utf8') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  const close = async (): Promise<void> =>
    new Promise((resolve) => {
      server.close(resolve);
    });
  return { url: `smtp://127.0.0.1:${port}`, mails, close };
}
