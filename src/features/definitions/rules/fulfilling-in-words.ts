import type { Fulfilling } from "../schema.ts";

/** What a definition would make of the leads of the last twelve months, in a sentence that shows at once if it is nobody or everybody. */
export function fulfillingInWords({ leads, ofThem, openInquiries }: Fulfilling): string {
  if (leads === 0)
    return "No lead came in within the last twelve months, so it isn’t yet known how many would fulfil this.";
  const all = leads === 1 ? "the one lead" : `the ${counted(leads)} leads`;
  if (ofThem === 0) {
    return `None of ${all} of the last twelve months fulfils this, so Sales would get nobody: ask for less, or lower the threshold.`;
  }
  const waiting =
    openInquiries === 1 ? "1 open inquiry fulfils it now." : `${counted(openInquiries)} open inquiries fulfil it now.`;
  if (ofThem === leads) {
    return `All of ${all} of the last twelve months fulfil this, so it tells none from another: ask for more. ${waiting}`;
  }
  return `${counted(ofThem)} of ${all} of the last twelve months ${ofThem === 1 ? "fulfils" : "fulfil"} this; ${waiting}`;
}

function counted(number: number): string {
  return new Intl.NumberFormat("en-GB").format(number);
}
