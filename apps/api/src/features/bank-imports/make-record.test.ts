import { describe, expect, it } from 'vitest';
import { makeRecord } from './make-record.ts';

const row = { title: 'What is a lock?', prompt: '', answer: 'It keeps others out.', choices: [], followUps: [], difficulty: null };

describe('a proposed row as a record', () => {
  it('asks its title where the bank has nothing else, and says that nobody has sorted it', () => {
    expect(makeRecord(row)).toMatchObject({ prompt: 'What is a lock?', answer: 'It keeps others out.', questionKind: null, minutes: null, difficulty: null });
  });

  it('has its choices beside prompt and answer, as in our own files, and none where there are none', () => {
    const choices = [
      { text: 'A door', correct: false },
      { text: 'A mutex,\nheld by one', correct: true },
    ];
    expect(makeRecord({ ...row, prompt: 'Choose.', choices })).toMatchObject({
      prompt: 'Choose.',
      choices: [
        { text: 'A door', isRight: false },
        { text: 'A mutex,\nheld by one', isRight: true },
      ],
      answer: 'It keeps others out.',
    });
    expect(makeRecord(row)).not.toHaveProperty('choices');
  });

  it('has its follow-ups as rungs of the ladder', () => {
    expect(makeRecord({ ...row, followUps: ['And who frees it?'] }).probes).toEqual([{ id: 'p-1', prompt: 'And who frees it?', surfaces: '' }]);
  });

  it('keeps every word of a title that is too long for one', () => {
    const title = `${'word '.repeat(60)}end`;
    const { title: short, prompt } = makeRecord({ ...row, title, prompt: 'More.' });
    expect([short.length <= 200, short.endsWith('…'), prompt]).toEqual([true, true, `${title}\n\nMore.`]);
  });
});
