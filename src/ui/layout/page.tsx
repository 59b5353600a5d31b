import type { ReactNode } from "react";

type PageProps = {
  title: string;
  /** The sentence under the title. */
  lead?: string;
  /** For what stands side by side: two columns' width. */
  isWide?: boolean;
  children: ReactNode;
};

/** A page of the workspace: its title, the sentence under it, and its cards in a column that reads well. */
export function Page({ title, lead, isWide = false, children }: PageProps) {
  return (
    <main
      id="content"
      className={`mx-auto grid w-full grid-cols-1 content-start gap-5 px-4 py-6 sm:px-8 md:py-8 ${isWide ? "max-w-5xl" : "max-w-3xl"}`}
    >
      <header className="grid gap-1">
        <h1 className="wrap-anywhere text-2xl">{title}</h1>
        {lead && <p className="wrap-anywhere text-soft">{lead}</p>}
      </header>
      {children}
    </main>
  );
}
