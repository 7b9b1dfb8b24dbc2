"use client";
import { clsx } from "clsx";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";

/** The box of a menu that opens below its button, in line with its end. */
export function MenuBox({
  className = "min-w-44",
  children,
}: {
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <DropdownMenu.Portal>
      <DropdownMenu.Content
        align="end"
        sideOffset={6}
        className={clsx("z-50 rounded-md border border-line bg-raised p-1 shadow-lg", className)}
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Portal>
  );
}
