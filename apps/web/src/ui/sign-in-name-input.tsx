import type { ComponentProps } from 'react';

/** Where one names another person by what they sign in with: nothing is completed, corrected or written large for them. */
export function SignInNameInput(control: ComponentProps<'input'>) {
  return (
    <input
      {...control}
      name="signInName"
      required
      minLength={3}
      maxLength={100}
      autoCapitalize="none"
      autoComplete="off"
      spellCheck={false}
      className="search-field"
    />
  );
}
