import { expect, it } from "vitest";
import { withClient } from "#launch/database/client.ts";
import { isOnNetwork } from "#launch/network/address.ts";
import { hashPassword } from "#platform/password.ts";
import { anInstallation } from "./installation.ts";
import { admin } from "./operator.ts";
import { signIn, sofia } from "./visitor.ts";

const house = anInstallation();
const onNetwork = { APP_URL: "https://ground.example.com" };

it.for([
  ["127.0.0.1", undefined, false],
  ["localhost", undefined, false],
  ["::1", undefined, false],
  ["127.example.com", undefined, true],
  ["0.0.0.0", undefined, true],
  ["192.168.1.7", undefined, true],
  ["127.0.0.1", "https://ground.example.com", true],
  ["127.0.0.1", "http://localhost:3000", false],
] as const)("HOST %s with APP_URL %s is open to a network: %s", ([host, appUrl, isOpen]) => {
  expect(isOnNetwork(host, appUrl)).toBe(isOpen);
});

it("The demo isn't laid out where a network reaches it", async () => {
  const launcher = await house.start(onNetwork);
  expect((await launcher.untilUp()).signIns).toEqual([]);
  expect(launcher.printed()).toMatch(/✓ Demo .*not laid out: reachable from the network/);
  await launcher.end();
});

it("Elena is no longer listed once she has a password of her own, and no second firm is founded", async () => {
  const first = await house.start();
  expect((await first.untilUp()).signIns).toHaveLength(5);
  await changePassword("elena@northwind.example");
  await first.end();

  const second = await house.start();
  const { signIns } = await second.untilUp();
  expect(signIns.map(({ name }) => name)).toEqual(["Sofia Kral", "Marek Havel", "Ravi Shah", "Nora Lind"]);
  const { rowCount } = await withClient(house.superuserUrl(), (client) => client.query("select from workspace"));
  expect(rowCount).toBe(1);
  await second.end();
});

it("Data that holds the demo isn't opened to a network", async () => {
  const launcher = await house.start(onNetwork);
  expect(await launcher.ended).toBe(1);
  expect(launcher.printed()).toContain("The data holds the demo firm, whose password everybody knows");
});

it("The demo's password can be taken away, after which its data may be opened to a network", async () => {
  const first = await house.start();
  const { address } = await first.untilUp();
  const visit = await signIn(address, sofia);
  await first.end();

  const closed = await admin({ DATA_DIR: house.dataDir }, "demo:close");
  expect(closed).toMatchObject({ code: 0, out: { closed: expect.arrayContaining([sofia.email]) } });
  expect(await admin({ DATA_DIR: house.dataDir }, "demo:close")).toMatchObject({ code: 0, out: { closed: [] } });

  const second = await house.start({ ...onNetwork, PORT: new URL(address).port });
  await second.untilUp();
  expect(await visit("GET", "/api/v1/workspace")).toMatchObject({ status: 401 });
  await second.end();
});

async function changePassword(email: string): Promise<void> {
  const change = `update credential set password_hash = $1 from person where person_id = person.id and email = $2`;
  const passwordHash = await hashPassword("another common ground");
  await withClient(house.superuserUrl(), (client) => client.query(change, [passwordHash, email]));
}
