"use client";
import { useEffect, useState, type ReactNode } from "react";
import { useIsShown } from "./route-filter";

/** A route that opens by its line, and by an address that names it. */
export function RouteEntry({
  id,
  line,
  children,
}: {
  readonly id: string;
  readonly line: ReactNode;
  readonly children: ReactNode;
}) {
  const isShown = useIsShown([id]);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const openIfNamed = () => {
      if (window.location.hash === `#${id}`) setOpen(true);
    };
    openIfNamed();
    window.addEventListener("hashchange", openIfNamed);
    return () => window.removeEventListener("hashchange", openIfNamed);
  }, [id]);
  return (
    <details
      id={id}
      hidden={!isShown}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group scroll-mt-16 border-b border-line"
    >
      <summary className="cursor-pointer rounded-sm py-2 marker:text-quiet hover:bg-sunken">{line}</summary>
      <div className="grid grid-cols-1 gap-4 pt-1 pb-5 sm:pl-4">{children}</div>
    </details>
  );
}

/** What belongs to the routes of one word, gone where none of them is found. */
export function RouteSection({
  as: Element = "div",
  id,
  routeIds,
  children,
}: {
  readonly as?: "div" | "li";
  readonly id?: string;
  readonly routeIds: readonly string[];
  readonly children: ReactNode;
}) {
  return (
    <Element id={id} hidden={!useIsShown(routeIds)} className="scroll-mt-16">
      {children}
    </Element>
  );
}
