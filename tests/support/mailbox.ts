import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { freePort } from "@/scripts/free-port";

/** Names the folder of the mails received; set for the test processes by the one that receives. */
const FOLDER_VARIABLE = "TEST_MAIL_FOLDER";
const PATIENCE_MS = 15_000;

export type Mailbox = { smtpUrl: string; close(): Promise<void> };

/** A real mail server: what it receives is kept as files, which `waitForMail` reads from any process. */
export async function openMailbox(): Promise<Mailbox> {
  const folder = resolve(`.test/mails-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const folderBefore = process.env[FOLDER_VARIABLE];
  process.env[FOLDER_VARIABLE] = folder;
  let received = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.on("end", () => {
        received += 1;
        writeFileSync(join(folder, `${String(received).padStart(5, "0")}.eml`), Buffer.concat(chunks));
        done();
      });
    },
  });
  const port = await freePort();
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  const close = async () => {
    await new Promise<void>((closed) => server.close(() => closed()));
    rmSync(folder, { recursive: true, force: true });
    // A test that has a server of its own must not leave the next one of its process without the run's mailbox.
    if (folderBefore === undefined) delete process.env[FOLDER_VARIABLE];
    else process.env[FOLDER_VARIABLE] = folderBefore;
  };
  return { smtpUrl: `smtp://127.0.0.1:${port}`, close };
}

function recipients(mail: ParsedMail): string[] {
  return [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ""));
}

/** Mails received by this address, oldest first. */
export async function mailsTo(address: string): Promise<ParsedMail[]> {
  const folder = process.env[FOLDER_VARIABLE];
  if (!folder)
    throw new Error(
      "mails are received only when the test run starts the server itself: run without BASE_URL",
    );
  const files = readdirSync(folder).filter((name) => name.endsWith(".eml"));
  const mails = await Promise.all(files.sort().map((name) => simpleParser(readFileSync(join(folder, name)))));
  return mails.filter((mail) => recipients(mail).includes(address));
}

/** The newest mail to this address, once more than `already` have come. */
export async function waitForMail(address: string, already = 0): Promise<ParsedMail> {
  for (let waited = 0; waited < PATIENCE_MS; waited += 100) {
    const mails = await mailsTo(address);
    const newest = mails.at(-1);
    if (newest && mails.length > already) return newest;
    await sleep(100);
  }
  throw new Error(`no mail to ${address} within ${PATIENCE_MS / 1000} s`);
}
