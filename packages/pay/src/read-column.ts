import type { BandColumn } from './band.ts';
import type { CellContext } from './cell.ts';
import { isNoPay } from './is-no-pay.ts';
import { normaliseCell } from './normalise-cell.ts';
import { readUnits } from './read-units.ts';
import { readYears } from './read-years.ts';

export interface Column {
  name: BandColumn | 'level';
  /** What the header says about every cell below it: `Stock (RSU/4yr)`, `Base (USD)`. */
  context: CellContext;
}

const ONCE = /sign(?:ing)?[- ]?(?:on)?(?= bonus|\b)|joining|relocation|refresh|one-(?:time|off)/i;

const OF_PAY =
  'comp\\w*|cash|pay|packages?|tc|ctc|ote|earnings|remuneration|rewards|wages?|rates?|salar\\w+|base|stock|equity|bonus|rsus?|cost to|component|amount|figures?|ranges?|bands?';
const OF_TIME = 'annual\\w*|year\\w*|month\\w*|week\\w*|dai?ly|day|hour\\w*|first|on|over';
const HOW =
  'target|direct|fixed|variable|gross|guaranteed|expected|typical|median|average|mean|avg|est\\w*|approx\\w*|starting|level|min\\w*|max\\w*|mid\\w*|low|high|paid|offered|only|equiv\\w*';
const SMALL_WORDS = 'from|to|for|in|at|per|p|a|and|or|of|incl\\w*|excl\\w*|before|with|without|k|m|lpa|lakhs?|crores?|thousands?|millions?';
// `Total employees`, `Base rent` are of something else. A name, `Base Berlin`, has a capital, so that only `isNoPay` can tell it.
const OF_SOMETHING = new RegExp(String.raw`\b(?:[Tt]otal|[Bb]ase|[Ss]alary) (?!(?:${[OF_PAY, OF_TIME, HOW, SMALL_WORDS].join('|')})(?!\p{L}))\p{Ll}`, 'u');

const NAMES: [name: Column['name'], pattern: RegExp][] = [
  ['level', /^(?:job )?levels?$|^(?:级别|职级|stufe|niveau|nivel|nível|livello|poziom|грейд|уровень|レベル|グレード)$/i],
  ['total', /\btotale?\b|\btc\b|\btotals\b|\bctc\b|\bote\b|(?<!\p{L})(?:gesamt\p{L}*|итого|razem|łącznie)(?!\p{L})|总包|总薪|总计|合计|年包|合計|年収/iu],
  [
    'region',
    /\bregion|\blocation|\bcity\b|\boffice\b|\bmarket\b|\bcountry\b|(?<!\p{L})(?:stadt|standort|ville|ciudad|cidade|citt[àa]|miasto|город|регион)(?!\p{L})|地区|地域|区域|城市|地点|都市|勤務地/iu,
  ],
  ['stock', /\bstock|\brsus?\b|\bequity\b|\boptions?\b|\bshares?\b|(?<!\p{L})(?:aktien|acciones|ações|akcje|акции)(?!\p{L})|股票|期权|股权|株式/iu],
  [
    'base',
    /\bbase\b|\bbasic (?:pay|salary)\b|\bsalary\b|\b(?:hourly|daily|day) rate\b|(?<!\p{L})(?:\p{L}*gehalt|salaire|salario|salário|sueldo|stipendio|wynagrodzenie|pensja|оклад|зарплата|tagessatz|stundensatz)(?!\p{L})|基本|底薪|月薪|月給/iu,
  ],
  ['bonus', /\bbonus|(?<!\p{L})(?:prime|bono|bônus|prämie|premia|премия)(?!\p{L})|奖金|年终|賞与/iu],
];

// `Total stock` is all of one part, `Total comp (base + bonus)` the whole.
const ALL_OF_ONE = /^total (?=(?:base|stock|rsus?|equity|bonus)\b(?!.*(?:\+|&|\band\b)))|(?<=^(?:base|stock|rsus?|equity|bonus)) total\b/i;

/** The years that a header of stock gives, which win over `annual`; of another part, those it is summed up over: `Total over 4 years`. */
function yearsOf(name: Column['name'], header: string): CellContext {
  const years = name === 'region' || name === 'level' ? null : readYears(header);
  if (years === null || (name !== 'stock' && years === 1)) return {};
  return { per: 'grant', years };
}

const BRACKETS = /\([^()]*\)/g;

/** What a text names; what stands in brackets counts only where nothing else does: `RSU (4yr total)` is stock. */
function namesIn(text: string): Column['name'][] {
  const namesOf = (words: string) => NAMES.filter(([, pattern]) => pattern.test(words)).map(([name]) => name);
  const outside = namesOf(text.replace(BRACKETS, ' ').trim());
  return outside.length > 0 ? outside : namesOf(text);
}

/**
 * The column a header names, with what it says about its cells; null for every other header, which includes a sign-on
 * (paid once), what is no pay (`Base pay gap`, `Net salary`), and a header that names two parts of pay at once (`Stock/Bonus`).
 */
export function readColumn(header: string): Column | null {
  const text = normaliseCell(header).replace(ALL_OF_ONE, '');
  const names = namesIn(text);
  const [first] = names;
  if (first === undefined || ONCE.test(text) || isNoPay(text) || OF_SOMETHING.test(text.replace(BRACKETS, ' '))) return null;
  const parts = names.filter((name) => name !== 'region');
  if (first !== 'total' && parts.length > 1) return null;
  return { name: first, context: { ...readUnits(text), ...yearsOf(first, text) } };
}
