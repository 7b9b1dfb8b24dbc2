import Link from "next/link";
import type { ComponentProps } from "react";

/** A link inside a sentence. */
export function TextLink(props: Omit<ComponentProps<typeof Link>, "className">) {
  return (
    <Link
      className="rounded-sm font-medium text-accent underline underline-offset-2 hover:no-underline"
      {...props}
    />
  );
}
