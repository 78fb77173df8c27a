import "server-only";
import { Parser } from "htmlparser2";
import { cleanLine } from "@/lib/kernel/text";
import { safeAddress } from "./rules";
import type { Block, RichText, Run } from "./types";

/** Their content is no text for readers. */
const DROPPED = new Set(
  "script style template noscript noembed noframes iframe frame frameset object embed applet svg math head title meta link base textarea select option audio video canvas map xmp plaintext".split(
    " ",
  ),
);
const HEADINGS = new Set("h1 h2 h3 h4 h5 h6 legend caption summary".split(" "));
/** Where a line begins and ends. */
const BREAKS = new Set(
  "p div section article header footer main aside nav blockquote pre figure figcaption address details fieldset form table thead tbody tfoot tr dl dt dd br hr center".split(
    " ",
  ),
);
const STRONG = new Set(["b", "strong"]);
/** Directions and widths that make a text read otherwise than it is. */
const DECEIVING = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Far above what the source holds; the rest of a text that is longer is left out. */
const MAX_INPUT = 200_000;
const MAX_WORDS = 40_000;
const MAX_BLOCKS = 1_000;

/**
 * Reads a fragment of HTML into words, lists and links. Nothing of the markup goes on: a page draws the blocks with its own
 * elements, so there is nothing in which a script, a style or a handler could survive.
 * @param base against which its relative links are read.
 */
export function readRichText(html: string, base: string): RichText {
  const reader = new Reader(base);
  const parser = new Parser(reader, { lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.write(html.slice(0, MAX_INPUT));
  parser.end();
  return reader.blocks();
}

type List = { readonly ordered: boolean; readonly items: Run[][] };

class Reader {
  readonly #base: string;
  readonly #blocks: Block[] = [];
  #runs: Run[] = [];
  #kind: "paragraph" | "heading" = "paragraph";
  /** A list in a list adds its items to the outer one. */
  #list: List | null = null;
  #listDepth = 0;
  #inItem = false;
  #dropped = 0;
  #strong = 0;
  readonly #links: (string | null)[] = [];
  #words = 0;

  constructor(base: string) {
    this.#base = base;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (DROPPED.has(name)) this.#dropped += 1;
    if (this.#dropped > 0) return;
    if (name === "ul" || name === "ol") {
      this.#end();
      this.#list ??= { ordered: name === "ol", items: [] };
      this.#listDepth += 1;
    } else if (name === "li") {
      this.#end();
      this.#inItem = this.#list !== null;
    } else if (HEADINGS.has(name)) {
      this.#end();
      this.#kind = "heading";
    } else if (name === "td" || name === "th") this.#add(" ");
    else if (BREAKS.has(name)) this.#end();
    else if (STRONG.has(name)) this.#strong += 1;
    else if (name === "a")
      this.#links.push(attributes.href === undefined ? null : safeAddress(attributes.href, this.#base));
  }

  ontext(text: string): void {
    if (this.#dropped === 0) this.#add(text);
  }

  onclosetag(name: string): void {
    if (DROPPED.has(name)) this.#dropped = Math.max(0, this.#dropped - 1);
    if (this.#dropped > 0) return;
    if (name === "ul" || name === "ol") {
      this.#end();
      this.#listDepth = Math.max(0, this.#listDepth - 1);
      if (this.#listDepth === 0) this.#closeList();
    } else if (name === "li") {
      this.#end();
      this.#inItem = this.#listDepth > 1;
    } else if (HEADINGS.has(name)) {
      this.#end();
      this.#kind = "paragraph";
    } else if (BREAKS.has(name)) this.#end();
    else if (STRONG.has(name)) this.#strong = Math.max(0, this.#strong - 1);
    else if (name === "a") this.#links.pop();
  }

  blocks(): RichText {
    this.#end();
    this.#closeList();
    return this.#blocks;
  }

  #add(text: string): void {
    if (this.#words >= MAX_WORDS) return;
    const kept = text.slice(0, MAX_WORDS - this.#words);
    this.#words += kept.length;
    const href = this.#links.at(-1) ?? null;
    const look = { ...(this.#strong > 0 && { strong: true as const }), ...(href !== null && { href }) };
    const last = this.#runs.at(-1);
    if (last && last.href === look.href && last.strong === look.strong)
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + kept };
    else this.#runs.push({ text: kept, ...look });
  }

  /** The end of a line, an item or a heading. */
  #end(): void {
    const runs = tidy(this.#runs);
    this.#runs = [];
    if (runs.length === 0 || this.#blocks.length >= MAX_BLOCKS) return;
    if (this.#list !== null && this.#inItem) this.#list.items.push(runs);
    else {
      // Words between two items are a line of their own.
      this.#closeList();
      this.#blocks.push({ kind: this.#kind, runs });
    }
  }

  #closeList(): void {
    if (this.#list !== null && this.#list.items.length > 0)
      this.#blocks.push({ kind: "list", ...this.#list });
    this.#list = this.#listDepth > 0 ? { ordered: this.#list?.ordered ?? false, items: [] } : null;
  }
}

/** Blanks as a browser shows them: one between words, none at the ends. */
function tidy(runs: readonly Run[]): Run[] {
  const tidied: Run[] = [];
  let endsInBlank = true;
  for (const run of runs) {
    // cleanLine takes the outer blanks away: those that separate this run from its neighbours are put back.
    const words = cleanLine(run.text.replace(DECEIVING, ""));
    const opens: boolean = /^\s/.test(run.text) && !endsInBlank;
    if (words === "") {
      const last = tidied.at(-1);
      if (opens && last) tidied[tidied.length - 1] = { ...last, text: `${last.text} ` };
      endsInBlank ||= opens;
      continue;
    }
    const closes = /\s$/.test(run.text);
    tidied.push({ ...run, text: `${opens ? " " : ""}${words}${closes ? " " : ""}` });
    endsInBlank = closes;
  }
  const last = tidied.at(-1);
  if (last) tidied[tidied.length - 1] = { ...last, text: last.text.trimEnd() };
  return tidied;
}
