import type { ReactNode } from "react";

/** Beside the text where there is room; on a narrow screen a sheet from below. */
export function PanelFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className="fixed inset-x-0 bottom-0 z-10 flex max-h-[55dvh] flex-col border-t border-line bg-paper shadow-lg lg:sticky lg:top-(--bars) lg:h-[calc(100dvh-var(--bars))] lg:max-h-none lg:self-start lg:border-t-0 lg:border-l lg:shadow-none">
      {children}
    </div>
  );
}
