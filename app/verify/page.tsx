import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryHeader } from "@/components/entry/entry-header";
import { CheckFile } from "@/components/release/check-file";
import { CopyField } from "@/components/ui/copy-field";
import { Section } from "@/components/ui/section";
import { showReleaseKeys } from "@/lib/server/commands/show-release-keys";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("release.check"))("title") };
}

/** For anybody who was given a file: no session is asked for, and nothing is told but what the file itself holds. */
export default async function VerifyPage() {
  const [t, { current, keys }] = await Promise.all([getTranslations("release.check"), showReleaseKeys()]);
  const key = keys.find(({ id }) => id === current)!;
  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-3xl content-start gap-6 px-6 py-5">
      <EntryHeader />
      <main className="grid grid-cols-1 gap-6">
        <div>
          <h1 className="font-serif text-2xl font-semibold">{t("title")}</h1>
          <p className="mt-1 max-w-prose text-quiet">{t("intro")}</p>
        </div>
        <CheckFile />
        <Section title={t("keyTitle")}>
          <p className="max-w-prose text-quiet">{t("keyIntro")}</p>
          <CopyField label={t("publicKey")} value={key.publicKey} />
          <CopyField label={t("keyId")} value={key.id} />
        </Section>
      </main>
    </div>
  );
}
