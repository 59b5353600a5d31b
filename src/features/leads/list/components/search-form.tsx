"use client";

import Form from "next/form";
import { type ReactNode, useEffect, useRef } from "react";
import { TextField } from "#ui/controls/text-field.tsx";
import { leadsAddress, parametersOf } from "../rules/address.ts";
import type { LeadSearch } from "../schema.ts";

/** The form that asks for leads: words to look for above, the rest behind a line. Columns and the file they came by stay as they are. */
export function SearchForm({ search, children }: { search: LeadSearch; children: ReactNode }) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const leaveOutEmpty = ({ formData }: FormDataEvent) => {
      for (const [name, value] of [...formData]) if (value === "") formData.delete(name);
    };
    const current = form.current;
    current?.addEventListener("formdata", leaveOutEmpty);
    return () => current?.removeEventListener("formdata", leaveOutEmpty);
  }, []);
  const kept = parametersOf({ columns: search.columns, import: search.import });
  return (
    // With another address the fields begin anew.
    <Form ref={form} key={leadsAddress(search)} action="/leads" className="grid gap-3 print:hidden">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        label="Search"
        name="q"
        type="search"
        maxLength={300}
        placeholder="Beginnings of names, companies and e-mails"
        defaultValue={search.q}
      />
      <details className="rounded-card border border-line bg-surface">
        <summary className="cursor-pointer rounded-card px-5 py-3.5 sm:px-6">
          <strong>Filter</strong> <span className="text-soft">by everything that is known of a lead</span>
        </summary>
        <div className="grid border-line border-t">{children}</div>
      </details>
    </Form>
  );
}
