import { describe, expect, it } from 'vitest';
import { dropWords } from './drop-words.ts';

describe('dropWords', () => {
  it.each([
    ['ssh Ansible timeout', ['ansible'], 'ssh timeout'],
    ['ansible', ['ansible'], ''],
    ['ansibles ansible-playbook', ['ansible'], 'ansibles -playbook'],
    ['go 部署ansible 回滚', ['ansible', 'go'], '部署 回滚'],
  ])('takes words out of %j', (text, words, rest) => {
    expect(dropWords(text, words)).toBe(rest);
  });
});
