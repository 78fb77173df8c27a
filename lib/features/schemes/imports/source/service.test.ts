import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { aids, type FakeSource, KEY, startFakeSource } from "@/tests/support/aides-territoires";
import { LONGEST_DELAY_MS } from "./constants";
import { delayBefore, firstPage, ownAddress, retryAfter } from "./rules";
import { AidesTerritoires } from "./service";

let source: FakeSource;
let waits: number[];
let now: number;
let client: AidesTerritoires;

beforeEach(async () => {
  source = await startFakeSource(aids(3));
  waits = [];
  now = Date.parse("2026-11-28T10:00:00Z");
  client = clientOf();
});
afterEach(() => source.close());

const clientOf = (key = KEY) =>
  new AidesTerritoires(
    { url: source.url, key },
    {
      now: () => now,
      wait: async (milliseconds) => {
        waits.push(milliseconds);
        now += milliseconds;
      },
    },
  );
const first = () => client.page(firstPage(source.url));
const onPages = (status: number, times = Number.POSITIVE_INFINITY, headers = {}) => {
  source.fault = ({ path, attempt }) =>
    path.endsWith("/aids/") && attempt <= times ? { status, headers, body: "{}" } : null;
};

describe("a page", () => {
  it("is asked with a token that the key gives, once for all pages of a day", async () => {
    expect(await first()).toMatchObject({ kind: "page", page: { declared: 3, next: null } });
    await first();
    now += 22 * 3_600_000;
    await first();
    expect(source.tokens).toBe(1);
    now += 2 * 3_600_000;
    await first();
    expect(source.tokens).toBe(2);
    expect(
      source.requests.filter(({ method }) => method === "POST").every(({ token }) => token === null),
    ).toBe(true);
    expect(waits).toEqual([]);
  });

  it("is asked again at once with another token, when a good one was refused", async () => {
    onPages(401, 1);
    expect((await first()).kind).toBe("page");
    expect(source.tokens).toBe(2);
    expect(waits).toEqual([]);
  });

  it.each([401, 403, 429, 500, 502, 503, 504])(
    "is asked again later after %d, and then given up",
    async (status) => {
      onPages(status);
      expect((await first()).kind).toBe("fault");
      expect(waits).toEqual([5_000, 10_000, 20_000]);
    },
  );

  it.each([429, 503])("comes after %d as soon as the source is well again", async (status) => {
    onPages(status, 2);
    expect((await first()).kind).toBe("page");
    expect(waits).toEqual([5_000, 10_000]);
  });

  it("waits as long as it is asked to, in seconds or until an hour", async () => {
    onPages(429, 1, { "Retry-After": "42" });
    expect((await first()).kind).toBe("page");
    onPages(503, 4, { "Retry-After": new Date(now + 60_000 - (now % 1_000) + 1_000).toUTCString() });
    await client.page(`${source.url}/aids/?page=2`);
    expect(waits[0]).toBe(42_000);
    expect(waits[1]).toBeGreaterThan(55_000);
  });

  it("is given up when the source wants more patience than a run has", async () => {
    onPages(429, 9, { "Retry-After": "86400" });
    expect(await first()).toEqual({ kind: "fault", fault: "busy" });
    expect(waits).toEqual([]);
  });

  it("that is cut off is asked again, and told when it stays so", async () => {
    const body = '{"count":3,"results":[{"id":1},{"i';
    source.fault = ({ path, attempt }) =>
      path.endsWith("/aids/") && attempt < 3 ? { status: 200, body } : null;
    expect((await first()).kind).toBe("page");
    source.fault = ({ path }) => (path.endsWith("/aids/") ? { status: 200, body } : null);
    expect(await first()).toEqual({ kind: "fault", fault: "truncated" });
  });

  it("that never comes is told", async () => {
    source.fault = ({ path }) => (path.endsWith("/aids/") ? "hangUp" : null);
    expect(await first()).toEqual({ kind: "fault", fault: "away" });
    expect(waits).toHaveLength(3);
  });

  it("that does not exist is the end; one that is something else is told", async () => {
    expect(await client.page(`${source.url}/aids/?page=9`)).toEqual({ kind: "end" });
    source.fault = ({ path }) => (path.endsWith("/aids/") ? { status: 200, body: '"bonjour"' } : null);
    expect(await first()).toEqual({ kind: "fault", fault: "unexpected" });
  });
});

