"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call, CallProblem } from "@/components/ui/call";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "@/components/ui/password-field";
import { errorOf, generalErrorOf, useTask } from "@/components/ui/use-task";
import { useEnter } from "./use-enter";

const fields = ["name", "email", "password"] as const;
const empty = { name: "", email: "", password: "" };

const asked = { name: "askName", email: "askEmail", password: "askPassword" } as const;

/** Who somebody new is; the token of their link lets them in. Afterwards they are signed in. */
export function NewAccountForm({
  label,
  address,
  token,
  action,
}: {
  readonly label: string;
  /** Where the account is asked for. */
  readonly address: "/api/v1/setup" | "/api/v1/invitations/join-as-new";
  readonly token: string;
  readonly action: string;
}) {
  const t = useTranslations("entry");
  const enter = useEnter();
  const task = useTask();
  const [person, setPerson] = useState(empty);
  const [isMade, setIsMade] = useState(false);

  function submit(): void {
    task.run(async () => {
      const missing = fields.find((field) => person[field].trim() === "");
      if (missing !== undefined) throw new CallProblem(0, "invalid", t(asked[missing]), missing);
      if (!isMade) {
        const joined = await call<{ projectId: string } | undefined>(address, {
          method: "POST",
          body: { token, ...person },
        });
        setIsMade(true);
        await enter(
          person.email,
          person.password,
          joined === undefined ? "/" : `/projects/${joined.projectId}`,
        );
      } else {
        await enter(person.email, person.password, "/");
      }
    });
  }

  function field(name: (typeof fields)[number]) {
    return {
      name,
      value: person[name],
      error: errorOf(task.problem, name),
      onChange: (event: { target: { value: string } }) =>
        setPerson({ ...person, [name]: event.target.value }),
    };
  }

  const general = generalErrorOf(task.problem, fields);
  return (
    <Form label={label} problem={task.problem} onSubmit={submit}>
      {general !== null && <Notice kind="error">{general}</Notice>}
      <TextField label={t("yourName")} hint={t("yourNameHint")} autoComplete="name" {...field("name")} />
      <TextField
        label={t("email")}
        hint={t("emailHint")}
        type="email"
        autoComplete="username"
        {...field("email")}
      />
      <PasswordField
        label={t("password")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        {...field("password")}
      />
      <Button type="submit" look="primary" busy={task.isBusy && t("moment")}>
        {action}
      </Button>
    </Form>
  );
}
