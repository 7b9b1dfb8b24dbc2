import type { ReactNode } from "react";

type FreshLinkProps = { readonly href: string; readonly className?: string; readonly children: ReactNode };

/** A link that loads its page anew, as is wanted after a fault, and needs no script. */
export function FreshLink({ href, className, children }: FreshLinkProps) {
  return (
    <a
      href={href}
      className={
        className ?? "rounded-sm font-medium text-accent underline underline-offset-2 hover:no-underline"
      }
    >
      {children}
    </a>
  );
}
