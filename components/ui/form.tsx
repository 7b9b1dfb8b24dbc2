"use client";
import { useEffect, useRef, type ReactNode } from "react";

/** A form that, when something is found wrong, puts the focus on the first field it is about. */
export function Form({
  label,
  problem,
  onSubmit,
  className = "grid gap-4",
  children,
}: {
  /** Its name for whoever does not see it. */
  readonly label: string;
  /** What the last try failed on; a new one moves the focus. */
  readonly problem: unknown;
  readonly onSubmit: (values: Readonly<Record<string, string>>) => void;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (problem) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problem]);

  return (
    <form
      ref={form}
      aria-label={label}
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(readValues(event.currentTarget));
      }}
    >
      {children}
    </form>
  );
}

function readValues(form: HTMLFormElement): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
