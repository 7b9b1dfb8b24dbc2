"use client";
import "./globals.css";

type Props = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

export default function GlobalErrorPage({ error }: Props) {
  return (
    <html lang="en">
      <body>
        <title>Padanan failed</title>
        <main className="mx-auto grid min-h-dvh max-w-xl content-center gap-4 px-6">
          <h1 className="font-serif text-2xl font-semibold">Padanan failed to show this page</h1>
          <p>
            The fault is on our side. What was saved is saved.
            {error.digest !== undefined && ` Tell the operator this number: ${error.digest}`}
          </p>
          <p>
            <button
              type="button"
              className="min-h-8 rounded-md border border-accent bg-accent px-3 font-medium text-on-accent max-sm:min-h-11"
              onClick={() => window.location.reload()}
            >
              Load the page again
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
