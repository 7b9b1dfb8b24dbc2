import { clsx } from "clsx";
import type { ButtonHTMLAttributes, ReactNode } from "react";

const looks = {
  primary: "bg-accent text-on-accent border-accent hover:brightness-110",
  plain: "bg-raised text-ink border-line-strong/60 hover:bg-sunken",
  quiet: "bg-transparent text-ink border-transparent hover:bg-sunken",
  danger: "bg-raised text-danger border-danger/50 hover:bg-danger-wash",
} as const;

export type ButtonLook = keyof typeof looks;

/** The look of a button, for links that act as one. */
export function buttonClasses(look: ButtonLook = "plain", className?: string): string {
  return clsx(
    "inline-flex min-h-8 max-sm:min-h-11 items-center justify-center gap-1.5 rounded-md border px-3 py-1 text-chrome font-medium select-none",
    "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55",
    looks[look],
    className,
  );
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: ButtonLook;
  /** Work is under way: the button says so and takes no second click. */
  readonly busy?: string | false;
};

export function Button({
  look,
  busy = false,
  className,
  children,
  disabled,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={buttonClasses(look, className)}
      disabled={disabled || busy !== false}
      aria-busy={busy !== false || undefined}
      {...rest}
    >
      {busy === false ? children : busy}
    </button>
  );
}

type IconButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly label: string;
  readonly children: ReactNode;
};

/** A button that shows only an icon; its name is spoken, and shown on hover. */
export function IconButton({ label, children, className, type = "button", ...rest }: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={clsx(
        "inline-flex size-8 max-sm:size-11 items-center justify-center rounded-md text-quiet hover:bg-sunken hover:text-ink",
        "disabled:cursor-not-allowed disabled:opacity-50",
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  );
}
