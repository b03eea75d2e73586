import type { KeyboardEvent } from 'react';
import { usePaletteTexts } from './palette-texts.ts';

interface PaletteFieldProps {
  listId: string;
  /** the option that Enter would take */
  activeId: string | undefined;
  onType: (value: string) => void;
  onPress: (event: KeyboardEvent) => void;
}

/** Where one types. What an input method has not finished is not searched for. */
export function PaletteField({ listId, activeId, onType, onPress }: PaletteFieldProps) {
  const palette = usePaletteTexts();
  return (
    <input
      type="text"
      role="combobox"
      aria-label={palette.title}
      aria-expanded={activeId !== undefined}
      aria-controls={listId}
      aria-autocomplete="list"
      aria-activedescendant={activeId}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      placeholder={palette.hint}
      onInput={({ nativeEvent, currentTarget }) => {
        if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) onType(currentTarget.value);
      }}
      onCompositionEnd={({ currentTarget }) => onType(currentTarget.value)}
      onKeyDown={onPress}
      className="search-field"
    />
  );
}
