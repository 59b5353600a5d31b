import type { ReactNode } from "react";
import { formatDay } from "#ui/format.ts";
import { Mark } from "#ui/mark.tsx";
import { type Reader, Time } from "#ui/time.tsx";
import { seatOf } from "../rules/sign-words.ts";
import type { Signature, VersionView } from "../schema/version.ts";
import { Paper } from "./paper.tsx";
import { Steps } from "./steps.tsx";

type CertificateProps = { version: VersionView; workspaceName: string; verifyAddress: string; reader: Reader };

const methods: Readonly<Record<Signature["method"], string>> = {
  password: "entered their password again",
  fresh_sign_in: "had signed in a few minutes before",
};

/** What was agreed by whom, when and how, on paper: to be kept, and compared with what is kept here. */
export function Certificate({ version, workspaceName, verifyAddress, reader }: CertificateProps) {
  const { content, contentHash, number, signatures, steps } = version;
  return (
    <article className="wrap-anywhere mx-auto grid w-full max-w-3xl gap-7 rounded-card border border-line bg-surface p-6 sm:p-10 print:max-w-none print:gap-4 print:border-0 print:p-0">
      <header className="grid gap-3 border-line border-b pb-5">
        <p className="flex items-center gap-2.5 text-soft">
          <Mark size={26} /> Certificate · {workspaceName}
        </p>
        <h1 className="font-serif text-3xl">{content.heading}</h1>
        <p className="text-soft">
          {content.title}, version {number}. {days(version, reader.locale)}
        </p>
      </header>
      <Part title="Signed by">
        <ul className="grid gap-5 sm:grid-cols-2 print:grid-cols-2">
          {signatures.map((signature) => (
            <li key={signature.team} className="grid gap-0.5">
              <span
                className={`font-serif text-2xl italic ${signature.team === "sales" ? "text-sales" : "text-marketing"}`}
              >
                {signature.name}
              </span>
              <span className="font-semibold">{seatOf(signature.team, signature.isActing)}</span>
              <span className="text-soft">
                {signature.title !== seatOf(signature.team, signature.isActing) && `${signature.title}. `}
                <Time at={signature.signedAt} reader={reader} />; {methods[signature.method]}.
              </span>
            </li>
          ))}
        </ul>
        {signatures.length < 2 && (
          <p className="text-pretty text-missed">Both sides have to sign; this doesn't bind anybody.</p>
        )}
      </Part>
      <Part title="What it says">
        <Paper content={content} became={nothing} />
      </Part>
      <Part title="What became of it">
        <Steps steps={steps} reader={reader} />
      </Part>
      <Part title="How to check it">
        <p className="text-pretty text-soft">
          Both signatures are under this hash: SHA-256 over the canonical JSON (RFC 8785) of its title, number, days and
          clauses. Whoever may read this workspace can have it computed anew at {verifyAddress}.
        </p>
        <p className="mt-2 font-mono text-xs">{contentHash}</p>
      </Part>
    </article>
  );
}

const nothing: ReadonlyMap<string, never> = new Map<string, never>();

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-3 print:break-inside-auto">
      <h2 className="text-base">{title}</h2>
      <div>{children}</div>
    </section>
  );
}

/** From when to when it holds, in a sentence for each day that was set. */
function days({ effectiveOn, reviewBy, endsOn }: VersionView, locale: string): string {
  return [
    effectiveOn && `Holds from ${formatDay(effectiveOn, locale)}.`,
    endsOn && `Holds until ${formatDay(endsOn, locale)}.`,
    reviewBy && `To be looked at again by ${formatDay(reviewBy, locale)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}
