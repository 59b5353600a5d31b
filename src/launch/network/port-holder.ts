import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** Who listens on a TCP port, as far as this user may see it: "process 812 (node server.js)", else "another program". */
export function describeHolder(port: number): string {
  const sockets = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((table) => findListeners(readOrEmpty(table), port));
  const pid = sockets.length > 0 ? findProcessWith(new Set(sockets.map((inode) => `socket:[${inode}]`))) : undefined;
  if (!pid) return "another program";
  const command = readOrEmpty(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim();
  return `process ${pid} (${command.length > 60 ? `${command.slice(0, 59)}…` : command})`;
}

/** Inodes of the sockets that listen on `port` in a table such as /proc/net/tcp: local address second, state fourth. */
function findListeners(table: string, port: number): string[] {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const rows = table.split("\n").map((line) => line.trim().split(/\s+/));
  const listening = rows.filter((row) => row[1]?.endsWith(suffix) && row[3] === "0A");
  return listening.map((row) => row[9]).filter((inode) => inode !== undefined);
}

function findProcessWith(sockets: Set<string>): string | undefined {
  const pids = listOrEmpty("/proc").filter((name) => /^\d+$/.test(name));
  return pids.find((pid) =>
    listOrEmpty(`/proc/${pid}/fd`).some((fd) => sockets.has(linkOrEmpty(`/proc/${pid}/fd/${fd}`))),
  );
}

// Other users' processes may not be looked into, and any process may end while it is looked at.
const readOrEmpty = (path: string) => orElse(() => readFileSync(path, "utf8"), "");
const linkOrEmpty = (path: string) => orElse(() => readlinkSync(path), "");
const listOrEmpty = (path: string) => orElse(() => readdirSync(path), [] as string[]);

function orElse<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
