import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "./env";

export type PlainMail = {
  readonly id: number;
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  /** Where one click of a mail program stops such mails; empty: nowhere. */
  readonly unsubscribeUrl: string;
};

/** A server that does not answer must not keep a mail for longer than its lease (lib/features/mail/constants.ts). */
const TIMEOUTS_MS = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
};

let open: { readonly url: string; readonly transport: Transporter } | undefined;

function transport(smtpUrl: string): Transporter {
  if (open?.url === smtpUrl) return open.transport;
  const url = new URL(smtpUrl);
  for (const [name, value] of Object.entries(TIMEOUTS_MS)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(value));
  }
  open = { url: smtpUrl, transport: createTransport(url.href) };
  return open.transport;
}

/** @throws what the SMTP server answered, when it did not take the mail. Only with SMTP_URL. */
export async function sendMail(mail: PlainMail): Promise<void> {
  const { smtpUrl, mailFrom, appUrl } = env();
  if (smtpUrl === null) throw new Error("SMTP_URL is not set");
  await transport(smtpUrl).sendMail({
    from: mailFrom,
    // An object is taken as it is: a list of addresses in one string would be several recipients.
    to: { name: "", address: mail.recipient },
    subject: mail.subject,
    text: mail.text,
    // The same at each attempt: a mail sent twice by a crash in between is one for the reader's software.
    messageId: `<outbox-${mail.id}@${new URL(appUrl).hostname}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      "Content-Language": "fr",
      ...oneClick(mail.unsubscribeUrl),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

// RFC 8058: the program posts this word to that address, without opening a page.
const oneClick = (url: string) =>
  url === "" ? {} : { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
