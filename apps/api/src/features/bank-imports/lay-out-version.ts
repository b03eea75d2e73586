import { layOutChoices } from '@whetstone/content/render/lay-out-choices';
import { type StoredRecord, storedRecordOf } from '../authoring/stored-record.ts';
import type { Rendered } from './render-markdown.ts';

/** All that is laid out of what a version says; lists in the order of the record. */
export interface VersionHtml {
  promptHtml: string;
  answerHtml: string;
  pitfallsHtml: string;
  referencesHtml: string;
  hints: string[];
  anchors: string[];
  probes: { promptHtml: string; surfacesHtml: string }[];
  /** all of it was laid out: it stays as it is as long as the renderer does */
  isFinal: boolean;
}

const anchorsOf = ({ rubric }: StoredRecord) => rubric.flatMap(({ anchors }) => anchors);

/** The texts of a record, in the order in which `placeHtml` takes them back. */
export function textsOf(record: StoredRecord): string[] {
  const { prompt, answer, pitfalls, references, choices = [], hints, probes } = record;
  const lists = [choices, hints, anchorsOf(record)].flatMap((list) => list.map(({ text }) => text));
  return [prompt, answer, pitfalls, references, ...lists, ...probes.flatMap((probe) => [probe.prompt, probe.surfaces])];
}

/** The HTML of the texts of a record in their places, its choices where they are read. */
export function placeHtml(record: StoredRecord, rendered: readonly Rendered[]): VersionHtml {
  const { choices = [], hints, probes } = record;
  const html = rendered.map((one) => one.html);
  let taken = 0;
  const take = (count: number): string[] => html.slice(taken, (taken += count));
  const [prompt = '', answer = '', pitfallsHtml = '', referencesHtml = ''] = take(4);
  const texts = take(choices.length);
  const laidOut = layOutChoices({ prompt, answer, choices: choices.map(({ isRight }, index) => ({ isRight, text: texts[index] ?? '' })) });
  const [hintsHtml, anchorsHtml, ladder] = [take(hints.length), take(anchorsOf(record).length), take(2 * probes.length)];
  return {
    promptHtml: laidOut.prompt,
    answerHtml: laidOut.answer,
    pitfallsHtml,
    referencesHtml,
    hints: hintsHtml,
    anchors: anchorsHtml,
    probes: probes.map((_, index) => ({ promptHtml: ladder[2 * index] ?? '', surfacesHtml: ladder[2 * index + 1] ?? '' })),
    isFinal: rendered.every((one) => one.isFinal),
  };
}

/** The ids of what is laid out in lists, in the order of the record. */
export function itemIdsOf(version: Parameters<typeof storedRecordOf>[0]) {
  const record = storedRecordOf(version);
  const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);
  return { hints: ids(record.hints), anchors: ids(anchorsOf(record)), probes: ids(record.probes) };
}
