import { expect, it } from "vitest";
import { digestMail, othersInWords, sinceInWords, waitingInWords } from "./labels";

const mail = (count: number, itemKeys: readonly string[] | null) =>
  digestMail({
    recipient: "a@ville.test",
    name: "Awa Diallo",
    last: itemKeys && { day: "2026-06-15", itemKeys },
    addressOf: (path) => `https://suivi.test${path}`,
    notifications: [],
    news: [],
    newsLinks: {
      addressOf: (path) => `https://suivi.test${path}`,
      projectPathOf: (reference) => `/projets/${reference}`,
      viewsPath: "/vues",
    },
    choicePath: "/compte/rappels",
    stopPath: "/compte/rappels/arreter?jeton=x",
    lists: [
      {
        title: "Projets à instruire",
        total: count + 5,
        path: "/instruction",
        items: Array.from({ length: count }, (_, n) => ({
          key: `k${n}`,
          text: `Projet ${n}`,
          path: `/p/${n}#i`,
        })),
      },
    ],
  });

it("writes one thing a paragraph, each with its own address", () => {
  const { subject, text } = mail(2, null);
  expect(subject).toBe("Quartiers Productifs\u00A0: 7\u00A0choses vous attendent");
  expect(text).toContain(
    "PROJETS À INSTRUIRE (7)\n\n– Projet 0\n  https://suivi.test/p/0#i\n\n– Projet 1\n  https://suivi.test/p/1#i\n\n– et 5\u00A0autres\n  https://suivi.test/instruction\n\n",
  );
  expect(text).not.toContain("(nouveau)");
  expect(text).toContain("Ne plus en recevoir\u00A0:\nhttps://suivi.test/compte/rappels/arreter?jeton=x");
});

it("shows ten of a kind, the new ones first", () => {
  const { text } = mail(
    14,
    Array.from({ length: 13 }, (_, n) => `k${n}`),
  );
  const shown = [...text.matchAll(/^– Projet (\d+)( \(nouveau\))?$/gm)].map(([, n, isNew]) => [
    n,
    Boolean(isNew),
  ]);
  expect(shown).toHaveLength(10);
  expect(shown[0]).toEqual(["13", true]);
  expect(shown[1]).toEqual(["0", false]);
  expect(text).toContain("– et 9\u00A0autres");
});

it("counts in French", () => {
  expect(waitingInWords(1)).toBe("une chose vous attend");
  expect(waitingInWords(2)).toBe("2\u00A0choses vous attendent");
  expect(othersInWords(1)).toBe("et une autre");
  expect([0, 1, 2].map(sinceInWords)).toEqual(["depuis aujourd’hui", "depuis hier", "depuis 2\u00A0jours"]);
});
