import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText, safeAddress, summaryOf } from "./rules";
import { readRichText } from "./service";
import type { RichText } from "./types";

const BASE = "https://aides.example.fr";
const read = (html: string) => readRichText(html, BASE);

describe("a text of the source", () => {
  it.each<[string, RichText]>([
    ["", []],
    ["Bonjour", [{ kind: "paragraph", runs: [{ text: "Bonjour" }] }]],
    [
      "<p>Une aide&nbsp;:</p>\n<ul>\n<li>aux <strong>communes</strong></li><li>aux EPCI</ul><h3>Montant</h3><p>10&nbsp;%",
      [
        { kind: "paragraph", runs: [{ text: "Une aide\u00A0:" }] },
        {
          kind: "list",
          ordered: false,
          items: [[{ text: "aux " }, { text: "communes", strong: true }], [{ text: "aux EPCI" }]],
        },
        { kind: "heading", runs: [{ text: "Montant" }] },
        { kind: "paragraph", runs: [{ text: "10\u00A0%" }] },
      ],
    ],
    [
      'Voir <a href="/aides/1/" onclick="x()">la page</a>, ou <a href="mailto:a@b.fr">écrire</a>',
      [
        {
          kind: "paragraph",
          runs: [
            { text: "Voir " },
            { text: "la page", href: "https://aides.example.fr/aides/1/" },
            { text: ", ou " },
            { text: "écrire", href: "mailto:a@b.fr" },
          ],
        },
      ],
    ],
    [
      "un<br>deux<br/><br>trois",
      ["un", "deux", "trois"].map((text) => ({ kind: "paragraph", runs: [{ text }] })),
    ],
    [
      "<ol><li>un<ul><li>un bis</li></ul></li><li>deux</li></ol>fin",
      [
        { kind: "list", ordered: true, items: [[{ text: "un" }], [{ text: "un bis" }], [{ text: "deux" }]] },
        { kind: "paragraph", runs: [{ text: "fin" }] },
      ],
    ],
    [
      "<table><tr><th>Taux</th><td>20 %</td></tr><tr><td>Plafond</td><td>1 M€</td></tr></table>",
      ["Taux 20 %", "Plafond 1 M€"].map((text) => ({ kind: "paragraph", runs: [{ text }] })),
    ],
    ["<li>seul</li>", [{ kind: "paragraph", runs: [{ text: "seul" }] }]],
    ["a < b && c > d", [{ kind: "paragraph", runs: [{ text: "a < b && c > d" }] }]],
  ])("%s", (html, blocks) => {
    expect(read(html)).toEqual(blocks);
  });
});

/** The families of the OWASP cheat sheet, in our own spelling. `1` stands for what they would run. */
const ATTACKS: readonly string[] = [
  "<script>danger(1)</script>",
  "<SCRIPT SRC=https://mal.example/x.js></SCRIPT>",
  "<scr<script>ipt>danger(1)</scr</script>ipt>",
  "<<SCRIPT>danger(1);//<</SCRIPT>",
  "<script/xss src='//mal.example/j.js'></script>",
  "<script>danger(1)",
  "</title><script>danger(1)</script>",
  "<img src=x onerror=danger(1)>",
  "<img src=`javascript:danger(1)`>",
  '<img """><script>danger(1)</script>">',
  "<img src=javascript:danger(String.fromCharCode(88))>",
  "<image src=x onerror=danger(1)>",
  "<body onload=danger(1)>",
  "<body background='javascript:danger(1)'>",
  "<svg onload=danger(1)>",
  "<svg><script>danger(1)</script></svg>",
  "<svg><a xlink:href='javascript:danger(1)'><text>x</text></a></svg>",
  "<svg><animate onbegin=danger(1) attributeName=x></svg>",
  "<math><mtext><table><mglyph><style><img src=x onerror=danger(1)></style></mglyph></table></mtext></math>",
  "<noscript><p title='</noscript><img src=x onerror=danger(1)>'></noscript>",
  "<iframe src=javascript:danger(1)></iframe>",
  "<iframe srcdoc='<script>danger(1)</script>'></iframe>",
  "<object data='data:text/html;base64,PHNjcmlwdD4='></object>",
  "<embed src=javascript:danger(1)>",
  "<applet code=x></applet>",
  "<link rel=stylesheet href=javascript:danger(1)>",
  "<meta http-equiv=refresh content='0;url=javascript:danger(1)'>",
  "<base href='javascript:danger(1)//'>",
  "<style>@import'javascript:danger(1)';</style>",
  "<div style='background:url(javascript:danger(1))'>texte</div>",
  "<div style=width:expression(danger(1))>texte</div>",
  "<a href='javascript:danger(1)'>texte</a>",
  "<a href=' \u0001javascript:danger(1)'>texte</a>",
  "<a href='jav\tascript:danger(1)'>texte</a>",
  "<a href='jav&#x09;ascript:danger(1)'>texte</a>",
  "<a href='jav&#10;ascript:danger(1)'>texte</a>",
  "<a href='&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;danger(1)'>texte</a>",
  "<a href='&#0000106&#0000097&#0000118&#0000097script&colon;danger(1)'>texte</a>",
  "<a href='JaVaScRiPt:danger(1)'>texte</a>",
  "<a href='data:text/html,<script>danger(1)</script>'>texte</a>",
  "<a href='vbscript:danger(1)'>texte</a>",
  "<a href='//javascript:danger(1)@mal.example'>texte</a>",
  "<a href='https://service-public.gouv.fr@mal.example/'>texte</a>",
  "<a onmouseover=danger(1) href=x>texte</a>",
  "<a href=x style='position:fixed'>texte</a>",
  "<input type=image src=javascript:danger(1)>",
  "<form action=javascript:danger(1)><button>x</button></form>",
  "<button formaction=javascript:danger(1)>x</button>",
  "<details open ontoggle=danger(1)>x</details>",
  "<marquee onstart=danger(1)>x</marquee>",
  "<video><source onerror=danger(1)></video>",
  "<audio src=x onerror=danger(1)>",
  "<template><script>danger(1)</script></template>",
  "<textarea></textarea><script>danger(1)</script>",
  "<xmp><script>danger(1)</script></xmp>",
  "<!--<img src='--><img src=x onerror=danger(1)>'>",
  "<![CDATA[<script>danger(1)</script>]]>",
  "<!ELEMENT x><?php danger(1) ?>",
  "<p id=a name=cookie>x</p>",
  "\u003Cscript\u003Edanger(1)\u003C/script\u003E",
];

