import { clsx } from "clsx";
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import { useId } from "react";

const box =
  "w-full rounded-md border border-line-strong bg-raised px-2.5 text-ink placeholder:text-quiet aria-invalid:border-danger";

type Frame = {
  readonly label: string;
  /** Said under the field, before anything is wrong. */
  readonly hint?: ReactNode;
  /** What is wrong and what to do. */
  readonly error?: string | null;
};

type Ids = { readonly id: string; readonly "aria-describedby"?: string; readonly "aria-invalid"?: true };

function Framed({ label, hint, error, children }: Frame & { readonly children: (ids: Ids) => ReactNode }) {
  const id = useId();
  const note = `${id}-note`;
  const hasNote = Boolean(error) || hint !== undefined;
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({
        id,
        ...(hasNote ? { "aria-describedby": note } : {}),
        ...(error ? { "aria-invalid": true } : {}),
      })}
      {hasNote && (
        <p id={note} className={clsx("text-small", error ? "text-danger" : "text-quiet")}>
          {error || hint}
        </p>
      )}
    </div>
  );
}

export function TextField({
  label,
  hint,
  error,
  className,
  ...rest
}: Frame & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Framed label={label} hint={hint} error={error}>
      {(ids) => <input className={clsx(box, "h-9 max-sm:h-11", className)} {...rest} {...ids} />}
    </Framed>
  );
}

export function TextArea({
  label,
  hint,
  error,
  className,
  ...rest
}: Frame & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Framed label={label} hint={hint} error={error}>
      {(ids) => <textarea className={clsx(box, "py-1.5", className)} rows={3} {...rest} {...ids} />}
    </Framed>
  );
}

export function SelectField({
  label,
  hint,
  error,
  className,
  children,
  ...rest
}: Frame & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Framed label={label} hint={hint} error={error}>
      {(ids) => (
        <select className={clsx(box, "h-9 max-sm:h-11", className)} {...rest} {...ids}>
          {children}
        </select>
      )}
    </Framed>
  );
}
