import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { EntryCard } from "@/components/entry/entry-card";
import { SignInForm } from "@/components/entry/sign-in-form";
import { wayBack } from "@/components/entry/way-back";
import { findRequestViewer } from "@/lib/server/auth/viewer";
import { hasOwner } from "@/lib/server/data/people";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl } = await searchParams;
  const target = wayBack(typeof callbackUrl === "string" ? callbackUrl : undefined);
  if (!(await hasOwner())) redirect("/setup");
  if ((await findRequestViewer()) !== null) redirect(target);
  return (
    <EntryCard title="Sign in" foot="No account? A project’s owner invites you with a link.">
      <SignInForm target={target} />
    </EntryCard>
  );
}
