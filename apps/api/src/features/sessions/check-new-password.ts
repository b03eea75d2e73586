import { DomainError } from '../../domain-error.ts';

/** Long passwords that everyone tries first: keyboard rows, counting, doubled words, lines known to all. */
const COMMON = new Set([
  '123456789012345',
  '1234567890123456',
  '12345678901234567890',
  '123456789123456',
  '123456789123456789',
  '987654321987654321',
  '111111111111111',
  'abcdefghijklmno',
  'abcdefghijklmnop',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfg',
  'qwertyuiopasdfgh',
  'qwertyuiopasdfghjkl',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertyqwertyqwerty',
  '1qaz2wsx3edc4rfv',
  '1q2w3e4r5t6y7u8i',
  'qazwsxedcrfvtgb',
  'passwordpassword',
  'password12345678',
  'password123456789',
  'passwordpassword1',
  'mypasswordispassword',
  'iloveyouiloveyou',
  'letmeinletmeinletmein',
  'administratoradministrator',
  'administrator123',
  'correcthorsebatterystaple',
  'correct horse battery staple',
  'thequickbrownfox',
  'the quick brown fox',
  'tobeornottobethatisthequestion',
  'trustno1trustno1',
  'welcomewelcomewelcome',
  'changemechangeme',
  'asdfghjklasdfghjkl',
  'zxcvbnmzxcvbnmzxcvbnm',
  'q1w2e3r4t5y6u7i8o9p0',
]);
const FEWEST_CHARACTERS = 5;

const refuse = (message: string): DomainError =>
  new DomainError('invalid_request', `The request does not fit: password ${message}.`, [{ field: 'password', message }]);

/** Refuses a password that is guessed early. Its length is the contract's to judge; there are no rules about kinds of characters. */
export function checkNewPassword(password: string, signInName: string): void {
  const plain = password.toLowerCase();
  if (COMMON.has(plain)) throw refuse('is one of the first that are tried; choose another');
  if (new Set(plain).size < FEWEST_CHARACTERS) throw refuse('repeats the same few characters; choose another');
  const rest = plain.replaceAll(signInName, '').replaceAll('whetstone', '');
  if (rest.length < plain.length && rest.length < 8) throw refuse('is little more than the name it belongs to; choose another');
}
