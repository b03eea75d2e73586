import type { ErrorBody } from '@whetstone/contracts/error-codes';
import { WANTED } from '@whetstone/contracts/parameter';
import { z } from 'zod';
import { DomainError } from './domain-error.ts';

type Fields = ErrorBody['error']['fields'];

/** The schema of one parameter of a query or a path, if `schema` is one of objects and knows it. */
function schemaOf(schema: unknown, field: string): z.core.$ZodType | undefined {
  return schema instanceof z.core.$ZodObject ? schema._zod.def.shape[field] : undefined;
}

/** What to send for a parameter, in words; undefined where the contract has none. */
export function wantedFor(schema: unknown, field: string): string | undefined {
  const of = schemaOf(schema, field);
  return of && WANTED.get(of)?.wanted;
}

/** What is wrong with the value that was sent for a parameter, and what to send; undefined where the contract has no words for it. */
export function faultOf(schema: unknown, field: string, value: unknown): string | undefined {
  const wanted = wantedFor(schema, field);
  if (wanted === undefined) return undefined;
  if (Array.isArray(value)) return `stands here ${value.length} times: send it once, as ${wanted}`;
  if (value !== '' && value !== undefined) return `must be ${wanted}`;
  const isOptional = schemaOf(schema, field)?._zod.optin !== undefined;
  return `${value === '' ? 'is empty' : 'is missing'}: send ${wanted}${isOptional ? ', or leave it out' : ''}`;
}

/** One plain sentence that names every field with its fault. */
export function requestSentence(fields: Fields): string {
  return `The request does not fit: ${fields.map(({ field, message }) => `${field} ${message}`).join('; ')}.`;
}

/** The refusal of a request whose values have the right form and name nothing. */
export function refuseRequest(fields: Fields): DomainError {
  return new DomainError('invalid_request', requestSentence(fields), fields);
}
