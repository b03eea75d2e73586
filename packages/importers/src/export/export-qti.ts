import { strToU8, zipSync } from 'fflate';
import { choiceText } from './choice-text.ts';
import { escapeXml } from './escape-xml.ts';
import type { ExportedBank, LeavingBank, LeavingQuestion } from './exported.ts';
import { findLosses } from './find-losses.ts';
import { htmlLosses } from './html-losses.ts';
import { markdownToPhrase, markdownToXhtml } from './markdown-to-xhtml.ts';

type Record = LeavingQuestion['record'];

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const ITEM = 'http://www.imsglobal.org/xsd/imsqti_v2p1';
const PACKAGE = 'http://www.imsglobal.org/xsd/imscp_v1p1';
const MATCH_CORRECT = 'http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct';
/** Entries of a zip have a time; one that stays makes the same bytes of the same bank. */
const TIME = '1980-01-01T12:00:00';

const choiceId = (index: number): string => `C${index + 1}`;

function choiceParts(choices: NonNullable<Record['choices']>, answer: string) {
  const right = choices.flatMap(({ isRight }, index) => (isRight ? [`<value>${choiceId(index)}</value>`] : []));
  const cardinality = right.length === 1 ? 'single' : 'multiple';
  const items = choices.map((choice, index) => `<simpleChoice identifier="${choiceId(index)}">${markdownToPhrase(choiceText(choice))}</simpleChoice>`);
  return {
    declarations: [
      `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="identifier"><correctResponse>${right.join('')}</correctResponse></responseDeclaration>`,
      '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>',
      '<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>',
    ],
    interaction: `<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="${right.length === 1 ? 1 : 0}">\n${items.join('\n')}\n</choiceInteraction>`,
    // FEEDBACK is never set, so that what hides at NONE is shown.
    after: [
      `<responseProcessing template="${MATCH_CORRECT}"/>`,
      `<modalFeedback outcomeIdentifier="FEEDBACK" showHide="hide" identifier="NONE" title="Answer">${answer}</modalFeedback>`,
    ],
  };
}

function openParts(answer: string) {
  return {
    declarations: ['<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>'],
    interaction: `<rubricBlock view="scorer tutor">${answer}</rubricBlock>\n<extendedTextInteraction responseIdentifier="RESPONSE"/>`,
    after: [],
  };
}

function writeItem({ id, title, prompt, choices, answer }: Record): string {
  const answerHtml = markdownToXhtml(answer);
  const { declarations, interaction, after } = choices === undefined ? openParts(answerHtml) : choiceParts(choices, answerHtml);
  return [
    XML,
    `<assessmentItem xmlns="${ITEM}" identifier="${escapeXml(id)}" title="${escapeXml(title)}" adaptive="false" timeDependent="false">`,
    ...declarations,
    `<itemBody>\n${markdownToXhtml(prompt)}\n${interaction}\n</itemBody>`,
    ...after,
    '</assessmentItem>',
    '',
  ].join('\n');
}

const pathOf = ({ id }: Record): string => `items/${id}.xml`;

const TEST = 'test.xml';
const TEST_RESOURCE = `<resource identifier="test" type="imsqti_test_xmlv2p1" href="${TEST}"><file href="${TEST}"/></resource>`;

/** A set as a test: its items in order. Its minutes are a plan, and a time limit of QTI would cut an answer off. */
function writeTest(questions: readonly LeavingQuestion[]): string {
  const items = questions.map(({ record }) => `<assessmentItemRef identifier="item-${escapeXml(record.id)}" href="${escapeXml(pathOf(record))}"/>`);
  return [
    XML,
    `<assessmentTest xmlns="${ITEM}" identifier="whetstone-set" title="Questions">`,
    '<testPart identifier="part" navigationMode="nonlinear" submissionMode="individual">',
    `<assessmentSection identifier="questions" title="Questions" visible="true">\n${items.join('\n')}\n</assessmentSection>`,
    '</testPart>',
    '</assessmentTest>',
    '',
  ].join('\n');
}

function writeManifest(questions: readonly LeavingQuestion[], isSet: boolean): string {
  const resources = questions.map(({ record }) => {
    const path = escapeXml(pathOf(record));
    return `<resource identifier="item-${escapeXml(record.id)}" type="imsqti_item_xmlv2p1" href="${path}"><file href="${path}"/></resource>`;
  });
  const metadata = '<metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion></metadata>';
  return [
    XML,
    `<manifest xmlns="${PACKAGE}" identifier="whetstone-bank">`,
    metadata,
    '<organizations/>',
    `<resources>\n${[...(isSet ? [TEST_RESOURCE] : []), ...resources].join('\n')}\n</resources>`,
    '</manifest>',
    '',
  ].join('\n');
}

/**
 * A bank as a QTI 2.1 package: a zip with an item for each question and a manifest that lists them. A question with choices
 * is a choice interaction with its key, and its answer feedback; others are answered in free text, their answer a rubric
 * for whoever scores. A set has a test beside its items, which says their order.
 */
export function exportQti({ questions }: LeavingBank): ExportedBank {
  const written = questions.map((question) => ({
    entry: [pathOf(question.record), strToU8(writeItem(question.record))] as const,
    losses: [...findLosses(question, 'QTI', ['id', 'choices', 'setOrder']), ...htmlLosses(question)],
  }));
  const items = written.map(({ entry }) => entry);
  const isSet = questions.some(({ setMinutes }) => setMinutes !== undefined);
  const lists = { 'imsmanifest.xml': strToU8(writeManifest(questions, isSet)), ...(isSet && { [TEST]: strToU8(writeTest(questions)) }) };
  const bytes = zipSync({ ...lists, ...Object.fromEntries(items) }, { mtime: TIME });
  return { files: [{ path: 'questions-qti.zip', bytes }], losses: written.flatMap(({ losses }) => losses) };
}
