import type { Metadata } from "next";
import { PasswordForm } from "@/components/account/password-form";
import { PreferencesForm } from "@/components/preferences/preferences-form";
import { SessionList } from "@/components/account/session-list";
import { PageBody } from "@/components/shell/page-body";
import { PageFrame } from "@/components/shell/page-frame";
import { PageHead, Section } from "@/components/ui/section";
import { listSessions } from "@/lib/server/data/sessions";
import { loadPage } from "@/lib/server/page";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const { viewer, sessions } = await loadPage(async (viewer) => ({
    viewer,
    sessions: await listSessions(viewer),
  }));
  return (
    <PageFrame viewerName={viewer.name} crumbs={[{ label: "Account" }]}>
      <PageBody>
        <PageHead title={viewer.name}>{viewer.email}</PageHead>
        <div className="grid grid-cols-1 gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
          <Section title="Password">
            <PasswordForm email={viewer.email} />
          </Section>
          <Section title="Where you are signed in">
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
        </div>
      </PageBody>
    </PageFrame>
  );
}