describe("the key", () => {
  it("that is refused is told at once", async () => {
    client = clientOf("une-autre-cle");
    expect(await first()).toEqual({ kind: "fault", fault: "wrongKey" });
    expect(source.requests).toHaveLength(1);
  });

  it("is asked for again when the door is stuck", async () => {
    source.fault = ({ path, attempt }) =>
      path.endsWith("/connexion/") && attempt === 1 ? { status: 503 } : null;
    expect((await first()).kind).toBe("page");
    expect(waits).toEqual([5_000]);
  });
});

describe("no other host is asked", () => {
  it("by a redirect, of a page or of the key", async () => {
    const elsewhere = await startFakeSource(aids(1));
    const redirect = (pattern: RegExp, to: string) => {
      source.fault = ({ path }) => (pattern.test(path) ? { status: 302, headers: { Location: to } } : null);
    };
    redirect(/aids/, `${elsewhere.url}/aids/`);
    expect(await first()).toEqual({ kind: "fault", fault: "elsewhere" });
    redirect(/connexion/, `${elsewhere.url}/connexion/`);
    client = clientOf();
    expect(await first()).toEqual({ kind: "fault", fault: "elsewhere" });
    expect(elsewhere.requests).toEqual([]);
    await elsewhere.close();
  });

  it("but a redirect of its own is followed, and one in a circle is not for ever", async () => {
    source.fault = ({ path }) =>
      path === "/api/aids/ancien/" ? { status: 301, headers: { Location: "/api/aids/?page=1" } } : null;
    expect((await client.page(`${source.url}/aids/ancien/`)).kind).toBe("page");
    source.fault = ({ path }) =>
      path === "/api/aids/" ? { status: 301, headers: { Location: "/api/aids/" } } : null;
    expect(await first()).toEqual({ kind: "fault", fault: "elsewhere" });
  });

  it.each([
    ["https://a.fr/api/aids/?page=2", "https://a.fr/api/aids/?page=2"],
    ["/api/aids/?page=2", "https://a.fr/api/aids/?page=2"],
    ["?page=2", "https://a.fr/api/aids/?page=2"],
    ["http://a.fr/api/aids/?page=2", "https://a.fr/api/aids/?page=2"],
    ["https://b.fr/api/aids/?page=2", null],
    ["https://a.fr.b.fr/", null],
    ["https://a.fr:8443/", null],
    ["//b.fr/", null],
    ["https://a.fr@b.fr/", null],
    ["https://x:y@a.fr/", null],
    ["file:///etc/passwd", null],
    ["http://", null],
  ])("named as %s", (named, expected) => {
    expect(ownAddress(named, "https://a.fr/api/aids/?page=1", "https://a.fr/api")).toBe(expected);
  });

  it("whatever the source names", () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.webPath()), (named) => {
        const address = ownAddress(named, "https://a.fr/api/", "https://a.fr/api");
        if (address !== null) expect(new URL(address).origin).toBe("https://a.fr");
      }),
    );
  });
});

it("understands how long it is asked to wait", () => {
  expect(retryAfter("120", 0)).toBe(120_000);
  expect(retryAfter("Thu, 01 Jan 1970 00:01:00 GMT", 10_000)).toBe(50_000);
  expect(retryAfter("Thu, 01 Jan 1970 00:01:00 GMT", 90_000)).toBe(0);
  expect(retryAfter("bientôt", 0)).toBeNull();
  expect(delayBefore(0, 0)).toBe(0);
  expect(delayBefore(3, null)).toBeNull();
  expect(delayBefore(0, LONGEST_DELAY_MS + 1)).toBeNull();
});
