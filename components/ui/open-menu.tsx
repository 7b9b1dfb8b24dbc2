"use client";
import { clsx } from "clsx";
import { DropdownMenu } from "radix-ui";
import { useEffect, useRef, type ReactNode } from "react";
import type { LateMenu } from "./use-late-menu";

/** The open box of a menu, below its button; it stands beside the button, in an element of its own. */
export function OpenMenu({
  menu: { isByKey, buttonId, refocus, close },
  align = "end",
  className = "min-w-44",
  children,
}: {
  readonly menu: LateMenu;
  readonly align?: "start" | "end";
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isByKey) return;
    // After the box itself has taken the focus.
    const frame = requestAnimationFrame(() =>
      box.current?.querySelector<HTMLElement>("[role^=menuitem]")?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [isByKey]);
  return (
    <DropdownMenu.Root open onOpenChange={(isOpen) => !isOpen && close()}>
      <DropdownMenu.Trigger asChild>
        <span aria-hidden tabIndex={-1} className="pointer-events-none absolute inset-0" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          ref={box}
          align={align}
          sideOffset={6}
          aria-labelledby={buttonId}
          className={clsx("z-50 rounded-md border border-line bg-raised p-1 shadow-lg", className)}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            refocus();
          }}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
