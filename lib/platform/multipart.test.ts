import fc from "fast-check";
import { expect, it } from "vitest";
import { readFieldText, readFormParts, UnreadableForm } from "./multipart";

/** The same form, in pieces of any size, as a network delivers it. */
function posted(body: Uint8Array, sizes: readonly number[], type: string): Request {
  let at = 0;
  let turn = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= body.length) return controller.close();
      const size = sizes[turn++ % sizes.length] ?? 1;
      controller.enqueue(body.subarray(at, at + size));
      at += size;
    },
  });
  const init = { method: "POST", body: stream, duplex: "half", headers: { "Content-Type": type } };
  return new Request("http://127.0.0.1/", init as RequestInit);
}

async function encoded(form: FormData): Promise<{ body: Uint8Array; type: string }> {
  const response = new Response(form);
  const type = response.headers.get("content-type") ?? "";
  return { body: new Uint8Array(await response.arrayBuffer()), type };
}

async function read(request: Request) {
  const parts: { name: string; fileName: string | null; text: string }[] = [];
  for await (const part of readFormParts(request)) {
    parts.push({ name: part.name, fileName: part.fileName, text: await readFieldText(part, 1_000_000) });
  }
  return parts;
}

it("gives back every field, however the body is cut", async () => {
  const text = fc.string({ unit: "binary", maxLength: 40 }).map((one) => one.replace(/[\r\n]/g, "."));
  const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(text, fc.uint8Array({ maxLength: 200 }), sizes, async (field, bytes, cuts) => {
      const content = [...bytes].map((byte) => String.fromCharCode(13 - (byte % 4))).join("");
      const form = new FormData();
      form.set("genre", field);
      form.set("fichier", new File([content], "qpv.geojson"));
      const { body, type } = await encoded(form);
      expect(await read(posted(body, cuts, type))).toEqual([
        { name: "genre", fileName: null, text: new TextDecoder().decode(new TextEncoder().encode(field)) },
        { name: "fichier", fileName: "qpv.geojson", text: content },
      ]);
    }),
    { numRuns: 60 },
  );
});

it("passes over what nobody reads", async () => {
  const form = new FormData();
  form.set("fichier", new File(["x".repeat(5000)], "a"));
  form.set("fin", "oui");
  const { body, type } = await encoded(form);
  const names: string[] = [];
  for await (const part of readFormParts(posted(body, [700], type))) names.push(part.name);
  expect(names).toEqual(["fichier", "fin"]);
});

it.each([
  [
    "cut off",
    "multipart/form-data; boundary=x",
    '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nabc',
  ],
  ["without a boundary", "multipart/form-data", "--x--"],
  ["something else", "text/plain", "bonjour"],
  ["empty", "multipart/form-data; boundary=x", ""],
  ["without an end to its headers", "multipart/form-data; boundary=x", `--x\r\n${"h".repeat(20_000)}`],
])("refuses a body that is %s", async (_what, type, body) => {
  await expect(read(posted(new TextEncoder().encode(body), [1000], type))).rejects.toThrow(UnreadableForm);
});
