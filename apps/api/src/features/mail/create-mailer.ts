import { createTransport } from 'nodemailer';
import type { Mailer } from '../../deps.ts';

const TIMEOUT_MS = 10_000;
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

interface MailServer {
  /** `smtp://` or `smtps://`, with name and password if the server wants them */
  url: string;
  from: string;
  /** scheme and host of the app */
  origin: string;
}

/** Sends mails by SMTP, one connection each. Outside of this machine only encrypted: passwords and addresses are not for the way. */
export function createMailer({ url, from, origin }: MailServer): Mailer {
  const isLocal = LOOPBACK.has(new URL(url).hostname);
  const transport = createTransport({
    url,
    requireTLS: !isLocal,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    // what is mailed is text of ours: nothing of it names a file or an address to fetch
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const send: Mailer['send'] = async ({ to, subject, text, stopUrl }) => {
    const headers = { 'Auto-Submitted': 'auto-generated', ...(stopUrl !== null && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }) };
    await transport.sendMail({ from, to, subject, text, headers, ...(stopUrl !== null && { list: { unsubscribe: stopUrl } }) });
  };
  return { origin, send };
}
