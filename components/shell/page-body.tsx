import type { ReactNode } from "react";

/** The measure of pages that are read from top to bottom. */
export function PageBody({ children }: { readonly children: ReactNode }) {
  return (
    <div className="mx-auto grid w-full grid-cols-1 max-w-6xl content-start gap-6 px-4 py-6 sm:px-6">
      {children}
    </div>
  );
}
