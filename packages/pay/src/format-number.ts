const FORMAT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 });

/** A number as findings and arithmetic print it: `1,097,000`, `297,250.5`. */
export const formatNumber = (value: number): string => FORMAT.format(value);
