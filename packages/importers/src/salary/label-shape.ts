import { isNoPay } from '@whetstone/pay/is-no-pay';

const CODE = /(?<![\p{L}\d])(?:L|E|IC|P|M|T|G|D|B|ICT|SDE|SWE|TPM|PM|DS|DE|EM|T\d-P|[1-9]-[1-9])-?\d{1,2}(?![\d.,]|[\p{L}%])/u;
const WORD =
  /(?<!\p{L})(?:intern|graduate|new grad|entry|junior|jr|associate|mid|middle|intermediate|senior|sr|staff|principal|lead|head|director|manager|vp|vice president|fellow|distinguished|architect|engineer|developer|analyst|scientist|consultant|administrator|specialist|executive|chief|cto|ceo|swe|sde|sre|level|lvl|grade|初级|中级|高级|资深|专家)(?!\p{L})/iu;
const YEARS = /^\d+ ?(?:[-–+]|to)? ?\d* ?\+? ?(?:years?|yrs?|yoe)\b/i;

/** Whether a label names a rank and no place: `L5`, `Senior (IC4)`, `0–2 years`. */
export const looksLikeLevel = (label: string): boolean => CODE.test(label) || WORD.test(label) || YEARS.test(label);

/** Whether at least half of the labels name ranks. */
export function areLevels(labels: readonly string[]): boolean {
  const written = labels.filter((label) => label !== '');
  return written.length > 0 && written.filter(looksLikeLevel).length * 2 >= written.length;
}

/** A step of a negotiation, a year of a grant, a counter of time: what is listed under it is no pay of a place or a rank. */
const STEP =
  /^(?:year|yr|y) ?\d|^(?:(?:fy|cy|h[12]|q[1-4])[ -]?)?'?(?:(?:19|20)\d\d(?:[/-](?:19|20)?\d\d)?|(?<=\D)\d\d)$|^(?:q[1-4]|h[12])$|^(?:last|this|next|current) year$|\b(?:initial|counter(?:-?offer)?|target|stretch|floor|walk-?away|accept|start at|ask|your|yours|current|new offer|offer [a-z\d]|scenario|path)\b/i;
export const looksLikeStep = (label: string): boolean => STEP.test(label.replace(/[*_`]/g, '').trim());

const NO_PLACE = /\b(?:refresh|refresher|award|bonus|sign|signing|stock|rsus?|equity|grant|options?|vest\w*|years?(?! ?\d))\b|^[#%Δ]?$/i;
/** A column that holds no pay of a place or a rank, by its label. */
export const looksLikeOther = (label: string): boolean => NO_PLACE.test(label) || isNoPay(label);

const STATISTIC = /\b(?:min|minimum|max|maximum|low|high|median|average|avg|mean|\d\d(?:th)?|p\d\d|percentile|quartile|lowest|highest|from|to|mid-?point)\b/i;
/** A column that holds one figure of a distribution. */
export const looksLikeStatistic = (label: string): boolean => STATISTIC.test(label);
