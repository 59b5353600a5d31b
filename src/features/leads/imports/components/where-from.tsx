const ways = [
  {
    program: "HubSpot",
    way: "Contacts, then Export (top right). Choose CSV and “All properties”; HubSpot mails you the file.",
  },
  {
    program: "Salesforce",
    way: "Open a report of leads, then Export, “Details only”, format “Comma Delimited .csv”. A Data Loader export of Lead is as good.",
  },
  { program: "Pipedrive", way: "… menu, then Export data, Deals or Leads, as CSV." },
  { program: "Zoho and Dynamics", way: "The list of leads, then Export, as CSV." },
  { program: "Meta lead ads", way: "Leads centre or the form's Download button, as CSV." },
  {
    program: "Excel",
    way: "File, Save as, “CSV UTF-8 (comma delimited)”. The first row holds the names of the columns.",
  },
];

/** How one gets the file out of each program, for who has never done it. */
export function WhereFrom() {
  return (
    <details>
      <summary className="w-fit cursor-pointer py-1 font-semibold text-soft">Where do I get such a file?</summary>
      <dl className="mt-2 grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        {ways.map(({ program, way }) => (
          <div key={program} className="sm:contents">
            <dt className="font-semibold">{program}</dt>
            <dd className="text-pretty text-soft">{way}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
