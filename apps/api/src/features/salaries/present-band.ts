import type { Band as BandView } from '@whetstone/contracts/salaries';
import { type PartsAt, annualParts } from '@whetstone/pay/annual-parts';
import type { Finding } from '@whetstone/pay/band';
import type { Cell } from '@whetstone/pay/cell';
import { type Gap, explainGap } from '@whetstone/pay/explain-gap';
import { minus, toFraction, toNumber } from '@whetstone/pay/fraction';
import { fromParts } from '@whetstone/pay/from-parts';
import type { BandRow } from '@whetstone/pay/read-band-row';
import { reconcile } from '@whetstone/pay/reconcile';

export function presentCell({ min, max, unit, currency, per, raw }: Cell) {
  return { min, max, unit, currency, per, raw };
}

const bounds = ({ min, max }: Cell) => ({ min, max });

function presentGap(gap: Gap): NonNullable<BandView['gap']> {
  const { minAbovePercent, maxAbovePercent, impliedBonusPercentAtMax, signOnCloses, stockYearly } = gap;
  const signOn = signOnCloses && {
    yearOne: { ...signOnCloses.yearOne, closes: signOnCloses.closes },
    spread: { ...signOnCloses.spread, closes: signOnCloses.spreadCloses, years: signOnCloses.spreadYears },
  };
  return {
    minAbovePercent,
    maxAbovePercent,
    impliedBonusPercentAtMax,
    signOn,
    stockYearly: stockYearly && { ...stockYearly.range, closes: stockYearly.closes },
  };
}

function presentFinding({ severity, rule, stated, computed, abovePercent }: Finding): BandView['findings'][number] {
  const difference = toNumber(minus(toFraction(stated), toFraction(computed)));
  return { severity, rule, stated, computed, difference, differencePercent: abovePercent };
}

const presentYear = ({ base, stock, bonus, sum }: PartsAt) => ({ base: toNumber(base), stock: toNumber(stock), bonus: toNumber(bonus), sum: toNumber(sum) });

/** A band with what its parts add up to, and what the stated total says beside that. */
export function presentBand(band: BandRow, levels: string | null, signOn: Cell | null): BandView {
  const gap = explainGap(band, signOn);
  const parts = annualParts(band);
  const percent = band.bonus.unit === 'percent';
  return {
    region: band.region,
    level: band.level,
    currency: band.base.currency,
    levels,
    base: bounds(band.base),
    stock: { ...bounds(band.stock), years: band.stock.years },
    bonus: { minPercent: percent ? band.bonus.min : null, maxPercent: percent ? band.bonus.max : null },
    stated: bounds(band.total),
    fromParts: fromParts(band),
    parts: parts && { min: presentYear(parts.min), max: presentYear(parts.max) },
    findings: reconcile(band, { signOn }).map(presentFinding),
    gap: gap && presentGap(gap),
    cells: { base: presentCell(band.base), stock: presentCell(band.stock), bonus: presentCell(band.bonus), total: presentCell(band.total) },
  };
}
