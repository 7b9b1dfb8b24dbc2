import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryCard } from "@/components/entry/entry-card";
import { JoinChoice } from "@/components/entry/join-choice";
import { NewAccountForm } from "@/components/entry/new-account-form";
import { TextLink } from "@/components/ui/text-link";
import { findRequestViewer } from "@/lib/server/auth/viewer";
import { findOffer } from "@/lib/server/data/invitations";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry"))("join.page") };
}

type Props = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const [offer, viewer] = await Promise.all([findOffer(token), findRequestViewer()]);
  const t = await getTranslations("entry");
  if (offer === null) {
    return (
      <EntryCard title={t("join.closed")}>
        <p>{t("join.closedWhat")}</p>
        <p>
          <TextLink href={viewer === null ? "/sign-in" : "/"}>
            {t(viewer === null ? "signIn" : "documents")}
          </TextLink>
        </p>
      </EntryCard>
    );
  }
  const { projectName, role } = offer;
  const words = await getTranslations("permission");
  return (
    <EntryCard
      title={t("join.invited", { project: projectName })}
      foot={
        viewer === null ? (
          <TextLink href={`/sign-in?callbackUrl=${encodeURIComponent(`/invitation/${token}`)}`}>
            {t("join.have")}
          </TextLink>
        ) : undefined
      }
    >
      <div>
        <p>
          {t.rich("join.willBe", {
            role,
            name: () => <strong className="font-semibold">{words(`inSentence.${role}`)}</strong>,
          })}
        </p>
        <p className="text-quiet">{words(`duties.${role}`)}</p>
      </div>
      {viewer === null ? (
        <NewAccountForm
          label={t("join.newAccount")}
          address="/api/v1/invitations/join-as-new"
          token={token}
          action={t("join.createAndJoin")}
        />
      ) : (
        <JoinChoice
          token={token}
          viewerName={viewer.name}
          viewerEmail={viewer.email}
          projectName={projectName}
        />
      )}
    </EntryCard>
  );
}
