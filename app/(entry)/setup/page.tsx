import type { Metadata } from "next";
import { EntryCard } from "@/components/entry/entry-card";
import { NewAccountForm } from "@/components/entry/new-account-form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { hasOwner } from "@/lib/server/data/people";
import { isSetupToken } from "@/lib/server/data/setup-token";

export const metadata: Metadata = { title: "Set up" };

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export default async function SetupPage({ searchParams }: Props) {
  const { token } = await searchParams;
  if (await hasOwner()) {
    return (
      <EntryCard title="Padanan is set up already">
        <p>
          Somebody owns this installation. <TextLink href="/sign-in">Sign in</TextLink>, or ask the owner of a
          project for an invitation.
        </p>
      </EntryCard>
    );
  }
  if (typeof token !== "string" || !(await isSetupToken(token))) {
    return (
      <EntryCard title="Set Padanan up">
        <Notice kind="caution">
          {token === undefined ? "This address lacks its token." : "The token in this address does not hold."}{" "}
          Open the link that the terminal printed when Padanan was last started.
        </Notice>
        <p className="text-quiet">
          Each start makes a new link until there is an owner; earlier ones stop working. Whoever reads the
          terminal becomes the owner.
        </p>
      </EntryCard>
    );
  }
  return (
    <EntryCard title="Set Padanan up">
      <p>You will own this installation: you make projects, add articles and invite the others.</p>
      <NewAccountForm
        label="Set up"
        address="/api/v1/setup"
        token={token}
        action="Create the owner’s account"
      />
    </EntryCard>
  );
}
