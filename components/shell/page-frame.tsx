import { clsx } from "clsx";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import { LinkPending } from "@/components/ui/link-pending";
import { Bell } from "@/components/notification/bell";
import { AccountMenu } from "./account-menu";
import { FeedbackLink } from "./feedback-link";
import { ThemeSwitch } from "./theme-switch";
import { Wordmark } from "./wordmark";

export type Crumb = { readonly label: string; readonly href?: string };

type PageFrameProps = {
  readonly viewerName: string;
  /** Where the page is, from the house inwards; the last one is the page itself. */
  readonly crumbs?: readonly Crumb[];
  /** What belongs to the page, at the right of the bar. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
};

/** The bar and the main part of every signed-in page. */
export function PageFrame({ viewerName, crumbs = [], tools, children }: PageFrameProps) {
  const t = useTranslations("shell");
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="absolute top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-1.5 text-on-accent focus:translate-y-0"
      >
        {t("skip")}
      </a>
      <header className="sticky top-0 z-20 flex h-12 items-center gap-3 border-b border-line bg-paper px-3 sm:px-4">
        <nav aria-label={t("where")} className="min-w-0 flex-1">
          <ol className="flex min-w-0 items-center gap-2">
            <li className="shrink-0">
              <Link href="/" className="rounded-sm">
                <Wordmark />
              </Link>
            </li>
            {crumbs.map(({ label, href }, at) => (
              <li
                key={`${at}-${label}`}
                className={clsx(
                  "min-w-0 items-center gap-2",
                  at < crumbs.length - 1 ? "hidden sm:flex" : "flex",
                )}
              >
                <span aria-hidden className="text-line-strong">
                  ▸
                </span>
                {href === undefined ? (
                  <span aria-current="page" className="truncate">
                    {label}
                  </span>
                ) : (
                  <Link href={href} className="truncate text-quiet hover:text-ink hover:underline">
                    {label}
                    <LinkPending />
                  </Link>
                )}
              </li>
            ))}
          </ol>
        </nav>
        {tools}
        <FeedbackLink />
        <Bell />
        <ThemeSwitch />
        <AccountMenu name={viewerName} />
      </header>
      <main id="main" tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
        {children}
      </main>
    </div>
  );
}
