import * as z from 'zod/mini';
import { parameter } from './parameter.ts';
import { ROLES } from './roles.ts';

const LATEST_DAY_END = 720;

/** No control characters, no NUL: what PostgreSQL refuses, and what would break a line. */
// oxlint-disable-next-line no-control-regex -- they are what is refused
const isPrintable = (text: string): boolean => !/[\u0000-\u001f\u007f]/.test(text);
const printable = z.refine<string>(isPrintable, 'must not hold control characters');

/** What one signs in with: letters, digits and `. _ - + @`, so an e-mail address may serve as one. Case does not count. */
export const SignInName = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.minLength(3), z.maxLength(100), z.regex(/^[a-z0-9._+@-]*$/, 'may hold letters, digits and . _ - + @ only'));

/** As one is called. */
export const PersonName = z.string().check(z.trim(), z.minLength(1), z.maxLength(80), printable);

/** A password that is given; whether it is a good one is judged where it is set. */
export const GivenPassword = z.string().check(z.minLength(1), z.maxLength(128));
export const NewPassword = z.string().check(z.minLength(15, 'must have at least 15 characters'), z.maxLength(128));

/** The token of a one-time link: 32 bytes in base64url. */
export const LinkToken = z.string().check(z.regex(/^[\w-]{43}$/, 'is not the token of a link'));

const isTimeZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};
export const TimeZone = z.string().check(z.maxLength(60), z.refine(isTimeZone, 'is no time zone, as in Asia/Shanghai'));

export const EXTRA_TIMES = ['none', 'quarter', 'half', 'double', 'untimed'] as const;
/** By how much each makes a round longer; null where no time is kept. */
export const EXTRA_TIME_FACTORS: Readonly<Record<(typeof EXTRA_TIMES)[number], number | null>> = {
  none: 1,
  quarter: 1.25,
  half: 1.5,
  double: 2,
  untimed: null,
};

/** What a person may set for themselves. */
export const Settings = z.strictObject({
  name: PersonName,
  timeZone: TimeZone,
  dayEndsAtMinutes: z.int().check(z.minimum(0), z.maximum(LATEST_DAY_END)),
  language: z.nullable(z.enum(['en', 'zh-CN'])),
  appearance: z.enum(['system', 'light', 'dark']),
  singleKeys: z.boolean(),
  extraTime: z.enum(EXTRA_TIMES),
});
export type Settings = z.infer<typeof Settings>;

/** The person who is signed in, as they see themselves. */
export const PersonView = z.object({
  id: z.string(),
  signInName: z.string(),
  isDemo: z.boolean(),
  roles: z.array(z.enum(ROLES)),
  settings: Settings,
  /** how this person can sign in */
  ways: z.object({ password: z.boolean(), passkeys: z.int(), totp: z.boolean(), recoveryCodesLeft: z.int() }),
  /** staff who have shown no second factor may do nothing but set one up */
  needsSecondFactor: z.boolean(),
  deletionDueAt: z.nullable(z.iso.datetime()),
});
export type PersonView = z.infer<typeof PersonView>;

/** The id of one thing of a list. */
export const UuidParams = z.strictObject({ id: parameter(z.uuid(), 'an id, as lists give it', 'Which one.') });
