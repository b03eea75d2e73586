interface Site {
  headers: Record<string, string>;
  /** the Set-Cookie lines of signing in */
  cookies: string[];
  html: string;
}

interface Finding {
  what: string;
  points: number;
}

const SIX_MONTHS_SECONDS = 15_768_000;

const directives = (policy: string): Map<string, string> =>
  new Map(
    policy
      .split(';')
      .map((part) => part.trim())
      .map((part) => [part.split(/\s+/)[0] ?? '', part]),
  );

function judgePolicy({ headers }: Site): Finding {
  const policy = headers['content-security-policy'] ?? '';
  const what = 'content-security-policy';
  if (policy === '') return { what, points: -25 };
  if (/'unsafe-(?:inline|eval)'|\bdata:|\bhttps?:(?=[\s;]|$)|\*/.test(policy)) return { what, points: -20 };
  return { what, points: directives(policy).get('default-src') === "default-src 'none'" ? 10 : 5 };
}

function judgeCookies({ cookies }: Site): Finding {
  const isGood = (cookie: string): boolean =>
    cookie.startsWith('__Host-') && /; Secure\b/.test(cookie) && /; HttpOnly\b/.test(cookie) && /; SameSite=(?:Lax|Strict)\b/.test(cookie);
  if (cookies.length === 0) throw new Error('signing in set no cookie, so none was judged');
  return { what: 'cookies', points: cookies.every(isGood) ? 5 : -40 };
}

function judgeTransport({ headers }: Site): Finding {
  const age = Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1] ?? -1);
  return { what: 'strict-transport-security', points: age >= SIX_MONTHS_SECONDS ? 0 : age >= 0 ? -10 : -20 };
}

function judgeFrames({ headers }: Site): Finding {
  const ancestors = directives(headers['content-security-policy'] ?? '').get('frame-ancestors');
  if (ancestors === "frame-ancestors 'none'" || ancestors === "frame-ancestors 'self'") return { what: 'framing', points: 5 };
  return { what: 'framing', points: /^(?:DENY|SAMEORIGIN)$/i.test(headers['x-frame-options'] ?? '') ? 0 : -20 };
}

function judgeReferrer({ headers }: Site): Finding {
  const isPrivate = /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(headers['referrer-policy'] ?? '');
  return { what: 'referrer-policy', points: isPrivate ? 5 : -5 };
}

function judgeResources({ headers }: Site): Finding {
  const policy = headers['cross-origin-resource-policy'];
  return { what: 'cross-origin-resource-policy', points: policy === 'same-origin' || policy === 'same-site' ? 10 : policy === 'cross-origin' ? -5 : 0 };
}

const JUDGES: readonly ((site: Site) => Finding)[] = [
  judgePolicy,
  judgeCookies,
  judgeTransport,
  judgeFrames,
  judgeReferrer,
  judgeResources,
  ({ headers }) => ({ what: 'x-content-type-options', points: headers['x-content-type-options'] === 'nosniff' ? 0 : -5 }),
  ({ headers }) => ({ what: 'access-control-allow-origin', points: headers['access-control-allow-origin'] === '*' ? -50 : 0 }),
  ({ html }) => ({ what: 'scripts of others', points: /<script[^>]+src=["']?(?:https?:)?\/\//.test(html) ? -5 : 0 }),
];

const GRADES: readonly (readonly [number, string])[] = [
  [100, 'A+'],
  [90, 'A'],
  [85, 'A-'],
  [80, 'B+'],
  [70, 'B'],
  [65, 'B-'],
  [60, 'C+'],
  [50, 'C'],
];

/**
 * The grade by the points of MDN's HTTP Observatory (https://github.com/mdn/mdn-http-observatory, `src/grader/charts.js`):
 * from 100, what is missing counts against it, and what is better than asked counts only from 90 up.
 */
export function gradeSite(site: Site): { grade: string; score: number; findings: Finding[] } {
  const findings = JUDGES.map((judge) => judge(site));
  const sum = (sign: 1 | -1): number => findings.reduce((total, { points }) => total + (Math.sign(points) === sign ? points : 0), 0);
  const base = 100 + sum(-1);
  const score = base >= 90 ? base + sum(1) : base;
  return { grade: GRADES.find(([least]) => score >= least)?.[1] ?? 'F', score, findings };
}
