/** Whether a host name or address, as an address bar has it, leads every machine to itself (RFC 1122, 4291, 6761). */
export function isLoopback(name: string): boolean {
  return ["localhost", "::1", "[::1]"].includes(name) || /^127(\.\d+){3}$/.test(name) || name.endsWith(".localhost");
}
