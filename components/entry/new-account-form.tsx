"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { call, CallProblem } from "@/components/ui/call";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "@/components/ui/password-field";
import { errorOf, generalErrorOf, useTask } from "@/components/ui/use-task";
import { enter } from "./enter";

const fields = ["name", "email", "password"] as const;
const empty = { name: "", email: "", password: "" };

const asked: Readonly<Record<(typeof fields)[number], string>> = {
  name: "Type your name as the others shall see it.",
  email: "Type the e-mail you will sign in with.",
  password: "Choose a password.",
};

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
  const task = useTask();
  const [person, setPerson] = useState(empty);
  const [isMade, setIsMade] = useState(false);

  function submit(): void {
    task.run(async () => {
      const missing = fields.find((field) => person[field].trim() === "");
      if (missing !== undefined) throw new CallProblem(0, "invalid", asked[missing], missing);
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
      <TextField
        label="Your name"
        hint="Stands beside what you write."
        autoComplete="name"
        {...field("name")}
      />
      <TextField
        label="E-mail"
        hint="You sign in with it."
        type="email"
        autoComplete="username"
        {...field("email")}
      />
      <PasswordField
        label="Password"
        hint="At least 12 characters; any will do, spaces too."
        autoComplete="new-password"
        {...field("password")}
      />
      <Button type="submit" look="primary" busy={task.isBusy && "One moment …"}>
        {action}
      </Button>
    </Form>
  );
}
