"use client";
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
  const router = useRouter();
  const task = useTask();
  const [typed, setTyped] = useState(empty);
  const [isChanged, setIsChanged] = useState(false);

  function submit(): void {
    setIsChanged(false);
    task.run(async () => {
      if (typed.current === "") throw new CallProblem(0, "invalid", "Type your present password.", "current");
      if (typed.password === "") throw new CallProblem(0, "invalid", "Choose a new password.", "password");
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
    <Form label="Change password" problem={task.problem} onSubmit={submit}>
      {general !== null && <Notice kind="error">{general}</Notice>}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField label="Present password" autoComplete="current-password" {...field("current")} />
      <PasswordField
        label="New password"
        hint="At least 12 characters; any will do, spaces too."
        autoComplete="new-password"
        {...field("password")}
      />
      <div>
        <Button type="submit" look="primary" busy={task.isBusy && "Changing …"}>
          Change password
        </Button>
      </div>
      {isChanged && <Notice>Your password is changed. All your other sessions have ended.</Notice>}
    </Form>
  );
}
