import type { ReactNode } from "react";

/** What stands before the desk: one thing to do, and what it is about. */
export function EntryCard({
  title,
  children,
  foot,
}: {
  readonly title: string;
  readonly children: ReactNode;
  /** The other way in, if there is one. */
  readonly foot?: ReactNode;
}) {
  return (
    <div className="grid gap-5">
      <h1 className="font-serif text-2xl font-semibold">{title}</h1>
      {children}
      {foot !== undefined && <p className="border-t border-line pt-4 text-quiet">{foot}</p>}
    </div>
  );
}
