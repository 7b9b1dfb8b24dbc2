import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { DocumentFrame } from "@/components/document/document-frame";
import { GateList } from "@/components/release/gate-list";
import { MakeRelease } from "@/components/release/make-release";
import { ProvenanceTable } from "@/components/release/provenance-table";
import { ReleaseChangeList } from "@/components/release/release-changes";
import { ReleaseList } from "@/components/release/release-list";
import { PageBody } from "@/components/shell/page-body";
import { PageHead, Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/permission/can";
import { changedSegments } from "@/lib/release/changed-segments";
import { getReleasePage } from "@/lib/server/data/release-page";
import { loadPage, pageId } from "@/lib/server/page";
import { directionOf } from "@/lib/text/language";

type Props = {
  params: Promise<{ documentId: string }>;
  searchParams: Promise<{ release?: string | string[] }>;
};

const load = cache((documentId: string, number: number | null) =>
  loadPage(async (viewer) => ({ viewer, ...(await getReleasePage(viewer, documentId, number)) })),
);

async function read({ params, searchParams }: Props) {
  const [{ documentId }, { release }] = await Promise.all([params, searchParams]);
  const number = typeof release === "string" && /^[1-9]\d{0,8}$/u.test(release) ? Number(release) : null;
  return load(pageId(documentId), number);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ document }, t] = await Promise.all([read(props), getTranslations("release")]);
  return { title: `${t("title")}: ${document.title}` };
}

export default async function ReleasePage(props: Props) {
  const [{ viewer, document, role, gate, releases, shown, before }, t] = await Promise.all([
    read(props),
    getTranslations("release"),
  ]);
  const { id, title, sourceLanguage } = document;
  return (
    <DocumentFrame viewerName={viewer.name} document={document} label={t("title")}>
      <PageBody>
        <PageHead title={t("title")}>
          <span lang={sourceLanguage} dir={directionOf(sourceLanguage)}>
            {title}
          </span>
        </PageHead>
        <Section title={t("gate.title")}>
          <GateList documentId={id} gate={gate} />
          {can(role, "release") ? (
            <MakeRelease documentId={id} isClear={gate.blockers.length === 0} isEmpty={gate.segments === 0} />
          ) : (
            <p className="text-quiet">{t("make.owners")}</p>
          )}
        </Section>
        <Section title={t("list.title")} aside={<TextLink href="/verify">{t("check.link")}</TextLink>}>
          <ReleaseList documentId={id} releases={releases} shown={shown?.release.number ?? null} />
        </Section>
        {shown !== null && (
          <div id="provenance">
            <Section title={t("provenance.title", { number: shown.release.number })}>
              {before !== null && (
                <ReleaseChangeList changes={changedSegments(before, shown)} before={before.release.number} />
              )}
              <ProvenanceTable manifest={shown} />
            </Section>
          </div>
        )}
      </PageBody>
    </DocumentFrame>
  );
}
