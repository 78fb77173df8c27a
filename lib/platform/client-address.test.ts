import { expect, it } from "vitest";
import { clientAddress } from "./client-address";

const from = (chain: string) => new Headers({ "x-forwarded-for": chain });

it.each([
  ["the socket, when nothing stands in front", "203.0.113.7", 0, "203.0.113.7"],
  ["not what the client wrote", "1.2.3.4, 203.0.113.7", 0, "203.0.113.7"],
  ["what one proxy saw", "203.0.113.7, 10.0.0.1", 1, "203.0.113.7"],
  ["what one proxy saw, behind what the client wrote", "1.2.3.4, 203.0.113.7, 10.0.0.1", 1, "203.0.113.7"],
  ["the first, when proxies are fewer than told", "203.0.113.7", 2, "203.0.113.7"],
  ["IPv4 in IPv6 clothes", "::ffff:203.0.113.7", 0, "203.0.113.7"],
  ["the /64 of an IPv6", "2001:DB8:0:1:a:b:c:d", 0, "2001:db8:0:1"],
  ["the /64 of a short IPv6", "2001:db8::1", 0, "2001:db8:0:0"],
])("takes %s", (_, chain, proxies, address) => {
  expect(clientAddress(from(chain), proxies)).toBe(address);
});

it("has a name for nobody", () => {
  expect(clientAddress(new Headers(), 0)).toBe("unknown");
});
