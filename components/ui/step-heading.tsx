"use client";
import { useEffect, useRef, type ReactNode } from "react";

/** The heading of a step that took the place of another on the same page: the page begins there, and so does the focus. */
export function StepHeading({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo({ top: 0 });
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h2 ref={heading} tabIndex={-1} className="text-base font-semibold outline-none">
      {children}
    </h2>
  );
}
