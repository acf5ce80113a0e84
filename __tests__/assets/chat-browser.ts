import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { ChatSite } from "./chat-site";
import { anna, type ChatRoom, system } from "./participant-service/chat-room";
import { ParticipantService } from "./participant-service/participant-service";

export const greeting = "You called us a moment ago. We will be with you shortly.";
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** Notes in the page what jumps without having been touched. */
const watchShifts = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { hadRecentInput, value, sources } of list.getEntries()) {
      if (hadRecentInput || value < 0.001) continue;
      const moved = sources.map(({ node }) => node?.parentElement?.outerHTML.slice(0, 120));
      window.shifts.push("layout shift of " + value + ": " + moved.join(" "));
    }
  }).observe({ type: "layout-shift", buffered: true });`;

/** A browser, the page and the participant service, started once; each chat has a context and a room of its own. */
export class ChatBrowser {
  /** What pages complained about: refusals of the policy, errors of scripts. */
  readonly complaints: string[] = [];
  private readonly requested = new Set<string>();
  private contexts: BrowserContext[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly service: ParticipantService,
    readonly site: ChatSite,
  ) {}

  static async start(): Promise<ChatBrowser> {
    const [browser, service] = await Promise.all([launchBrowser(), ParticipantService.start()]);
    return new ChatBrowser(browser, service, await ChatSite.start(service.endpoint));
  }

  /** A context with a room that the page will be given. */
  async context(
    options: BrowserContextOptions = {},
  ): Promise<{ readonly context: BrowserContext; readonly room: ChatRoom }> {
    const room = this.service.open();
    this.site.reset(room);
    room.says(system, greeting);
    const context = await this.browser.newContext({ locale: "en-US", reducedMotion: "reduce", ...options });
    context.setDefaultTimeout(20_000);
    await context.addInitScript(watchShifts);
    context.on("request", (request) => this.requested.add(new URL(request.url()).origin));
    context.on("weberror", (error) => this.complaints.push(String(error.error())));
    context.on("console", (message) => {
      if (/Content Security Policy|TrustedScript/i.test(message.text())) this.complaints.push(message.text());
    });
    this.contexts.push(context);
    return { context, room };
  }

  /** The first screen. */
  async welcome(options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly room: ChatRoom }> {
    const { context, room } = await this.context(options);
    const page = await context.newPage();
    await page.goto(`${this.site.origin}/chat/`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return { page, room };
  }

  /** A chat that waits for an agent. */
  async waiting(options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly room: ChatRoom }> {
    const { page, room } = await this.welcome(options);
    await page.getByRole("button", { name: "Start chat" }).click();
    await status(page, "We are finding someone for you");
    return { page, room };
  }

  /** A chat with an agent. */
  async withAgent(options: BrowserContextOptions = {}): Promise<{ readonly page: Page; readonly room: ChatRoom }> {
    const { page, room } = await this.waiting(options);
    room.joins(anna);
    await status(page, "Anna is with you");
    return { page, room };
  }

  /** Hosts that were asked for something, besides the page's own and Amazon Connect's. */
  get strangers(): readonly string[] {
    // Addresses without a host, such as the empty icon, have the origin "null".
    const known = [this.site.origin, this.service.endpoint, "null"];
    return [...this.requested].filter((origin) => !known.includes(origin));
  }

  /** What every page has kept, whatever it was made to do. */
  async leftovers(): Promise<readonly string[]> {
    const pages = this.contexts.flatMap((context) => context.pages());
    const kept = await Promise.all(
      pages.map((page) =>
        page.evaluate<string>("JSON.stringify([localStorage, sessionStorage, location.href, document.cookie])"),
      ),
    );
    return kept.filter((text) => /token/i.test(text) || !text.startsWith("[{},"));
  }

  async closeContexts(): Promise<void> {
    await Promise.all(this.contexts.splice(0).map((context) => context.close()));
    this.complaints.length = 0;
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await Promise.all([this.site.stop(), this.service.stop()]);
  }
}

/** What has jumped in the page without having been touched. */
export function shifts(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>("window.shifts");
}

/** Waits until the page says where the customer stands. */
export async function status(page: Page, text: string): Promise<void> {
  await page.locator("header").getByRole("status").filter({ hasText: text }).waitFor();
}

/** The field that messages are written in. */
export function field(page: Page) {
  return page.getByRole("textbox", { name: "Write a message" });
}

export async function say(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await field(page).press("Enter");
}

/** Messages as they stand in the transcript. */
export async function texts(page: Page): Promise<readonly string[]> {
  return page.locator(".message .text").allTextContents();
}

/** What axe finds against WCAG 2.2 AA and good practice, as `rule: element`. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(`window.axe ?? (() => { ${axe} })()`);
  const script = `axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ": " + html)))`;
  return page.evaluate<readonly string[]>(script);
}

/** Controls that a thumb would miss: smaller than 44 by 44 pixels. Links within a text may be. */
export async function smallTargets(page: Page): Promise<readonly string[]> {
  const script = `[...document.querySelectorAll("button, input:not([hidden]), textarea, a.button, a.choice")]
    .map((target) => [target.outerHTML.slice(0, 80), target.getBoundingClientRect()])
    .filter(([, { width, height }]) => width > 0 && (width < 44 || height < 44))
    .map(([html, { width, height }]) => html + " " + width + " x " + height)`;
  return page.evaluate<readonly string[]>(script);
}
