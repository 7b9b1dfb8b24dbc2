import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PasswordForm } from "@/components/account/password-form";
import { KindSwitches } from "@/components/notification/kind-switches";
import { MuteList } from "@/components/notification/mute-list";
import { PreferencesForm } from "@/components/preferences/preferences-form";
import { TokenList } from "@/components/account/token-list";
import { SessionList } from "@/components/account/session-list";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead, Section } from "@/components/ui/section";
import { listProjects } from "@/lib/server/data/projects";
import { listMutes } from "@/lib/server/data/memberships";
import { listSessions } from "@/lib/server/data/sessions";
import { listTokens } from "@/lib/server/data/tokens";
import { TextLink } from "@/components/ui/text-link";
import { loadPage } from "@/lib/server/page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage() {
  const { viewer, sessions, tokens, projects, mutes } = await loadPage(async (viewer) => ({
    viewer,
    sessions: await listSessions(viewer),
    tokens: await listTokens(viewer),
    projects: await listProjects(viewer),
    mutes: await listMutes(viewer),
  }));
  const t = await getTranslations("account");
  const notificationWords = await getTranslations("notification");
  const tokenWords = await getTranslations("token");
  return (
    <PageFrame viewerName={viewer.name} crumbs={[{ label: t("title") }]}>
      <PageBody>
        <PageHead title={viewer.name}>{viewer.email}</PageHead>
        <div className="grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
          <Section title={t("password")}>
            <PasswordForm email={viewer.email} />
          </Section>
          <Section title={t("signedIn")}>
            <SessionList
              sessions={sessions.map(({ createdAt, lastSeenAt, ...session }) => ({
                ...session,
                createdAt: createdAt.toISOString(),
                lastSeenAt: lastSeenAt.toISOString(),
              }))}
            />
          </Section>
          <div className="lg:col-span-2">
            <PreferencesForm />
          </div>
          <div id="notifications" className="scroll-mt-16 lg:col-span-2">
            <Section title={notificationWords("settings")}>
              <p className="text-quiet">{notificationWords("about")}</p>
              <div className="grid grid-cols-1 gap-x-10 gap-y-4 sm:grid-cols-2">
                <KindSwitches />
                <MuteList projects={mutes} />
              </div>
            </Section>
          </div>
          <div className="lg:col-span-2">
            <Section
              title={tokenWords("title")}
              aside={<TextLink href="/api-reference">{tokenWords("guide")}</TextLink>}
            >
              <p className="text-quiet">{tokenWords("about")}</p>
              <TokenList tokens={tokens} projects={projects} />
            </Section>
          </div>
        </div>
      </PageBody>
    </PageFrame>
  );
}
