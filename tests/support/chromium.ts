import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import packaged from "@sparticuz/chromium";

/** Names under which systems install it. */
const COMMANDS = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** Where a snap is not installed, its command exists all the same and only prints advice. */
const runs = (command: string) => spawnSync(command, ["--version"], { timeout: 20_000 }).status === 0;

/** A real Chromium on any machine: the one asked for, the system's, Playwright's, or the one inside an npm package. */
export async function chromiumLaunchOptions(): Promise<{ executablePath: string; args: string[] }> {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return { executablePath: asked, args: packagedArgs(asked) };
  const own = chromium.executablePath();
  const found = COMMANDS.find(runs) ?? (existsSync(own) ? own : await packaged.executablePath());
  const path = found.includes("/") ? found : spawnSync("which", [found], { encoding: "utf8" }).stdout.trim();
  // Each test process reads the configuration again: it need not search again.
  process.env.CHROMIUM_PATH = path;
  return { executablePath: path, args: packagedArgs(path) };
}

/**
 * The packaged browser was made for machines without graphics. One process for all pages would make tests share a crash;
 * a graphics card played by the processor costs more than all the rest, and no page here needs one.
 */
const UNWANTED =
  /^--(single-process|headless|disable-web-security|allow-running-insecure-content|ignore-gpu-blocklist|in-process-gpu|use-gl|use-angle|enable-unsafe-swiftshader)/;

function packagedArgs(path: string): string[] {
  const isPackaged = path.startsWith("/tmp/");
  return isPackaged ? [...packaged.args.filter((argument) => !UNWANTED.test(argument)), "--disable-gpu"] : [];
}
