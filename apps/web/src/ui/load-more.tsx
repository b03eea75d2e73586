interface LoadMoreProps {
  label: string;
  /** said when the last try failed */
  failed: string | false;
  isBusy: boolean;
  onMore: () => void;
}

/** Under a list that has more than it shows. */
export function LoadMore({ label, failed, isBusy, onMore }: LoadMoreProps) {
  return (
    <div className="mt-4">
      <button type="button" className="button" disabled={isBusy} onClick={onMore}>
        {label}
      </button>
      <p role="alert" className="mt-2 text-error">
        {failed}
      </p>
    </div>
  );
}
