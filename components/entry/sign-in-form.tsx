"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CallProblem } from "@/components/ui/call";
import { TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PasswordField } from "@/components/ui/password-field";
import { useTask } from "@/components/ui/use-task";
import { enter } from "./enter";

export function SignInForm({ target }: { readonly target: string }) {
  const task = useTask();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");

  function submit(): void {
    task.run(async () => {
      if (email.trim() === "") throw new CallProblem(0, "invalid", "Type your e-mail.", "email");
      if (password === "") throw new CallProblem(0, "invalid", "Type your password.", "password");
      await enter(email, password, target);
    });
  }

  const { problem } = task;
  const isRefused = problem !== null && problem.code !== "invalid";
  return (
    <Form label="Sign in" problem={problem} onSubmit={submit}>
      {isRefused && <Notice kind="error">{problem.message}</Notice>}
      <TextField
        label="E-mail"
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
        label="Password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={problem?.field === "password" ? problem.message : null}
      />
      <Button type="submit" look="primary" busy={task.isBusy && "Signing in …"}>
        Sign in
      </Button>
    </Form>
  );
}
