import { CallError } from '@whetstone/contracts/call';
import type { Messages } from '../messages/en.ts';

export interface RefusalWords {
  /** about the whole; null when nothing was refused */
  text: string | null;
  /** about single fields, by their names */
  fields: Readonly<Record<string, string>>;
}

type Words = Messages['refusals'];
interface Fault {
  field: string;
  message: string;
}

const NOTHING: RefusalWords = { text: null, fields: {} };
const MINUTE_MS = 60_000;

/** Reasons that the API gives in words, by a part of them. */
const REASONS = [
  ['first that are tried', 'passwordCommon'],
  ['same few characters', 'passwordRepeats'],
  ['little more than the name', 'passwordIsName'],
  ['is no e-mail address', 'mailAddress'],
  ['could not be written to', 'mailUnreachable'],
  ['is six digits', 'mailCode'],
  ['code of the latest mail', 'mailCode'],
] as const;

const isFieldRule = (name: string, rules: Words['rules']): name is keyof Words['rules'] => Object.hasOwn(rules, name);

/** What a field takes, in the language of the interface; the API's own words where no rule is written here. */
function wordsOf({ field, message }: Fault, { rules, reasons }: Words): string {
  const reason = REASONS.find(([part]) => message.includes(part))?.[1];
  if (reason !== undefined) return reasons[reason];
  return isFieldRule(field, rules) ? rules[field] : message;
}

function textOf({ code, message, at, retryAfterSeconds }: CallError, words: Words): string {
  if (code === 'too_many_requests' && retryAfterSeconds !== null) {
    // A full minute, since nobody waits by the second.
    return words.comeBackAt(new Date(Math.ceil((at + retryAfterSeconds * 1000) / MINUTE_MS) * MINUTE_MS));
  }
  return (words.codes as Partial<Record<string, string>>)[code] ?? message;
}

/** What to say of a refusal, and beside which fields. */
export function describeRefusal(error: unknown, words: Words): RefusalWords {
  if (error === null || error === undefined) return NOTHING;
  if (!(error instanceof CallError)) return { text: words.codes.internal_error, fields: {} };
  const fields = Object.fromEntries(error.fields.map((fault) => [fault.field, error.code === 'name_taken' ? words.codes.name_taken : wordsOf(fault, words)]));
  const isAboutFields = error.code === 'invalid_request' && error.fields.length > 0;
  return { text: isAboutFields ? words.seeFields : textOf(error, words), fields };
}
