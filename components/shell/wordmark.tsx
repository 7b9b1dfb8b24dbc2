import { clsx } from "clsx";

/** The name of the house: two columns that face each other. */
export function Wordmark({ className }: { readonly className?: string }) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-2 font-serif text-base font-semibold tracking-tight",
        className,
      )}
    >
      <svg
        aria-hidden
        viewBox="0 0 20 20"
        className="size-5 text-accent"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      >
        <path
          d="M3 4.5h5M3 8.2h5M3 11.9h3.4M3 15.6h5M12 4.5h5M12 8.2h5M12 11.9h3.4M12 15.6h5"
          strokeLinecap="round"
        />
      </svg>
      {"Padanan"}
    </span>
  );
}
