import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AuditFilterForm } from "@/components/audit/audit-filter-form";
import { AuditTable } from "@/components/audit/audit-table";
import { ProofNotice } from "@/components/audit/proof-notice";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { buttonClasses } from "@/components/ui/button";
import { PageHead } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { readAuditAddress } from "@/lib/server/audit-filter";
import { listAudit, listAuditChoices } from "@/lib/server/data/audit";
import { getProject } from "@/lib/server/data/projects";
import { loadPage, pageId } from "@/lib/server/page";
import { readProof } from "@/lib/server/proof";

type Props = {
  params: Promise<{ projectId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageSize = 100;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("audit"))("title") };
}

export default async function AuditPage({ params, searchParams }: Props) {
  const projectId = pageId((await params).projectId);
  const { filter, before } = readAuditAddress(await searchParams);
  const { viewer, project, choices, page } = await loadPage(async (asking) => {
    const [choices, page] = await Promise.all([
      listAuditChoices(asking, projectId),
      listAudit(asking, projectId, { filter, cursor: before, order: "desc", take: pageSize }),
    ]);
    return { viewer: asking, project: await getProject(asking, projectId), choices, page };
  });
  const t = await getTranslations("audit");
  const address = `/projects/${projectId}/audit`;
  const chosen = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== undefined));
  const at = (change: Record<string, string>) => {
    const query = new URLSearchParams([...chosen, ...Object.entries(change)]).toString();
    return query === "" ? address : `${address}?${query}`;
  };
  return (
    <PageFrame
      viewerName={viewer.name}
      crumbs={[{ label: project.name, href: `/projects/${projectId}` }, { label: t("title") }]}
    >
      <PageBody>
        <PageHead
          title={t("title")}
          tools={
            <>
              <a
                href={`/api/v1/projects/${projectId}/audit/export?${new URLSearchParams([["format", "csv"], ...chosen]).toString()}`}
                className={buttonClasses()}
              >
                {t("exportCsv")}
              </a>
              <a href={`/api/v1/projects/${projectId}/audit/export?format=jsonl`} className={buttonClasses()}>
                {t("exportJson")}
              </a>
            </>
          }
        >
          <p className="max-w-[70ch]">{t("intro")}</p>
          <p className="max-w-[70ch]">{t("exportHint")}</p>
        </PageHead>
        <ProofNotice proof={readProof()} />
        <AuditFilterForm address={address} filter={filter} choices={choices} />
        <AuditTable rows={page.rows} />
        <nav className="flex items-center gap-4" aria-label={t("title")}>
          <span className="text-quiet">{t("shown", { count: page.rows.length })}</span>
          {before !== null && <TextLink href={at({})}>{t("newer")}</TextLink>}
          {page.next !== null && <TextLink href={at({ before: String(page.next) })}>{t("older")}</TextLink>}
        </nav>
      </PageBody>
    </PageFrame>
  );
}
