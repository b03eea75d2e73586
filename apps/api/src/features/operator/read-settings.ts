import type { Prisma } from '@whetstone/db/create-db';
import type { Deps } from '../../deps.ts';

export interface OperatorSettings {
  isSignUpOpen: boolean;
  isContentPublic: boolean;
  isPushOn: boolean;
}

/** Inside a transaction `db` is that transaction: a second connection, asked for by many at once, is one that nobody gets. */
export interface SettingsSource {
  db: Pick<Prisma.TransactionClient, 'operatorSetting'>;
  installation: Deps['installation'];
}

const isOn = (rows: { name: string; value: Prisma.JsonValue }[], name: string): boolean | null => {
  const found = rows.find((row) => row.name === name)?.value;
  return typeof found === 'boolean' ? found : null;
};

/** What the operator has decided: the environment first, then the settings made in the app, then open reading, closed sign-up and no web push. */
export async function readSettings({ db, installation }: SettingsSource): Promise<OperatorSettings> {
  const rows = await db.operatorSetting.findMany({ select: { name: true, value: true } });
  return {
    isSignUpOpen: isOn(rows, 'sign_up_open') ?? false,
    isContentPublic: installation.isContentPublic ?? isOn(rows, 'public_content') ?? true,
    isPushOn: installation.isPushOn ?? isOn(rows, 'push_on') ?? false,
  };
}
