"use client";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { Moment } from "@/components/ui/moment";
import type { CopyHead } from "./copy-store";

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
    const reload = () => window.location.reload();
    // A server that is away announces its return to nobody.
    const timer = setInterval(reload, again);
    window.addEventListener("online", reload);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", reload);
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
