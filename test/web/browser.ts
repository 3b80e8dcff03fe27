import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

/** Where Debian, Fedora and Chrome's own package put it; DUELINE_CHROMIUM names another. */
const PLACES = [process.env.DUELINE_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
export const CHROMIUM = PLACES.find((place) => place !== undefined && existsSync(place));

/** A browser with one person in it, and everything that went wrong inside of it. */
export class Visitor {
  readonly problems: string[] = [];
  readonly page: Page;
  readonly #browser: Browser;
  readonly #context: BrowserContext;

  private constructor(browser: Browser, context: BrowserContext, page: Page) {
    this.#browser = browser;
    this.#context = context;
    this.page = page;
    page.on("pageerror", (error) => this.problems.push(`page: ${error.message}`));
    page.on("console", (message) => message.type() === "error" && this.problems.push(`console: ${message.text()}`));
  }

  static async come(): Promise<Visitor> {
    const browser = await chromium.launch({ ...(CHROMIUM ? { executablePath: CHROMIUM } : {}), args: ["--no-sandbox"] });
    const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: "en-GB" });
    return new Visitor(browser, context, await context.newPage());
  }

  /** Every address that the page asked for, by its origin. */
  origins(): Set<string> {
    const seen = new Set<string>();
    this.#context.on("request", (request) => seen.add(new URL(request.url()).origin));
    return seen;
  }

  async leave(): Promise<void> {
    await this.#browser.close();
  }
}
