"use client";

import { FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { type DragEvent, useRef, useState } from "react";
import { Button } from "#ui/controls/button.tsx";
import { Notice } from "#ui/controls/notice.tsx";
import { formatShare } from "#ui/format.ts";
import { type Uploading, upload } from "./upload.ts";

type Sending = { readonly name: string; readonly share: number };

/** Takes a file, dropped or chosen, sends it with its progress shown, and goes on to how it was understood. */
export function DropFile({ locale }: { locale: string }) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const uploading = useRef<Uploading | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isOver, setIsOver] = useState(false);

  const send = async (file: File | undefined) => {
    if (!file || sending) return;
    setProblem(null);
    setSending({ name: file.name, share: 0 });
    uploading.current = upload(file, (share) => setSending({ name: file.name, share }));
    const uploaded = await uploading.current.finished;
    if (uploaded && "importId" in uploaded) return router.push(`/leads/import/${uploaded.importId}`);
    setSending(null);
    setProblem(uploaded?.sentence ?? null);
    if (input.current) input.current.value = "";
  };
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    send(event.dataTransfer.files[0]);
  };

  if (sending) return <Sent sending={sending} locale={locale} cancel={() => uploading.current?.cancel()} />;
  return (
    <div className="grid gap-3">
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={dropped}
        className={`grid cursor-pointer justify-items-center gap-1.5 rounded-card border-2 border-dashed px-5 py-10 text-center focus-within:outline-2 focus-within:outline-sales focus-within:outline-offset-2 ${isOver ? "border-shared bg-shared-ground" : "border-line-strong hover:bg-sunk"}`}
      >
        <FileUp aria-hidden size={28} strokeWidth={1.5} className="text-shared" />
        <span className="font-semibold text-base">
          <span className="max-sm:hidden">Drop a CSV file here, or </span>
          <span className="underline decoration-dotted underline-offset-4">choose one</span>
        </span>
        <span className="max-w-md text-pretty text-soft">
          As it was exported: from HubSpot, Salesforce, Pipedrive, Zoho, Dynamics, Meta, or a table of your own. Nothing
          lands before you have seen how.
        </span>
        <input
          ref={input}
          type="file"
          className="sr-only"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          onChange={(event) => send(event.currentTarget.files?.[0])}
        />
      </label>
      {problem && <Notice tone="missed">{problem}</Notice>}
    </div>
  );
}

function Sent({ sending: { name, share }, locale, cancel }: { sending: Sending; locale: string; cancel: () => void }) {
  const isThere = share === 1;
  return (
    <div className="grid gap-3 rounded-card border border-line bg-sunk px-5 py-8">
      <p className="wrap-anywhere font-semibold" role="status">
        {isThere ? `Looking at ${name}…` : `Bringing ${name}…`}
      </p>
      <progress aria-label={name} value={isThere ? undefined : share} className="h-2 w-full accent-shared" />
      <div className="flex items-center justify-between gap-4">
        <span className="text-soft tabular-nums">{formatShare(share, locale)}</span>
        <Button onClick={cancel}>Cancel</Button>
      </div>
    </div>
  );
}
