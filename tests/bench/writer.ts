/** Somebody who renames their workspace again and again, and takes each new name from where the last one left off. */
export type Writer = {
  /** Resolves when the new name has been acknowledged. Throws at any other answer. */
  readonly rename: () => Promise<void>;
};

export async function aWriter(address: string, cookie: string): Promise<Writer> {
  const workspace = new URL("/api/v1/workspace", address);
  const found = await fetch(workspace, { headers: { cookie } });
  let { revision }: { revision: number } = await found.json();
  return {
    async rename() {
      const answer = await fetch(workspace, {
        method: "PATCH",
        headers: { cookie, "content-type": "application/json" },
        body: JSON.stringify({ name: `Northwind ${revision}`, revision }),
      });
      const text = await answer.text();
      if (answer.status !== 200) throw new Error(`A new name was answered ${answer.status}: ${text}`);
      revision += 1;
    },
  };
}
