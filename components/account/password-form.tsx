"use client";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call, CallProblem } from "@/components/ui/call";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "@/components/ui/password-field";
import { errorOf, generalErrorOf, useTask } from "@/components/ui/use-task";

const empty = { current: "", password: "" };

/** The present password and the next one; every other session ends with the change. */
export function PasswordForm({ email }: { readonly email: string }) {
  const t = useTranslations("account");
  const router = useRouter();
  const task = useTask();
  const [typed, setTyped] = useState(empty);
  const [isChanged, setIsChanged] = useState(false);

  function submit(): void {
    setIsChanged(false);
    task.run(async () => {
      if (typed.current === "") throw new CallProblem(0, "invalid", t("typePresent"), "current");
      if (typed.password === "") throw new CallProblem(0, "invalid", t("chooseNext"), "password");
      await call("/api/v1/account/password", { method: "PUT", body: typed });
      setTyped(empty);
      setIsChanged(true);
      router.refresh();
    });
  }

  function field(name: keyof typeof empty) {
    return {
      name,
      value: typed[name],
      error: errorOf(task.problem, name),
      onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
    };
  }

  const general = generalErrorOf(task.problem, ["current", "password"]);
  return (
    <Form label={t("change")} problem={task.problem} onSubmit={submit}>
      {general !== null && <Notice kind="error">{general}</Notice>}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField label={t("present")} autoComplete="current-password" {...field("current")} />
      <PasswordField label={t("next")} hint={t("rule")} autoComplete="new-password" {...field("password")} />
      <div>
        <Button type="submit" look="primary" busy={task.isBusy && t("changing")}>
          {t("change")}
        </Button>
      </div>
      {isChanged && <Notice>{t("changed")}</Notice>}
    </Form>
  );
}
