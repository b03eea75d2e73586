import { countOf } from './plural.ts';

const decimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const levels = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' });

interface Change {
  older: number;
  newer: number;
  change: number;
  low: number;
  high: number;
}

/** Reference answers that a new mentor scores. */
export const enCalibration = {
  calibrating: {
    title: 'Calibration',
    lead: (judgements: number) =>
      `Score six reference answers as you would score a candidate’s. After each you see the reference, dimension by dimension. When your levels agree over at least ${judgements} judgements, the open queue opens.`,
    fictional: 'The answers are written by the editors; no candidate gave them.',
    place: (place: number, of: number) => `Answer ${place} of ${of}`,
    set: (number: number) => `Set ${number}`,
    prompt: 'What was asked',
    answer: 'The answer',
    levels: 'Your levels',
    keys: 'With the focus in a dimension, keys 1 to 4 choose a level, from the lowest to the highest.',
    final: 'Levels are final once they are given; then you see the reference.',
    missing: (dimensions: string) => `Choose a level for: ${dimensions}.`,
    give: 'Give these levels',
    giving: 'Sending …',
    compared: 'Your levels and the reference',
    yours: 'You',
    reference: 'Reference',
    agree: 'the same',
    leftOut: 'You gave no level for:',
    differ: (levels: number, isHigher: boolean) => `you are ${countOf(levels, 'level', 'levels')} ${isHigher ? 'higher' : 'lower'}`,
    next: 'Next answer',
    toResult: 'See how the set came out',
    openTitle: 'The open queue is open to you',
    openText: 'Your levels agree with the references. What candidates submit to everyone you can now review.',
    closedTitle: 'The open queue is not open yet',
    closedText:
      'Your levels and the references are still too far apart. Read where they differ, then score six more. A candidate who chose you by name you may review all the same; that review says that you are not calibrated yet.',
    tooFewText: (judgements: number, needed: number) => `There are too few reference answers here: ${judgements} of ${needed} judgements.`,
    openedOn: (at: string) => `Open since ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date(at))}.`,
    kappa: 'Agreement beyond chance (weighted kappa)',
    kappaOf: (kappa: number, needed: number) => `${decimal.format(kappa)}, needed ${decimal.format(needed)}`,
    judgements: 'Judgements',
    judgementsOf: (same: number, all: number, needed: number) => `${same} of ${all} the same, needed at least ${needed} in all`,
    largest: 'Largest difference',
    largestOf: (levels: number, most: number) => `${countOf(levels, 'level', 'levels')}, at most ${most}`,
    differences: 'Where you differ',
    noDifferences: 'Nowhere: every level is that of the reference.',
    more: 'Score six more',
    back: 'To my page',
    leniency: {
      title: 'Leniency and drift',
      note: (needs: number) =>
        `Over your last ${needs} judgements that can be laid beside another: of references, and of work that other mentors have read as well.`,
      tooFew: (judgements: number, needs: number) => `Not enough evidence (${judgements} of ${needs}).`,
      sources: (references: number, readings: number) =>
        `${countOf(references, 'judgement', 'judgements')} of references, ${readings} of work that others have read.`,
      words: {
        leniency: 'Leniency',
        leans: { [-1]: 'You give lower levels.', 0: 'No difference that could not be chance.', 1: 'You give higher levels.' },
        meanOf: (mean: number, low: number, high: number) =>
          `On average ${levels.format(mean)} levels; with 95 % confidence between ${levels.format(low)} and ${levels.format(high)}.`,
        drift: 'Drift',
        drifts: { [-1]: 'You have become stricter.', 0: 'No change that could not be chance.', 1: 'You have become more lenient.' },
        changeOf: ({ older, newer, change, low, high }: Change) =>
          `First ten ${levels.format(older)}, last ten ${levels.format(newer)}: a change of ${levels.format(change)} levels; with 95 % confidence between ${levels.format(low)} and ${levels.format(high)}.`,
      },
    },
    nothing: 'There is nothing to score: this installation has no reference answers.',
  },
};
