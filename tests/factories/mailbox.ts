import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/** A mail server that accepts everything (RFC 5321 as far as one mail needs it); `mails` holds what it was given. */
export async function aMailbox(): Promise<{ url: string; mails: string[]; close(): void }> {
  const mails: string[] = [];
  const server = createServer((socket) => {
    let isData = false;
    let text = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.setEncoding("utf8").on("data", (chunk: string) => {
      for (const line of chunk.split("\r\n").slice(0, chunk.endsWith("\r\n") ? -1 : undefined)) {
        if (isData && line !== ".") text += `${line}\n`;
        else if (isData) {
          mails.push(text);
          isData = false;
          text = "";
          say("250 kept");
        } else if (line === "DATA") {
          isData = true;
          say("354 go on");
        } else if (line === "QUIT") socket.end("221 bye\r\n");
        else say("250 fine");
      }
    });
    say("220 a mailbox");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, mails, close: () => server.close() };
}
