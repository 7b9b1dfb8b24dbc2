import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { EntryCard } from "@/components/entry/entry-card";
import { SignInForm } from "@/components/entry/sign-in-form";
import { wayBack } from "@/components/entry/way-back";
import { findRequestViewer } from "@/lib/server/auth/viewer";
import { hasOwner } from "@/lib/server/data/people";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("entry"))("signIn") };
}

type Props = { searchParams: Promise<{ callbackUrl?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl } = await searchParams;
  const target = wayBack(typeof callbackUrl === "string" ? callbackUrl : undefined);
  if (!(await hasOwner())) redirect("/setup");
  if ((await findRequestViewer()) !== null) redirect(target);
  const t = await getTranslations("entry");
  return (
    <EntryCard title={t("signIn")} foot={t("noAccount")}>
      <SignInForm target={target} />
    </EntryCard>
  );
}
