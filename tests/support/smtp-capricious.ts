import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { freePort } from "@/scripts/free-port";

export type CapriciousServer = {
  readonly smtpUrl: string;
  readonly received: ParsedMail[];
  close(): Promise<void>;
};

/** A real mail server that refuses some: `inconnue@…` for good (550), `plus-tard@…` for now (451). On the port of one that went down, it is that one again. */
export async function openCapriciousServer(wantedPort?: number): Promise<CapriciousServer> {
  const received: ParsedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      const code = address.startsWith("inconnue@") ? 550 : address.startsWith("plus-tard@") ? 451 : undefined;
      done(code === undefined ? null : Object.assign(new Error("no mailbox here"), { responseCode: code }));
    },
    onData(stream, _session, done) {
      simpleParser(stream, (error, mail) => {
        if (!error) received.push(mail);
        done(error);
      });
    },
  });
  const port = wantedPort ?? (await freePort());
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}
