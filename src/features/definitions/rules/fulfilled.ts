type Counts = { readonly leads: number; readonly ofThem: number; readonly openInquiries: number };

/** How many leads a draft would call worthwhile, in two sentences; that it were nobody or everybody is said first. */
export function fulfilledInWords({ leads, ofThem, openInquiries }: Counts, written: (count: number) => string): string {
  if (leads === 0) return "No lead came in within the last 12 months, so it isn’t known yet how many would be MQLs.";
  const of = `of the ${written(leads)} leads of the last 12 months`;
  if (ofThem === 0) return `Nobody would be an MQL: none ${of} fulfils this draft.`;
  const who = ofThem === leads ? `Everybody would be an MQL: each ${of} fulfils` : `${written(ofThem)} ${of} fulfil`;
  const open = openInquiries === 1 ? "1 open inquiry does" : `${written(openInquiries)} open inquiries do`;
  return `${who} this draft. ${openInquiries === 0 ? "No open inquiry does" : open} now.`;
}
