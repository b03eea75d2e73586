interface SearchFormProps {
  label: string;
  button: string;
  onSearch: (words: string) => void;
}

/** One field to search by, and its button. Nothing is sought before something is written. */
export function SearchForm({ label, button, onSearch }: SearchFormProps) {
  return (
    <search>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          const value = new FormData(event.currentTarget).get('q');
          if (typeof value === 'string') onSearch(value.trim());
        }}
      >
        <label className="min-w-0 grow basis-64">
          <span className="label mb-1 block">{label}</span>
          <input type="search" name="q" required maxLength={200} className="search-field" />
        </label>
        <button type="submit" className="button">
          {button}
        </button>
      </form>
    </search>
  );
}
