const JOBS =
  'analyst|manager|engineer|specialist|accountant|clerk|developer|lead|director|associate|consultant|officer|representative|executive|scientist|designer';
// What speaks of pay before taxes, of all of it, or of a job with such a word in its name is no reason to refuse a label.
const HARMLESS = new RegExp(
  String.raw`\bcost[- ]to[- ](?:the[- ])?company\b|\b(?:pre|before)[- ]?tax(?:es)?\b|\bprofit[- ]sharing\b|[\p{L}-]+ (?:${JOBS})s?\b`,
  'giu',
);
const BRACKETS = /\([^()]*\)/g;

const MONEY_OF_OTHERS =
  'budgets?|revenues?|turnover|total sales|sales (?:total|target|volume)|costs?|expenses?|expenditures?|spend(?:ing)?|prices?|pricing|valuation|funding|rents?|mortgage|utilities|savings|debt|fees?|fines?|loans?|invoices?|payroll|cap';
const AFTER_DEDUCTIONS = 'tax(?:es)?|taxed|net|netto|nett|take[- ]home|in[- ]hand';
const COMPARISONS =
  'gap|premium|multiplier|delta|difference|vs|compar\\w*|ratio|growth|change|increase|increment|raise|hike|inflation|index|adjust(?:ment|ed)|structure';
/** Beside a part of pay in brackets these only tell where its figures are from. */
const COUNTS =
  'headcount|employees|workers|hires|openings|vacancies|seats|respondents|responses|submissions|reports|samples?|entries|offers|users|customers|hours|days|weeks|points|score|stars|votes|experience|yoe';
const WORDS_ABOUT = 'deductions?|withholding|insurance|comments?|remarks?|sources?|description|details|scope|policy|trend|currency|updated';

const ANYWHERE = new RegExp(
  String.raw`\b(?:${[MONEY_OF_OTHERS, AFTER_DEDUCTIONS, COMPARISONS].join('|')}|notes?)\b|(?<!\p{L})(?:miete|lebenshaltung\p{L}*|loyer|alquiler|aluguel|czynsz|líquido|neto|на руки)(?!\p{L})|税后|到手|手取り`,
  'iu',
);
const OUTSIDE_BRACKETS = new RegExp(String.raw`\b(?:${COUNTS}|${WORDS_ABOUT})\b`, 'i');

/** Whether a header or label speaks of something that is no pay of a place or a rank: rent, a budget, what is left after tax, a gap, a count. */
export function isNoPay(label: string): boolean {
  const text = label.replace(HARMLESS, ' ');
  return ANYWHERE.test(text) || OUTSIDE_BRACKETS.test(text.replace(BRACKETS, ' '));
}
