/** What a person may be; one may be several. */
export const ROLES = ['candidate', 'mentor', 'recruiter', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Roles whose holders see data of others: they sign in with a second factor, and for a shorter time. */
export const STAFF_ROLES: readonly Role[] = ['mentor', 'recruiter', 'admin'];
