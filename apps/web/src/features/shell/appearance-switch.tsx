import { APPEARANCES, type Appearance, chooseAppearance, useAppearance } from '#src/lib/appearance.ts';
import { useKeepInAccount } from '#src/lib/change-settings.ts';
import { useMessages } from '#src/lib/messages.tsx';
import { RadioStrip } from '#src/ui/radio-strip.tsx';

const ICONS = { system: 'screen', light: 'sun', dark: 'moon' } as const;

export function AppearanceSwitch() {
  const { shell } = useMessages();
  const keepInAccount = useKeepInAccount();
  const choose = (appearance: Appearance): void => {
    chooseAppearance(appearance);
    keepInAccount({ appearance });
  };
  return (
    <RadioStrip
      legend={shell.appearance}
      choices={APPEARANCES.map((value) => ({ value, label: shell.appearances[value], icon: ICONS[value] }))}
      value={useAppearance()}
      onChoose={choose}
    />
  );
}
