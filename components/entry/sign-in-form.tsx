"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CallProblem } from "@/components/ui/call";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "@/components/ui/password-field";
import { useTask } from "@/components/ui/use-task";
import { useEnter } from "./use-enter";

export function SignInForm({ target }: { readonly target: string }) {
  const t = useTranslations("entry");
  const enter = useEnter();
  const task = useTask();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");

  function submit(): void {
    task.run(async () => {
      if (email.trim() === "") throw new CallProblem(0, "invalid", t("typeEmail"), "email");
      if (password === "") throw new CallProblem(0, "invalid", t("typePassword"), "password");
      await enter(email, password, target);
    });
  }

  const { problem } = task;
  const isRefused = problem !== null && problem.code !== "invalid";
  return (
    <Form label={t("signIn")} problem={problem} onSubmit={submit}>
      {isRefused && <Notice kind="error">{problem.message}</Notice>}
      <TextField
        label={t("email")}
        name="email"
        type="email"
        autoComplete="username"
        autoFocus
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={!isRefused && problem?.field === "email" ? problem.message : null}
        aria-invalid={isRefused && problem.field === "email" ? true : undefined}
      />
      <PasswordField
        label={t("password")}
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={problem?.field === "password" ? problem.message : null}
      />
      <Button type="submit" look="primary" busy={task.isBusy && t("signingIn")}>
        {t("signIn")}
      </Button>
    </Form>
  );
}
