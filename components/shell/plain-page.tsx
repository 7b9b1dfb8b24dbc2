import type { ReactNode } from "react";
import { FreshLink } from "@/components/ui/fresh-link";
import { Wordmark } from "./wordmark";

/** A page that only has something to say, whoever looks at it. Its links load their page anew, as after a fault. */
export function PlainPage({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="mx-auto grid min-h-dvh w-full max-w-xl content-center gap-4 px-6 py-12">
      <FreshLink href="/" className="mb-6 justify-self-start rounded-sm">
        <Wordmark />
      </FreshLink>
      <h1 className="font-serif text-2xl font-semibold">{title}</h1>
      {children}
    </main>
  );
}
