import { chromium } from "@playwright/test";
import { chromiumLaunchOptions } from "./tests/support/chromium";
const b = await chromium.launch(await chromiumLaunchOptions());
const base="http://localhost:3124";
async function as(email: string, opts: any) { const c = await b.newContext({ baseURL: base, locale:"fr-FR", ...opts }); await c.request.post("/connexion/demonstration",{form:{adresse:email},maxRedirects:0}); return c; }
for (const [n,w,scheme] of [["w",1280,"light"],["n",320,"dark"]] as const) {
  const c = await as("cheffe.roubaix@demo.test",{viewport:{width:w,height:900},colorScheme:scheme});
  const p = await c.newPage();
  await p.goto("/administration/utilisateurs"); await p.screenshot({path:`/tmp/people/list-${n}.png`,fullPage:true});
  const href = await p.getByRole("link",{name:/Gérer : Inès/}).getAttribute("href");
  await p.goto(href!); await p.screenshot({path:`/tmp/people/member-${n}.png`,fullPage:true});
  const c2 = await as("mutualisee@demo.test",{viewport:{width:w,height:900},colorScheme:scheme});
  const q = await c2.newPage();
  await q.goto("/compte/organisations"); await q.screenshot({path:`/tmp/people/orgs-${n}.png`,fullPage:true});
  const id = await q.locator("input[name=organisation]").first().inputValue();
  await q.goto(`/compte/organisations/ouvrir?organisation=${id}&retour=/projets`); await q.screenshot({path:`/tmp/people/open-${n}.png`,fullPage:true});
}
await b.close();
