"use client";
import "./globals.css";
import { Incident } from "@/components/layout/incident";

/** The frame of the page itself has failed: no header, no footer, nothing that could fail again. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="fr">
      <head>
        <title>Service momentanément indisponible – Quartiers Productifs</title>
      </head>
      <body>
        <header className="fr-header">
          <div className="fr-container py-4">
            <p className="fr-logo">
              République
              <br />
              Française
            </p>
          </div>
        </header>
        <main id="contenu">
          <Incident digest={error.digest} />
        </main>
      </body>
    </html>
  );
}
