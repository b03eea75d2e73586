import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

// OWASP Password Storage Cheat Sheet, the second of its equivalent settings for Argon2id: 46 MiB, one pass, one lane.
// Only tests that are about something else set it lower (testing/cheap-passwords.ts).
export const PASSWORD_COST = { memory: 47_104, passes: 1, parallelism: 1, tagLength: 32 };
const SALT_BYTES = 16;
const AT_ONCE = 4;

const derive = promisify<'argon2id', Argon2Parameters, Buffer>(argon2);

let running = 0;
const waiting: (() => void)[] = [];

/** At most four at a time: each takes 46 MiB, and a flood of sign-ins must not take the machine. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

const encode = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** argon2id in PHC format, with its parameters, so that stronger ones can follow. */
function format(nonce: Buffer, tag: Buffer): string {
  const { memory, passes, parallelism } = PASSWORD_COST;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${encode(nonce)}$${encode(tag)}`;
}

/** @returns what is stored of a password */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(SALT_BYTES);
  const tag = await inTurn(async () => derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, ...PASSWORD_COST }));
  return format(nonce, tag);
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;

/** Spends the time of a real check where there is nothing to check, so that an unknown name answers like a known one. */
const decoy = (): string => format(Buffer.alloc(SALT_BYTES, 7), Buffer.alloc(PASSWORD_COST.tagLength));

/**
 * Whether a password is the one of a stored hash.
 * @param stored null for an unknown person: the answer is then false, after the same time
 */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = PHC.exec(stored ?? decoy()) ?? [];
  const expected = Buffer.from(tag, 'base64');
  const parameters = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism), tagLength: expected.length };
  const found = await inTurn(async () =>
    derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce: Buffer.from(salt, 'base64'), ...parameters }),
  );
  return timingSafeEqual(found, expected) && stored !== null;
}
