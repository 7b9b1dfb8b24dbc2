"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { NewProjectForm } from "./new-project-form";

export function NewProjectButton() {
  const t = useTranslations("project");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{t("newProject")}</Button>
      <Dialog
        title={t("newProject")}
        description={t("newProjectWhat")}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
      >
        <NewProjectForm action={t("create")} addressFor={(id) => `/projects/${id}`} />
      </Dialog>
    </>
  );
}
