import { useId, type ReactNode } from "react";

/** A named part of a page. */
export function Section({
  title,
  aside,
  children,
}: {
  readonly title: string;
  /** What belongs to the whole part, at the right of its name. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 content-start gap-3">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line pb-1">
        <h2 id={id} className="text-base font-semibold">
          {title}
        </h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** The name of a page and what can be done with all of it. */
export function PageHead({
  title,
  children,
  tools,
}: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly tools?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="font-serif text-2xl font-semibold">{title}</h1>
        {children !== undefined && <div className="mt-0.5 text-quiet">{children}</div>}
      </div>
      {tools !== undefined && <div className="flex flex-wrap gap-2">{tools}</div>}
    </div>
  );
}