/** Everything that a page could draw of a text: words, which React escapes, and addresses. */
const addresses = (text: RichText) =>
  text
    .flatMap((block) => (block.kind === "list" ? block.items.flat() : block.runs))
    .flatMap(({ href }) => (href === undefined ? [] : [href]));

const looksLikeABlock = (block: RichText[number]) =>
  block.kind === "list"
    ? Object.keys(block).toSorted().join() === "items,kind,ordered"
    : Object.keys(block).toSorted().join() === "kind,runs";

describe("no attack survives", () => {
  it.each(ATTACKS)("%s", (html) => {
    const text = read(`avant ${html} après`);
    expect(text.every(looksLikeABlock)).toBe(true);
    for (const address of addresses(text)) expect(address).toMatch(/^(https?:\/\/|mailto:)/);
    for (const address of addresses(text)) expect(address).not.toMatch(/mal\.example|javascript:/i);
  });

  it("whatever is typed: only words, and addresses of pages and mailboxes", () => {
    const piece = fc.oneof(
      fc.constantFrom(...ATTACKS),
      fc.constantFrom(
        "<",
        ">",
        "</",
        "<p",
        "<a href=",
        "'",
        '"',
        "<li>",
        "</ul>",
        "<ul>",
        "<b>",
        "&#",
        "\0",
        "<!--",
        "-->",
      ),
      fc.string(),
      fc.webUrl().map((url) => `<a href="${url}">`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = read(pieces.join(""));
        expect(text.every(looksLikeABlock)).toBe(true);
        for (const address of addresses(text)) {
          expect(["http:", "https:", "mailto:"]).toContain(new URL(address).protocol);
          expect(new URL(address).username === "" || address.startsWith("mailto:")).toBe(true);
        }
      }),
    );
  });

  it("whatever its size and depth, in a moment", () => {
    const startedAt = performance.now();
    const deep = read(`${"<div><b><ul><li>".repeat(20_000)}x`);
    expect(plainText(deep).length).toBeLessThan(10);
    expect(plainText(read("mot ".repeat(100_000))).length).toBeLessThan(41_000);
    expect(read("<p>x".repeat(50_000)).length).toBeLessThanOrEqual(1_000);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it("nor a word that reads otherwise than it is", () => {
    expect(plainText(read("abc\u202Edef\u200Bghi\u0007"))).toBe("abcdefghi");
  });
});

it("reads addresses as a browser does", () => {
  expect(safeAddress("page", `${BASE}/aides/`)).toBe(`${BASE}/aides/page`);
  expect(safeAddress("java\nscript:x", BASE)).toBeNull();
  expect(safeAddress("tel:+33123456789", BASE)).toBeNull();
  expect(safeAddress("https://a:b@c.fr", BASE)).toBeNull();
  expect(safeAddress(`https://c.fr/${"x".repeat(3_000)}`, BASE)).toBeNull();
});

describe("a summary", () => {
  it.each([
    ["<p>Courte.</p>", 50, "Courte."],
    [
      "<p>Une première phrase assez longue. Puis une seconde qui déborde.</p>",
      40,
      "Une première phrase assez longue.",
    ],
    ["<p>Un mot puis un autre, et encore d’autres mots</p>", 24, "Un mot puis un autre…"],
  ])("%s in %d", (html, longest, expected) => {
    expect(summaryOf(read(html), longest)).toBe(expected);
  });

  it("is never much longer than asked, and never half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 60 }), (words, longest) => {
        const summary = summaryOf([{ kind: "paragraph", runs: [{ text: words }] }], longest);
        expect(summary.length).toBeLessThanOrEqual(longest + 1);
        expect(() => encodeURIComponent(summary)).not.toThrow();
      }),
    );
  });
});
