"use client";
import { useTranslations } from "next-intl";
import { useState, type InputHTMLAttributes, type ReactNode } from "react";
import { TextField } from "./field";

type PasswordFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, "type"> & {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
};

/** A password, hidden until its owner wants to see it. */
export function PasswordField({ label, ...rest }: PasswordFieldProps) {
  const t = useTranslations("ui");
  const [isShown, setIsShown] = useState(false);
  return (
    <div className="relative">
      <TextField label={label} type={isShown ? "text" : "password"} spellCheck={false} {...rest} />
      <button
        type="button"
        aria-pressed={isShown}
        aria-label={t("showWhat", { label: label.toLowerCase() })}
        className="absolute -top-1 right-0 min-h-6 max-sm:-top-3 max-sm:min-h-11 rounded-sm px-1 text-small text-accent hover:underline"
        onClick={() => setIsShown(!isShown)}
      >
        {t(isShown ? "hide" : "show")}
      </button>
    </div>
  );
}
