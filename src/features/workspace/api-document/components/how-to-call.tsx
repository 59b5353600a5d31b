import { TextLink } from "#ui/controls/text-link.tsx";
import { Card } from "#ui/layout/card.tsx";

/** What holds for every call, and where its machine-readable document lies. `address` is that of version 1, without a slash at its end. */
export function HowToCall({ address }: { address: string }) {
  return (
    <Card title="How to call">
      <div className="grid gap-3">
        <p>
          Make a key under <TextLink href="/settings/api-keys">API keys</TextLink> and send it with each request. People
          call with their session and may do what they may do here.
        </p>
        <pre className="wrap-anywhere whitespace-pre-wrap rounded-control bg-sunk px-4 py-3 font-mono text-xs">
          {`curl ${address}/workspace -H "Authorization: Bearer cg_…"`}
        </pre>
        <ul className="grid list-disc gap-1 pl-5">
          <li>Bodies and answers are JSON. Instants are ISO 8601 with an offset, days like 2026-11-22.</li>
          <li>A list answers items and a nextCursor, which asks for the rest as cursor; null is the end.</li>
          <li>What is refused changes nothing, and says why: a sentence, a code, and a pointer to each wrong field.</li>
          <li>
            A write that is repeated with the same Idempotency-Key within 24 hours has one effect and answers the same.
          </li>
          <li>Whoever was overtaken gets 412: send the revision you saw, in the body or as If-Match.</li>
          <li>600 requests at once and ten more each second; then 429 with Retry-After.</li>
        </ul>
        <p>
          For programs:{" "}
          <a href="/api/v1/openapi.json" className="font-semibold underline decoration-dotted underline-offset-4">
            openapi.json
          </a>
          , made from what parses the requests.
        </p>
      </div>
    </Card>
  );
}
