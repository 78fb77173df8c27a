import { checkPage, enterAs, expect, test } from "@/tests/support/browser";

const CONTOURS = "/administration/contours";
const AGENT = "agent.roubaix@demo.test";

/** A commune around its town hall, and a square of 2 km as the QPV of the Alma. */
const square = (west: number, south: number, size: number) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
];
const file = (properties: object, coordinates: unknown) => ({
  name: "contours.geojson",
  mimeType: "application/geo+json",
  buffer: Buffer.from(
    JSON.stringify({
      type: "FeatureCollection",
      features: [{ type: "Feature", properties, geometry: { type: "Polygon", coordinates } }],
    }),
  ),
});
const COMMUNE = file({ insee_com: "59512", nom: "Roubaix" }, square(3.12, 50.66, 0.1));
const QPV = file({ code_qp: "QN05980M", lib_qp: "Alma" }, square(3.16, 50.69, 0.02));

test("contours are imported, then a point gives commune and QPV, by one button", async ({
  page,
  openVisitor,
}) => {
  const admin = await openVisitor();
  await enterAs(admin, "admin@demo.test");
  await admin.goto(CONTOURS);
  await checkPage(admin);
  await admin.getByLabel("Fichier GeoJSON").setInputFiles(QPV);
  await admin.getByRole("button", { name: "Importer" }).click();
  await expect(admin.getByText("Les contours sont chargés")).toBeVisible();
  await checkPage(admin);
  await admin.goto(CONTOURS);
  await expect(admin.getByText("Les contours sont chargés")).toBeHidden();
  await admin.locator("label[for=contours-commune]").click();
  await admin.getByLabel("Fichier GeoJSON").setInputFiles(COMMUNE);
  await admin.getByRole("button", { name: "Importer" }).click();
  await expect(admin.getByText("Les contours sont chargés")).toBeVisible();

  await enterAs(page, AGENT);
  await page.goto("/projets/nouveau");
  await page.getByLabel("Intitulé").fill(`Halle du point ${Date.now()}`);
  await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await page.waitForURL(/enregistre=creation/);
  await page.getByRole("link", { name: "Modifier le lieu" }).click();
  await checkPage(page);

  await page.getByLabel("Point sur la carte").fill("là-bas");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await expect(page.getByText("Écrivez la latitude puis la longitude").first()).toBeVisible();
  await expect(page.getByLabel("Point sur la carte")).toHaveValue("là-bas");
  await page.getByLabel("Point sur la carte").fill("50°42′00″ N 3°10′12″ E");
  await page.getByRole("button", { name: "Situer ce point" }).click();
  await expect(page.getByText("Le point est dans la commune de Roubaix.")).toBeVisible();
  // Proposed, and taken by nobody but the reader.
  await expect(page.getByLabel(/^Commune/)).toHaveValue("");
  await page.getByRole("button", { name: "Choisir cette commune et ce quartier" }).click();
  await expect(page.getByText("C’est ce qui est choisi ci-dessous.")).toBeVisible();
  await expect(page.getByLabel(/^Commune/)).toHaveValue("59512");
  await checkPage(page);

  const before = await page.getByLabel("Point sur la carte").inputValue();
  await page.getByRole("group", { name: /Carte du territoire/ }).focus();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByLabel("Point sur la carte")).not.toHaveValue(before);
  await page.keyboard.press("ArrowDown");
  await page.locator(".place-map__click--grandeCarte").click({ position: { x: 60, y: 60 } });
  await expect(page.getByText("Hors des quartiers prioritaires")).toBeVisible();
  await page.getByLabel("Point sur la carte").fill("50,7 ; 3,17");
  await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await page.waitForURL(/enregistre=lieu/);
  await expect(page.getByRole("img", { name: /Carte du lieu du projet/ })).toBeVisible();
  await expect(page.getByText("Coordonnées (latitude")).toBeVisible();
  await checkPage(page);
});

test("without JavaScript, on a phone: the file, the click and the buttons do the same", async ({
  openVisitor,
}) => {
  const still = { javaScriptEnabled: false, viewport: { width: 320, height: 700 } };
  const admin = await openVisitor(still);
  await enterAs(admin, "admin@demo.test");
  await admin.goto(CONTOURS);
  await admin.getByLabel("Fichier GeoJSON").setInputFiles({ ...QPV, buffer: QPV.buffer.subarray(0, 80) });
  await admin.getByRole("button", { name: "Importer" }).click();
  await expect(admin.getByText("Rien n’a été remplacé.")).toBeVisible();
  await expect(admin.getByText("Ce fichier est tronqué")).toBeVisible();

  const page = await openVisitor(still);
  await enterAs(page, AGENT);
  await page.goto("/projets/nouveau");
  await page.getByLabel("Intitulé").fill(`Atelier du point ${Date.now()}`);
  await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await page.waitForURL(/enregistre=creation/);
  await page.getByRole("link", { name: "Modifier le lieu" }).click();
  await page.locator(".place-map__click--carte").click({ position: { x: 144, y: 144 } });
  await expect(page.getByLabel("Point sur la carte")).toHaveValue(/^\d\d,\d{5} ; \d,\d{5}$/);
  const clicked = await page.getByLabel("Point sur la carte").inputValue();
  await page.getByRole("button", { name: "Agrandir la carte" }).click();
  await page.getByRole("button", { name: "Déplacer le point vers le nord" }).click();
  await expect(page.getByLabel("Point sur la carte")).not.toHaveValue(clicked);
  await page.getByRole("button", { name: "Enregistrer", exact: true }).last().click();
  await page.waitForURL(/enregistre=lieu/);
  await expect(page.getByText("Coordonnées (latitude")).toBeVisible();
});
