import { z } from 'zod';

const emptyAsUnset = (text: unknown): unknown => (text === '' ? undefined : text);
/** On or off; what is not said is what it is otherwise. */
const switchOr = <const Otherwise extends boolean | null>(otherwise: Otherwise) =>
  z.preprocess(emptyAsUnset, z.optional(z.stringbool())).transform((isOn) => isOn ?? otherwise);
const isOrigin = (text: string): boolean => URL.canParse(text) && /^https?:/.test(text) && new URL(text).origin === text;

const Env = z.object({
  DATABASE_URL: z.string().min(1),
  /** a connection that goes through no pooler, for LISTEN */
  DATABASE_DIRECT_URL: z.string().default(''),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** the built web app; empty: the API alone (Vite serves the app in development) */
  WEB_DIST: z.string().default(''),
  /** ready people to sign in as; only on a loopback address */
  WHETSTONE_DEMO: switchOr(false),
  /** lies outside the database and seals what is secret in it; empty: nothing is sealed */
  WHETSTONE_SECRET: z.union([z.literal(''), z.string().min(32)]).default(''),
  /** the secret before this one, which still opens what it has sealed; empty: there is none */
  WHETSTONE_SECRET_PREVIOUS: z.union([z.literal(''), z.string().min(32)]).default(''),
  /** whether guides, bank, pay and tracks may be read without signing in; unset leaves it to the settings in the app */
  WHETSTONE_PUBLIC_CONTENT: switchOr(null),
  /** whether browsers may be told by web push; unset leaves it to the settings in the app */
  WHETSTONE_PUSH: switchOr(null),
  /** scheme and host under which people reach the app: for links in mails, and for push services to name us by */
  WHETSTONE_ORIGIN: z.preprocess(emptyAsUnset, z.optional(z.string().refine(isOrigin, 'must be scheme and host alone, as https://prep.example'))),
  /** the mail server, as smtp:// or smtps://; unset: no mail is sent */
  SMTP_URL: z.preprocess(emptyAsUnset, z.optional(z.url({ protocol: /^smtps?$/ }))),
  /** whom mails come from, as Whetstone <prep@example.org> */
  SMTP_FROM: z.preprocess(emptyAsUnset, z.optional(z.string().regex(/^[^\r\n]*@[^\r\n]*$/, 'must hold an e-mail address'))),
  /** the file beside the backups that names, by keyed hashes, who was deleted; empty: none is kept */
  WHETSTONE_TOMBSTONES: z.string().default(''),
  /** the proxies whose X-Forwarded-For counts: how many there are, or their addresses; never just any */
  TRUST_PROXY: z.union([z.coerce.number().int().min(0).max(10), z.string().transform((list) => list.split(/[\s,]+/))]).default(0),
});

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

export type Env = z.infer<typeof Env>;

/** Reads and checks the environment; the only place that does. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const result = Env.safeParse(source);
  if (result.success) {
    if (result.data.WHETSTONE_DEMO && !LOOPBACK.has(result.data.HOST))
      throw new Error(`WHETSTONE_DEMO lets anyone in with one click, so it works on a loopback address only, and HOST is ${result.data.HOST}.`);
    if (result.data.SMTP_URL !== undefined && (result.data.SMTP_FROM === undefined || result.data.WHETSTONE_ORIGIN === undefined))
      throw new Error('SMTP_URL needs SMTP_FROM, whom mails come from, and WHETSTONE_ORIGIN, which their links lead to.');
    if (result.data.WHETSTONE_SECRET_PREVIOUS !== '' && result.data.WHETSTONE_SECRET === '')
      throw new Error('WHETSTONE_SECRET_PREVIOUS needs WHETSTONE_SECRET, which seals anew what the previous one has sealed.');
    return result.data;
  }
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment does not fit: ${faults.join('; ')}`);
}
