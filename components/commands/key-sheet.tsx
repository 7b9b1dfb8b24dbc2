"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import type { ChosenKeys } from "@/lib/keyboard/commands";
import { keyNames, listCommands } from "./command-list";
import { useIsMac } from "./is-mac";
import { Keys } from "./keys";

/** All keys on one sheet, made of the same list as the keys themselves. */
export function KeySheet({ chosen, onClose }: { readonly chosen: ChosenKeys; readonly onClose: () => void }) {
  const t = useTranslations("commands");
  const isMac = useIsMac();
  return (
    <Dialog title={t("sheet.title")} isOpen onClose={onClose}>
      <div className="columns-1 gap-8 sm:columns-2">
        {listCommands().map(({ group, ids }) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 font-semibold">{t(`groups.${group}`)}</h3>
            <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1">
              {ids.map((id) => {
                const names = keyNames(id, chosen, isMac);
                return names.length === 0 ? null : (
                  <div key={id} className="contents">
                    <dt>{t(`names.${id}`)}</dt>
                    <dd className="text-right">
                      <Keys names={names} />
                    </dd>
                  </div>
                );
              })}
            </dl>
          </section>
        ))}
        <section className="mb-4 break-inside-avoid">
          <h3 className="mb-1 font-semibold">{t("sheet.rows")}</h3>
          <p className="text-quiet">{t("sheet.rowKeys")}</p>
        </section>
        <section className="mb-4 break-inside-avoid">
          <h3 className="mb-1 font-semibold">{t("sheet.source")}</h3>
          <p className="text-quiet">{t("sheet.sourceKeys")}</p>
        </section>
      </div>
      <Link href="/account/keys" className="text-accent underline">
        {t("sheet.choose")}
      </Link>
    </Dialog>
  );
}
