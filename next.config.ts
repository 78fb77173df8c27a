import type { NextConfig } from "next";

// What never changes from one request to the next; the Content-Security-Policy, which does, is in proxy.ts.
const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
];

/** For answers that no browser draws. */
const NOTHING_ALLOWED = {
  key: "Content-Security-Policy",
  value: "default-src 'none'; frame-ancestors 'none'",
};

const config: NextConfig = {
  poweredByHeader: false,
  // Loaded as they are: with its own pg; with files of their own.
  serverExternalPackages: ["pg-boss", "pdfkit", "fontkit", "sharp"],
  reactStrictMode: true,
  // No picture here is made smaller on the fly: the door that would do it stays shut.
  images: { unoptimized: true },
  // DsfrHead imports the whole DSFR stylesheet a second time and outside any cascade layer: app/globals.css has it already.
  turbopack: {
    // A lock file in a folder above would make Turbopack take that folder for the project.
    root: process.cwd(),
    resolveAlias: { "@codegouvfr/react-dsfr/assets/dsfr_plus_icons.scss": "./styles/empty.css" },
  },
  // Five texts of 100,000 characters pasted in the project form must come back with their errors, not be cut off.
  experimental: { serverActions: { bodySizeLimit: "8mb" } },
  // `npm test` checks the types of everything; a start on a fresh machine need not wait for it twice.
  typescript: { ignoreBuildErrors: true },
  // Titles and descriptions before the page, for everybody: streamed, a page is for a moment without a title.
  htmlLimitedBots: /.*/,
  headers: async () => [
    { source: "/:path*", headers: SECURITY_HEADERS },
    { source: "/:path*.json", headers: [NOTHING_ALLOWED] },
    { source: "/healthz", headers: [NOTHING_ALLOWED] },
  ],
};

export default config;
