import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { EntryHeader } from "@/components/entry/entry-header";
import { NoCopies } from "@/components/offline/no-copies";

/** The house’s motto is about two languages: it stands in both, whatever the screen speaks. */
const proverb = {
  id: "Lain ladang lain belalang, lain lubuk lain ikannya.",
  en: "Other fields, other grasshoppers; other pools, other fish.",
};

export default async function EntryLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations("entry");
  return (
    <div className="grid min-h-dvh lg:grid-cols-2">
      <NoCopies />
      <div className="flex flex-col px-6 py-5 sm:px-10">
        <EntryHeader />
        <main className="mx-auto grid w-full max-w-96 flex-1 content-center py-10">{children}</main>
      </div>
      <aside
        aria-label={t("proverb")}
        className="hidden content-center border-l border-line bg-sunken px-10 lg:grid"
      >
        <div className="mx-auto grid max-w-xl grid-cols-2 gap-x-8 font-serif text-2xl leading-snug">
          <p lang="id">{proverb.id}</p>
          <p lang="en" className="border-l border-line-strong pl-8 italic">
            {proverb.en}
          </p>
        </div>
      </aside>
    </div>
  );
}
