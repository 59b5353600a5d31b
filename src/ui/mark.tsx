/** The mark: Sales and Marketing, two discs on common ground. Purely decorative beside the name. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg aria-hidden="true" width={size} height={(size * 18) / 28} viewBox="0 0 28 18">
      <circle cx="9.5" cy="9" r="8.5" className="fill-sales" />
      <circle cx="18.5" cy="9" r="8.5" className="fill-marketing" />
      <path d="M14 1.8a8.5 8.5 0 0 1 0 14.4 8.5 8.5 0 0 1 0-14.4Z" className="fill-ink" />
    </svg>
  );
}
