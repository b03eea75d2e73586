import * as fc from 'fast-check';

/** What OpenAPI says of a value; the part of JSON Schema that the contracts come to. */
export interface JsonSchema {
  type?: string | readonly string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  allOf?: JsonSchema[];
}

/** Values that the schema alone does not lead to, by the name of their field. */
export type Hints = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const LONGEST = 120;

function textOf({ pattern, format, minLength = 0, maxLength = LONGEST, allOf }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid({ version: 4 });
  // A day has two patterns, which together no generator meets by chance.
  if (allOf !== undefined || format === 'date')
    return fc.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
  const fits = (text: string): boolean => text.length >= minLength && text.length <= maxLength;
  if (pattern !== undefined && !pattern.includes('\\P')) {
    const size = minLength > 10 ? { size: 'medium' as const } : {};
    return fc.stringMatching(new RegExp(pattern), size).filter(fits);
  }
  return fc.string({ minLength, maxLength: Math.min(maxLength, LONGEST), unit: 'grapheme' }).filter(fits);
}

function listOf({ items = {}, minItems = 0, maxItems = 5 }: JsonSchema, hints: Hints): fc.Arbitrary<unknown> {
  const item = valueOf(items, hints);
  const bounds = { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 5)) };
  return items.enum === undefined ? fc.array(item, bounds) : fc.uniqueArray(item, bounds);
}

function objectOf({ properties = {}, required = [] }: JsonSchema, hints: Hints): fc.Arbitrary<unknown> {
  const entries = Object.entries(properties).map(([name, schema]) => [name, hintedOr(hints[name], valueOf(schema, hints))] as const);
  return fc.record(Object.fromEntries(entries) as Record<string, fc.Arbitrary<unknown>>, { requiredKeys: required });
}

/** Mostly what the hint says, so that requests come through; sometimes anything of the right form. */
const hintedOr = (hint: fc.Arbitrary<unknown> | undefined, plain: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  hint === undefined ? plain : fc.oneof({ weight: 19, arbitrary: hint }, { weight: 1, arbitrary: plain });

const BY_TYPE: Record<string, (schema: JsonSchema, hints: Hints) => fc.Arbitrary<unknown>> = {
  string: textOf,
  integer: ({ minimum = -1000, maximum = 1000 }) => fc.integer({ min: minimum, max: maximum }),
  number: ({ minimum = -1000, maximum = 1000 }) => fc.double({ min: minimum, max: maximum, noNaN: true }),
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  array: listOf,
  object: objectOf,
};

/** Values that a schema describes. Rules that it cannot state (a time zone that exists) are left to the hints. */
export function valueOf(schema: JsonSchema, hints: Hints): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((choice) => valueOf(choice, hints)));
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const { type = 'object' } = schema;
  if (typeof type !== 'string') return fc.oneof(...type.map((one) => valueOf({ ...schema, type: one }, hints)));
  const build = BY_TYPE[type];
  if (build === undefined) throw new Error(`no values for ${JSON.stringify(schema)}`);
  return build(schema, hints);
}

/** Values that break programs: the wrong type, the empty, the huge, and what databases and parsers do not hold. */
export const NASTY: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, -1, 0, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 0.1, [], {}, [[[]]], '', ' '),
  fc.constantFrom('\0', 'a\0b', '\ud800', '\u202e', "' OR 1=1 --", '%', '_', '\\', '$1', '{{7*7}}', '../../etc/passwd', '1e999', 'NaN', '9'.repeat(30)),
  fc.constantFrom('x'.repeat(5000), '🧨'.repeat(300), '\n'.repeat(20)),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 3 }),
);
