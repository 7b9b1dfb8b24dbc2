/** Keys as they are printed on a keyboard. */
export function Keys({ names }: { readonly names: readonly string[] }) {
  return (
    <span className="inline-flex flex-wrap gap-1">
      {names.map((name) => (
        <kbd
          key={name}
          className="rounded border border-line bg-raised px-1 font-sans text-small whitespace-nowrap"
        >
          {name}
        </kbd>
      ))}
    </span>
  );
}
