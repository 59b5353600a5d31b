/**
 * An id of Salesforce as its API and the Data Loader write it. Its reports leave out the last three of 18 characters, which only say
 * which of the others are capital letters.
 */
export function longSalesforceId(id: string): string {
  if (!/^[a-zA-Z0-9]{15}$/.test(id)) return id;
  const checks = [0, 5, 10].map((from) => {
    const capitals = [...id.slice(from, from + 5)].map((letter, bit) => (/[A-Z]/.test(letter) ? 2 ** bit : 0));
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"[capitals.reduce((sum, bit) => sum + bit, 0)];
  });
  return id + checks.join("");
}
