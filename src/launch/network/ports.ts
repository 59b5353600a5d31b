import { createServer } from "node:net";
import { CannotStart } from "../cannot-start.ts";
import { describeHolder } from "./port-holder.ts";

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export function findFreePort(): Promise<number> {
  return listen("127.0.0.1", 0);
}

/**
 * The port to listen on: the wanted one, or if it is taken (then `takenBy` says by whom) the next free one.
 * Refuses a host that isn't this machine's, and a port that this user may not open.
 */
export async function choosePort(host: string, wanted: number): Promise<{ port: number; takenBy?: string }> {
  if (await isFree(host, wanted)) return { port: wanted };
  const takenBy = describeHolder(wanted);
  for (let port = wanted + 1; port <= 65_535; port++) if (await isFree(host, port)) return { port, takenBy };
  throw new CannotStart(`Every port from ${wanted} on is taken: choose another with PORT.`);
}

/** "localhost" leads a browser to ::1 as well; who listens there would get our visitors. */
async function isFree(host: string, port: number): Promise<boolean> {
  const isLocal = host === "127.0.0.1" || host === "localhost";
  return (await canListen(host, port)) && (!isLocal || (await canListen("::1", port)));
}

async function canListen(host: string, port: number): Promise<boolean> {
  try {
    await listen(host, port);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") return false;
    if (host === "::1") return true; // This machine has no IPv6.
    if (code === "EACCES") {
      throw new CannotStart(`This user may not open port ${port}: choose one above 1023 with PORT.`, { cause: error });
    }
    throw new CannotStart(`HOST "${host}" is no address of this machine (${code}): try 127.0.0.1 or 0.0.0.0.`, {
      cause: error,
    });
  }
}

function listen(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : port));
    });
  });
}
