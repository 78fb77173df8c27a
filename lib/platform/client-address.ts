/**
 * Who is at the other end, as far as it can be believed. The last address of X-Forwarded-For is the socket's own
 * (peer-address.ts); before it, one for each trusted proxy; what stands further left, the client may have written itself.
 */
export function clientAddress(headers: Headers, trustedProxies: number): string {
  const chain = (headers.get("x-forwarded-for") ?? "").split(",").map((address) => address.trim());
  const address = chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? "";
  return limitedUnit(address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, ""));
}

/** An IPv6 customer has a whole /64 to call from: it counts as one. */
function limitedUnit(address: string): string {
  if (!address.includes(":")) return address || "unknown";
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array<string>(zeros).fill("0"), ...right].slice(0, 4).join(":");
}
