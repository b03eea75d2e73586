import * as z from 'zod/mini';

/** Every refusal the API knows, with its HTTP status. */
export const ERROR_STATUS = {
  invalid_request: 400,
  not_signed_in: 401,
  sign_in_failed: 401,
  not_allowed: 403,
  foreign_request: 403,
  insecure_connection: 403,
  stronger_sign_in_needed: 403,
  not_found: 404,
  article_not_found: 404,
  guide_not_found: 404,
  question_not_found: 404,
  salary_not_found: 404,
  track_not_found: 404,
  method_not_allowed: 405,
  conflict: 409,
  round_open: 409,
  name_taken: 409,
  link_spent: 409,
  last_admin: 409,
  last_factor: 409,
  ceremony_over: 409,
  no_passkeys_here: 409,
  too_many_requests: 429,
  internal_error: 500,
  database_unavailable: 503,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** What a body looks like when something was refused. `fields` names what is wrong with the request, one entry each. */
export const ErrorBody = z.object({
  error: z.object({
    code: z.enum(Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    fields: z.array(z.object({ field: z.string(), message: z.string() })),
    requestId: z.string(),
  }),
});
export type ErrorBody = z.infer<typeof ErrorBody>;
