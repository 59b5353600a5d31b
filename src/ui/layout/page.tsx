import type { ReactNode } from "react";
import { Terms } from "../glossary/term.tsx";

type PageProps = {
  title: string;
  /** The sentence under the title. */
  lead?: string;
  /** As a text reads well; two columns side by side; or as wide as the screen is, for tables. */
  width?: keyof typeof widths;
  children: ReactNode;
};

const widths = { text: "max-w-3xl", columns: "max-w-5xl", table: "max-w-7xl" };

/** A page of the workspace: its title, the sentence under it, and its cards in a column that reads well. */
export function Page({ title, lead, width = "text", children }: PageProps) {
  return (
    <main
      id="content"
      className={`mx-auto grid w-full grid-cols-1 content-start gap-5 px-4 py-6 sm:px-8 md:py-8 ${widths[width]}`}
    >
      <header className="grid gap-1">
        <h1 className="wrap-anywhere text-2xl">{title}</h1>
        {lead && (
          <p className="wrap-anywhere text-soft">
            <Terms>{lead}</Terms>
          </p>
        )}
      </header>
      {children}
    </main>
  );
}
