import { Fragment } from "react";

const REFERENCE = /(\p{Lu}{2}(?:-[\p{Lu}\d]+)+-\d{4,})/u;

/** A text whose references (« QP-ROUBAIX-0001 ») no end of line parts at a hyphen; copied, they are as they were typed. */
export function Unparted({ children }: { readonly children: string }) {
  return children.split(REFERENCE).map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no name but their place
    <Fragment key={place}>
      {place % 2 === 0 ? part : <span className="whitespace-nowrap">{part}</span>}
    </Fragment>
  ));
}
