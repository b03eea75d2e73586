/** A currency as written: a code names one, a sign may fit several. */
export interface CurrencyMark {
  text: string;
  candidates: readonly string[];
  /** What the sign means when nothing else says: `$` is USD. Null where a guess would be a coin toss. */
  fallback: string | null;
}

// ISO 4217, the active codes of countries and unions (funds, metals and test codes left out).
const CODES = new Set(
  (
    'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY ' +
    'COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS ' +
    'INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP ' +
    'MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR ' +
    'SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND ' +
    'VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'
  ).split(' '),
);

// Signs on the left, the codes they may stand for on the right; the first code of `$` is its fallback.
const SIGNS = new Map(
  [
    '$ = USD CAD AUD NZD SGD HKD TWD MXN COP CLP ARS UYU',
    'US$ = USD; CA$ = CAD; C$ = CAD; AU$ = AUD; A$ = AUD; NZ$ = NZD; HK$ = HKD; NT$ = TWD; S$ = SGD; SG$ = SGD; MX$ = MXN; R$ = BRL',
    '€ = EUR; euros = EUR; euro = EUR; £ = GBP; ₹ = INR; ₪ = ILS; ₩ = KRW; 원 = KRW; ₫ = VND; ฿ = THB; ₱ = PHP; ₦ = NGN; ₺ = TRY',
    '¥ = JPY CNY; CN¥ = CNY; JP¥ = JPY; RMB = CNY; 元 = CNY; 人民币 = CNY; 円 = JPY; ₴ = UAH; ₽ = RUB; ₸ = KZT; zł = PLN; Kč = CZK',
    'Ft = HUF; RM = MYR; Rp = IDR; R = ZAR; Fr. = CHF; SFr = CHF; Rs = INR PKR LKR NPR MUR; Rs. = INR PKR LKR NPR MUR',
    'kr = SEK NOK DKK ISK; Kr = SEK NOK DKK ISK; kr. = SEK NOK DKK ISK',
  ]
    .flatMap((line) => line.split('; '))
    .map((entry) => entry.split(' = ') as [string, string])
    .map(([sign, codes]) => [sign, codes.split(' ')] as const),
);

const CODE = /[A-Z]{3}(?!\p{L})/uy;

function signPattern(sign: string): string {
  if (sign === 'R') return String.raw`R(?![\p{L}&])`; // R&D is no rand
  const escaped = sign.replace(/[$.]/g, String.raw`\$&`);
  return /[a-zčł]$/iu.test(sign) ? `${escaped}${String.raw`(?!\p{L})`}` : escaped;
}

const SIGN = new RegExp(
  [...SIGNS.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map(signPattern)
    .join('|'),
  'uy',
);

/** The currency written at index `at` of a normalised text, or null. Codes are upper case, so that the word "all" is not Albanian. */
export function readCurrency(text: string, at: number): CurrencyMark | null {
  CODE.lastIndex = at;
  const code = CODE.exec(text)?.[0];
  if (code !== undefined && CODES.has(code)) return { text: code, candidates: [code], fallback: code };
  SIGN.lastIndex = at;
  const sign = SIGN.exec(text)?.[0];
  if (sign === undefined) return null;
  const candidates = SIGNS.get(sign) ?? [];
  const fallback = candidates.length === 1 || sign === '$' ? (candidates[0] ?? null) : null;
  return { text: sign, candidates, fallback };
}
