import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Certificate } from "#features/agreements/versions/components/certificate.tsx";
import { findVersion } from "#features/agreements/versions/queries/find-version.ts";
import { versionInput } from "#features/agreements/versions/schema/addresses.ts";
import { appAddress } from "#platform/mail.ts";
import { requireSession } from "#platform/session/current.ts";

type CertificatePageProps = { params: Promise<object> };

/** Browsers name what is printed into a file by it. */
export async function generateMetadata({ params }: CertificatePageProps): Promise<Metadata> {
  const asked = versionInput.safeParse(await params);
  return { title: asked.success ? `Certificate of version ${asked.data.number}` : "Certificate" };
}

export default async function CertificatePage({ params }: CertificatePageProps) {
  const { actor, workspaceName, timeZone, locale } = await requireSession();
  const asked = versionInput.safeParse(await params);
  if (!asked.success) notFound();
  const version = await findVersion(actor, asked.data.agreementId, asked.data.number);
  if (!version) notFound();
  return (
    <main id="content" className="grid gap-5 px-4 py-6 sm:px-8 md:py-8 print:p-0">
      <Certificate
        version={version}
        workspaceName={workspaceName}
        verifyAddress={appAddress("/agreements/verify")}
        reader={{ timeZone, locale }}
      />
    </main>
  );
}
