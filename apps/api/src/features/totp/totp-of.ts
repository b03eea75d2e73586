import { Secret, TOTP } from 'otpauth';

const STEP_SECONDS = 30;

export interface TotpSettings {
  /** base32 */
  secret: string;
  /** what the authenticator app calls the account */
  label?: string;
}

/** Codes as every authenticator app knows them: six digits from SHA-1, a new one every thirty seconds (RFC 6238). */
export const totpOf = ({ secret, label = '' }: TotpSettings): TOTP =>
  new TOTP({ issuer: 'Whetstone', label, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: STEP_SECONDS });
