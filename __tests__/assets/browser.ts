import { accessSync, constants } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** What keeps a browser from speaking to anybody but the page, and from needing a screen. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The browser to use: what CHROMIUM_PATH names, else Debian's; undefined if there is none. */
export function chromiumPath(): string | undefined {
  const named = process.env.CHROMIUM_PATH;
  return (named === undefined || named === "" ? usual : [named]).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false; // Not there: the next one may be.
    }
  });
}

/** Starts the browser, once for a file of tests. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = chromiumPath();
  return chromium.launch({ args: quiet, headless: true, ...(executablePath === undefined ? {} : { executablePath }) });
}

/**
 * A `describe` for tests that need a browser. Without one they are skipped with a warning on a developer's machine, and
 * fail on a build server (CI=true), where nobody would notice that they are gone.
 */
export function describeWithBrowser(title: string, tests: () => void): void {
  if (chromiumPath() !== undefined) {
    describe(title, tests);
    return;
  }
  const reason =
    "Chromium was not found, and these tests look at the page in it. Install it (Debian: apt-get install chromium), " +
    "or name the program in CHROMIUM_PATH.";
  if (process.env.CI === "true") {
    test(`${title}: Chromium is required`, () => {
      throw new Error(reason);
    });
    return;
  }
  process.stderr.write(`\nSKIPPED: ${title}. ${reason}\n\n`);
  describe.skip(title, tests);
}
