import { readLabel } from '@whetstone/pay/read-label';

const PART =
  /\b(?:median|average|avg|mean|typical|annual|yearly|monthly|weekly|daily|hourly|year ?\d|yr ?\d|day|rate|total|base|basic|gross|fixed|variable|tc|ctc|ote|comp|compensation|salary|pay|packages?|amount|equiv\.?|est\.?|[A-Z]{3} equiv\.?)(?![\p{L}\d])\.?/giu;

/** What is left of a header without its words for the part of pay, units and periods: the place or rank it is of, or nothing. */
export const withoutPart = (header: string): string =>
  readLabel(header)
    .name.replace(/\([^()]*\)/g, ' ')
    .replace(PART, ' ')
    .replace(/[\s/,:·–-]+$|^[\s/,:·–-]+/g, '')
    .replace(/\s+/g, ' ');
