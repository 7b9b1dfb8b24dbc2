"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Moment } from "@/components/ui/moment";
import type { CopyHead } from "./copy-store";
import { shellAddress } from "./shell-cache";

const again = 20_000;

/** No connection; and which documents can be opened all the same. Their links are loaded as pages, by the worker. */
export function CopyList({
  copies,
  wasDocument,
}: {
  readonly copies: readonly CopyHead[];
  readonly wasDocument: boolean;
}) {
  const t = useTranslations("shell.offline");
  useEffect(() => {
    // Only once there is an answer: a page that is loaded again takes the focus away, and whoever is leaving back.
    const look = () =>
      void fetch(`${shellAddress}/parts`, { method: "HEAD", cache: "no-store" }).then(
        ({ status }) => status < 500 && window.location.reload(),
        () => undefined,
      );
    // A server that is away announces its return to nobody.
    const timer = setInterval(look, again);
    window.addEventListener("online", look);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", look);
    };
  }, []);
  return (
    <main className="mx-auto max-w-xl px-5 pt-[18vh]">
      <h1 className="mb-3 text-2xl font-semibold">{t("title")}</h1>
      <p className="mb-3">{t(wasDocument ? "notKept" : "kept")}</p>
      {copies.length > 0 && (
        <section aria-label={t("documents")} className="mb-3">
          <h2 className="mb-1 font-semibold">{t("documents")}</h2>
          <ul className="grid gap-1">
            {copies.map(({ opening: { id, title }, at }) => (
              <li key={id}>
                <a href={`/documents/${id}`} className="font-medium text-accent hover:underline">
                  {title}
                </a>{" "}
                <span className="text-small text-quiet">
                  {t.rich("copyOf", { moment: () => <Moment at={at} /> })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="mb-3 text-quiet">{t("retry")}</p>
      <p>
        <a href="" className="text-accent hover:underline">
          {t("again")}
        </a>
      </p>
    </main>
  );
}
