import { type Answer, OUTPUT_LIMIT, VALUE_LIMIT } from '#src/programs/protocol.ts';

const isText = (value: unknown, limit: number): value is string => typeof value === 'string' && value.length <= limit;
/** A message of an error may quote what it is about. */
const FAILURE_LIMIT = 4_000;

function readOutcome(ms: unknown, outcome: unknown): Answer | null {
  if (typeof ms !== 'number' || typeof outcome !== 'object' || outcome === null) return null;
  const { json, failure } = outcome as { json?: unknown; failure?: unknown };
  if (isText(json, VALUE_LIMIT)) return { kind: 'outcome', outcome: { json }, ms };
  return typeof failure === 'string' ? { kind: 'outcome', outcome: { failure: failure.slice(0, FAILURE_LIMIT) }, ms } : null;
}

/** What the sandbox has said; null for what it should not say. Foreign code runs there, so that anything may come. */
export function readAnswer(data: unknown): Answer | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, text, outcome, ms } = data as Record<string, unknown>;
  if (kind === 'ready' || kind === 'broken') return { kind };
  if (kind === 'output') return isText(text, OUTPUT_LIMIT + 2) ? { kind, text } : null;
  return kind === 'outcome' ? readOutcome(ms, outcome) : null;
}
