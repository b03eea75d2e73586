import type { Db, Prisma } from '@whetstone/db/create-db';
import type { PersonEvents } from './features/events/follow-person-events.ts';
import type { PerRevision } from './per-revision.ts';

/** One mail, as text. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** where it can be stopped, for the mail program (RFC 8058); null where there is nothing to stop */
  stopUrl: string | null;
}

/** The mail server that the operator has set up. */
export interface Mailer {
  /** scheme and host of the app, for the links in mails */
  origin: string;
  send: (mail: Mail) => Promise<void>;
}

/** What the operator has decided by the way Whetstone is started. */
export interface Installation {
  /** ready people to sign in as with one click; on a loopback address only */
  isDemo: boolean;
  /** what the environment says about reading without signing in; null leaves it to the settings in the app */
  isContentPublic: boolean | null;
  /** seals what a copy of the database must not give away; null where there is no secret to derive it from */
  sealingKey: Uint8Array<ArrayBuffer> | null;
  /** opens what was sealed before the secret was changed, and seals nothing; null where there is none */
  previousSealingKey: Uint8Array<ArrayBuffer> | null;
  /** the same of web push */
  isPushOn: boolean | null;
  /** whom a push service can turn to: an https or mailto address */
  pushContact: string;
  /** null where no mail is sent */
  mailer: Mailer | null;
}

/** What domain functions work with. */
export interface Deps {
  db: Db;
  installation: Installation;
  /** keeps what depends on the content alone, where the process follows the content's revision */
  perRevision?: PerRevision;
  /** what is announced to people, where the process listens to it */
  personEvents?: PersonEvents;
}

/** What a read works with: the database, or a transaction that is under way. */
export interface Reads {
  db: Prisma.TransactionClient;
}
