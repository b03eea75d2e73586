export interface TitleParts {
  role: string | null;
  company: string | null;
}

const PATTERNS: RegExp[] = [
  /^what (?:is|does|makes) (?:an?|the) (?<role>.+?) (?:(?:role |job |position )?(?:at|@|with)|in) (?<company>.+?)(?: (?:do|like))?\?*$/i,
  /^(?:guide to )?(?:becoming|being) an? (?<role>.+?) at (?<company>.+?)[?!.]*$/i,
];
const LOOSE_PATTERNS: RegExp[] = [
  /^(?:the )?(?<role>.+?) (?:interview (?:guide|questions|process|preparation|prep)|role guide|guide) (?:at|for|[-–—|:]) (?<company>.+?)(?: \(.*\))?$/i,
  /^(?:the )?(?<role>.+?) (?:at|@) (?<company>.+?)(?:[:|–—,-]+ .*)?(?: (?:interview|role) (?:guide|prep(?:aration)?|questions?).*)?$/i,
  /^(?<company>[\p{L}\p{N}&.'’ -]+?)[:|–—-]+ (?<role>.+?)(?: interview)?(?: (?:guide|questions|process|preparation|prep))+.*$/iu,
];

const JOB =
  'Engineer|Developer|Manager|Scientist|Analyst|Designer|Architect|Administrator|Researcher|Consultant|Recruiter|Specialist|Director|Programmer|Technician|Tester|Writer|Strategist|SRE|DBA|TPM';
const NAMES_JOB = new RegExp(String.raw`\b(?:${JOB})s?\b`, 'i');
/** Words that tell one job from another, and so are no name of a company. */
const OF_JOB = new Set(
  (
    'senior staff principal junior lead associate chief head entry level site reliability software data product devops devsecops mlops backend back-end frontend front-end full stack ' +
    'full-stack fullstack platform cloud security network networking systems system machine learning ml ai mobile ios android web qa test quality ' +
    'assurance infrastructure solutions solution technical program project business intelligence engineering ux ui research applied database embedded ' +
    'hardware firmware support sales marketing operations analytics automation production game graphics release build application information financial ' +
    'growth and of sre linux python java go'
  ).split(' '),
);
const GUIDE =
  /\b(?:(?:the|complete|ultimate) )*(?:(?:interview|role|hiring|study) )*(?:guide|handbook|questions(?: and answers)?|process|prep(?:aration)?)\b(?: (?:to|for|of)\b)?/gi;
const BREAK = /\s*[:|–—()]\s*|\s+-\s+/;
const AT = /^(?<role>.+?) (?:at|@) (?<company>.+)$/i;
const LEAD_IN = /^.*\b(?:an?|for|as|becoming|being)\s+(?=\p{Lu})/u;

const roleOf = (text: string): string =>
  text
    .replace(LEAD_IN, '')
    .replace(/\s+(?:interview|role|position)s?$/i, '')
    .trim();
const companyOf = (text: string): string => text.replace(/[?!.:]+$/, '').trim();

/** `Acme Site Reliability Engineer`: the company before the words of the job; all of it the job where there are no others. */
function splitJob(text: string): TitleParts {
  const words = text.split(' ');
  const last = words.findLastIndex((word) => NAMES_JOB.test(word));
  let first = last;
  while (first > 0 && OF_JOB.has((words[first - 1] ?? '').toLowerCase())) first -= 1;
  const company = words.slice(0, first).join(' ');
  return { role: words.slice(first).join(' '), company: company === '' ? null : company };
}

/** Role and company of a title in pieces, between which the words for a guide stand: one piece names a job, another the company. */
function readPieces(title: string): TitleParts {
  const pieces = title
    .split(BREAK)
    .map((piece) =>
      piece
        .replace(GUIDE, ' ')
        .replace(/\s+/g, ' ')
        .replace(/[?!.\s]+$/, '')
        .trim(),
    )
    .filter((piece) => /\p{L}/u.test(piece) && !/^(?:interview|role)s?$/i.test(piece));
  for (const piece of pieces) {
    const { role, company } = AT.exec(piece)?.groups ?? {};
    if (role !== undefined && company !== undefined && NAMES_JOB.test(role)) return { role: roleOf(role), company: companyOf(company) };
  }
  const job = pieces.findLast((piece) => NAMES_JOB.test(piece));
  if (job === undefined) return { role: null, company: null };
  const isOfJob = (piece: string): boolean => piece.split(' ').every((word) => OF_JOB.has(word.toLowerCase()));
  const other = pieces.find((piece) => !NAMES_JOB.test(piece) && piece.split(' ').length <= 4 && !isOfJob(piece));
  const { role, company } = splitJob(roleOf(job));
  return other === undefined ? { role, company } : { role: roleOf(job), company: other };
}

function readPatterns(title: string, patterns: readonly RegExp[]): TitleParts | null {
  for (const pattern of patterns) {
    const { role, company } = pattern.exec(title)?.groups ?? {};
    if (role !== undefined && company !== undefined) return { role: roleOf(role), company: companyOf(company) };
  }
  return null;
}

/**
 * Role and company of a guide's title, `What is a Data Engineer at Acme?`, `Acme Data Engineer Interview Guide`,
 * `Interview guide: Data Engineer (Acme)`; null for what it does not name.
 */
export function readTitle(title: string): TitleParts {
  const text = title.trim();
  const asked = readPatterns(text, PATTERNS);
  if (asked !== null) return asked;
  const pieces = readPieces(text);
  if (pieces.role !== null && pieces.company !== null) return pieces;
  return readPatterns(text, LOOSE_PATTERNS) ?? pieces;
}
