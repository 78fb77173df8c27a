import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Unparted } from "./unparted";

const drawn = (text: string) => renderToStaticMarkup(<Unparted>{text}</Unparted>);
const whole = (reference: string) => `<span class="whitespace-nowrap">${reference}</span>`;

it("keeps each reference whole, and changes no letter of the text", () => {
  expect(drawn("QP-ROUBAIX-0001")).toBe(whole("QP-ROUBAIX-0001"));
  expect(drawn("Projets QP-EST-ENSEMBLE-0012 et QP-LAVAL-10000, « Rez-de-chaussée »")).toBe(
    `Projets ${whole("QP-EST-ENSEMBLE-0012")} et ${whole("QP-LAVAL-10000")}, « Rez-de-chaussée »`,
  );
  expect(drawn("L’EPT-2 de 2024-2030")).toBe("L’EPT-2 de 2024-2030");
});
