import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import "#ui/theme.css";

export const metadata: Metadata = {
  title: { default: "Common Ground", template: "%s · Common Ground" },
  description: "Where Sales and Marketing agree, commit, measure and win together.",
  icons: { icon: "/icon.svg" },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#151412" },
  ],
};

// Each answer carries a nonce of its own, so no page can be made in advance.
export const dynamic = "force-dynamic";

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:fixed focus:z-20 focus:m-2 focus:rounded-control focus:bg-surface focus:p-2"
        >
          Skip to the content
        </a>
        {children}
      </body>
    </html>
  );
}
