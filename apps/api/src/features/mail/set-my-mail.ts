import { createHash, randomInt } from 'node:crypto';
import type { MyMailView } from '@whetstone/contracts/mail';
import type { Actor } from '../../actor.ts';
import type { Deps, Mail, Mailer } from '../../deps.ts';
import { DomainError } from '../../domain-error.ts';
import { takeTurn } from '../../take-turn.ts';
import type { NoticeLanguage } from '../deliveries/word-notice.ts';
import { createToken } from '../sessions/token.ts';
import { hashCode } from './hash-code.ts';
import { presentMail } from './present-mail.ts';
import { writeCodeMail } from './write-code-mail.ts';

const HOUR_SECONDS = 3600;
const CODE_DIGITS = 6;

/** The address, as one that many could be made to write to: its tries are counted whoever makes them. */
const keyOf = (address: string): string => createHash('sha256').update(address.toLowerCase()).digest('hex');

async function send(mailer: Mailer, mail: Mail): Promise<void> {
  try {
    await mailer.send(mail);
  } catch {
    throw new DomainError('conflict', 'The mail could not be sent. Check the address, or try again later.', [
      { field: 'address', message: 'could not be written to' },
    ]);
  }
}

/**
 * Sends a code to an address, which takes the place of any before and is sent nothing else until the code is given.
 * @throws DomainError conflict where no mail can be sent
 */
export async function setMyMail(deps: Deps, { personId }: Actor, { address, language }: { address: string; language: NoticeLanguage }): Promise<MyMailView> {
  const { mailer } = deps.installation;
  if (mailer === null) throw new DomainError('conflict', 'No mail server is set up here.');
  await takeTurn(deps, { key: `mail person ${personId}`, max: 5, windowSeconds: HOUR_SECONDS });
  await takeTurn(deps, { key: `mail address ${keyOf(address)}`, max: 5, windowSeconds: HOUR_SECONDS });
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
  const [row] = await deps.db.$queryRaw<[{ language: NoticeLanguage }]>`
    INSERT INTO mail_address (person_id, address, language, code_hash, code_expires_at, stop_token)
    VALUES (${personId}::uuid, ${address}, ${language}, ${hashCode(personId, code)}, app_now() + interval '30 minutes', ${createToken()})
    ON CONFLICT (person_id) DO UPDATE SET address = excluded.address, language = excluded.language, code_hash = excluded.code_hash,
      code_expires_at = excluded.code_expires_at, stop_token = excluded.stop_token, confirmed_at = NULL, created_at = app_now()
    RETURNING (SELECT coalesce(p.language, ${language}) FROM person p WHERE p.id = person_id) AS language`;
  await send(mailer, writeCodeMail({ address, code, language: row.language, origin: mailer.origin }));
  return presentMail(deps, { address, confirmedAt: null });
}
