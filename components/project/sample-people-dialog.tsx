"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { Role } from "@/lib/permission/can";

export type SamplePerson = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
};

/** Passwords are shown here and never again, so leaving by accident asks first. */
export function SamplePeopleDialog({
  people,
  onLeave,
}: {
  readonly people: readonly SamplePerson[];
  readonly onLeave: () => void;
}) {
  const t = useTranslations("project.sample");
  const roleNames = useTranslations("permission.inSentence");
  const [isAsking, setIsAsking] = useState(false);
  return (
    <Dialog title={t("title")} description={t("what")} isOpen onClose={() => setIsAsking(true)}>
      <div className="grid gap-5">
        {people.map(({ name, email, password, role }) => (
          <section key={email} aria-label={name} className="grid gap-2">
            <h3 className="font-semibold">
              {name} <span className="font-normal text-quiet">{roleNames(role)}</span>
            </h3>
            <div className="grid gap-3 sm:grid-cols-[minmax(0,4fr)_minmax(0,3fr)]">
              <CopyField label={t("emailOf", { name })} value={email} />
              <CopyField label={t("passwordOf", { name })} value={password} />
            </div>
          </section>
        ))}
        {isAsking && <Notice kind="caution">{t("lost")}</Notice>}
        <div className="flex justify-end">
          <Button look="primary" onClick={onLeave}>
            {t(isAsking ? "forget" : "kept")}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
