import Link from "next/link";
import { anchorOf } from "@/lib/features/help/glossary/rules";
import { termPath } from "@/lib/features/help/routes";
import { segmentsOf } from "@/lib/features/help/rules";
import { typeset } from "@/lib/kernel/typeset";

/** A text of the help: the words of the screens stand out, the terms lead to the glossary. */
export function HelpText({ text }: { readonly text: string }) {
  return segmentsOf(typeset(text)).map((segment, place) => {
    const key = `${place}-${segment.text}`;
    if (segment.kind === "screen") return <strong key={key}>{segment.text}</strong>;
    if (segment.kind === "term") {
      return (
        <Link key={key} href={termPath(anchorOf(segment.term))} prefetch={false}>
          {segment.text}
        </Link>
      );
    }
    return segment.text;
  });
}
