import Link from "next/link";
import type { ComponentProps } from "react";
import { LinkPending } from "./link-pending";

/** A link inside a sentence. */
export function TextLink({ children, ...rest }: Omit<ComponentProps<typeof Link>, "className">) {
  return (
    <Link
      className="rounded-sm font-medium text-accent underline underline-offset-2 hover:no-underline"
      {...rest}
    >
      {children}
      <LinkPending />
    </Link>
  );
}
