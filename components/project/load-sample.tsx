"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/components/ui/call";
import { Notice } from "@/components/ui/notice";
import { useTask } from "@/components/ui/use-task";
import { SamplePeopleDialog, type SamplePerson } from "./sample-people-dialog";

type Sample = { readonly projectId: string; readonly people: readonly SamplePerson[] };

/** Adds the sample project and tells, once, how its people sign in. */
export function LoadSample() {
  const t = useTranslations("project.sample");
  const router = useRouter();
  const task = useTask();
  const [sample, setSample] = useState<Sample | null>(null);

  function load(): void {
    task.run(async () => setSample(await call<Sample>("/api/v1/sample", { method: "POST" })));
  }

  function leave(): void {
    setSample(null);
    router.refresh();
  }

  return (
    <>
      <Button busy={task.isBusy && t("loading")} onClick={load}>
        {t("load")}
      </Button>
      {task.problem !== null && (
        <Notice kind="error" className="basis-full">
          {task.problem.message}
        </Notice>
      )}
      {sample !== null && <SamplePeopleDialog people={sample.people} onLeave={leave} />}
    </>
  );
}
