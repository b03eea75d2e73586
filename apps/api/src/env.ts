import { z } from 'zod';

const Env = z.object({
  DATABASE_URL: z.string().min(1),
  /** a connection that goes through no pooler, for LISTEN */
  DATABASE_DIRECT_URL: z.string().default(''),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  /** the built web app; empty: the API alone (Vite serves the app in development) */
  WEB_DIST: z.string().default(''),
});

export type Env = z.infer<typeof Env>;

/** Reads and checks the environment; the only place that does. */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const result = Env.safeParse(source);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment does not fit: ${faults.join('; ')}`);
}
