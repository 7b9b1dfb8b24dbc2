import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EntryCard } from "@/components/entry/entry-card";
import { JoinChoice } from "@/components/entry/join-choice";
import { NewAccountForm } from "@/components/entry/new-account-form";
import { TextLink } from "@/components/ui/text-link";
import { findRequestViewer } from "@/lib/server/auth/viewer";
import { findOffer } from "@/lib/server/data/invitations";

export const metadata: Metadata = { title: "Invitation" };

type Props = { params: Promise<{ token: string }> };

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const [offer, viewer] = await Promise.all([findOffer(token), findRequestViewer()]);
  if (offer === null) {
    return (
      <EntryCard title="This invitation is not open">
        <p>
          It has been used, withdrawn or has run out: a link works once, for seven days. Ask whoever sent it
          for a new one.
        </p>
        <p>
          <TextLink href={viewer === null ? "/sign-in" : "/"}>
            {viewer === null ? "Sign in" : "Go to your documents"}
          </TextLink>
        </p>
      </EntryCard>
    );
  }
  const { projectName, role } = offer;
  const t = await getTranslations("permission");
  return (
    <EntryCard
      title={`You are invited to ${projectName}`}
      foot={
        viewer === null ? (
          <TextLink href={`/sign-in?callbackUrl=${encodeURIComponent(`/invitation/${token}`)}`}>
            I have an account
          </TextLink>
        ) : undefined
      }
    >
      <div>
        <p>
          You will be {role === "owner" ? "an" : "a"}{" "}
          <strong className="font-semibold">{t(`inSentence.${role}`)}</strong> in this project.
        </p>
        <p className="text-quiet">{t(`duties.${role}`)}</p>
      </div>
      {viewer === null ? (
        <NewAccountForm
          label="New account"
          address="/api/v1/invitations/join-as-new"
          token={token}
          action="Create my account and join"
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
