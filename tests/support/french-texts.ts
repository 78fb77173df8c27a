import ts from "typescript";

/** What stands in a text where the source puts a value. */
export const VALUE = "∅";

const ENTITIES: Record<string, string> = { "&nbsp;": "\u00A0", "&#8239;": "\u202F" };

/** As React reads it: the ends of lines and what indents them are no text. */
function jsxText(source: string): string {
  const lines = source.replace(/&[#\w]+;/g, (entity) => ENTITIES[entity] ?? entity).split("\n");
  return lines
    .map((line, place) => (place === 0 ? line : line.trimStart()))
    .map((line, place) => (place === lines.length - 1 ? line : line.trimEnd()))
    .filter((line) => line !== "")
    .join(" ");
}

function childText(child: ts.JsxChild): string {
  if (ts.isJsxText(child)) return jsxText(child.text);
  if (!ts.isJsxExpression(child)) return VALUE;
  if (child.expression === undefined) return "";
  return ts.isStringLiteralLike(child.expression) ? child.expression.text : VALUE;
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) {
    return ts.isJsxAttribute(node.parent) ? jsxText(node.text) : node.text;
  }
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ literal }) => VALUE + literal.text).join("");
  }
  return ts.isJsxElement(node) || ts.isJsxFragment(node) ? node.children.map(childText).join("") : null;
}

/** The texts of a source file, with the line that each begins on; tagged templates are SQL, and none. */
export function textsOf(path: string, source: string): { readonly line: number; readonly text: string }[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const texts: { line: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isTaggedTemplateExpression(node)) {
      if (ts.isTemplateExpression(node.template)) {
        for (const { expression } of node.template.templateSpans) visit(expression);
      }
      return;
    }
    const text = textOf(node);
    if (text !== null) {
      texts.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return texts;
}
