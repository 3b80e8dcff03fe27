import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MemberView } from "../../functions/api/schemas-trust.ts";
import { TestCloud } from "../functions/running-cloud.ts";
import { CHROMIUM, Visitor } from "./browser.ts";

const STATEMENT = fileURLToPath(new URL("../../samples/information-statement/statement.pdf", import.meta.url));
const SECONDS = 120_000;

if (!CHROMIUM) console.warn("no Chromium on this machine: the page is not tried in a browser (DUELINE_CHROMIUM names one)");

describe.runIf(CHROMIUM)("the page in a real browser, against the embedded cloud", () => {
  const test = new TestCloud();
  let visitor: Visitor;
  let origins: Set<string>;

  beforeAll(async () => {
    await test.start();
    const body = { email: "editor@ngo.test", role: "editor" };
    await test.call({ method: "POST", path: "/members", body }, MemberView);
    const link = test.cloud.signInLinks().find(({ email }) => email === "editor@ngo.test")?.link ?? "";
    visitor = await Visitor.come();
    origins = visitor.origins();
    await visitor.page.goto(link);
    await visitor.page.goto(`${test.cloud.outputs.ApiUrl}/app/`);
  });
  afterAll(async () => {
    await visitor.leave();
    await test.stop();
  });

  it("offers the samples where nothing is there yet", async () => {
    const button = visitor.page.getByRole("button", { name: "Take the samples" });
    await button.waitFor({ timeout: SECONDS });
  });

  it("takes a file and follows it until it is read", async () => {
    const { page } = visitor;
    await page.getByRole("link", { name: "Documents", exact: true }).click();
    await page.locator("input[type=file]").first().setInputFiles(STATEMENT, { timeout: SECONDS });
    await page.locator(".upload", { hasText: "statement.pdf" }).getByText("read", { exact: true }).waitFor({ timeout: SECONDS });
    await page.locator("tr[data-state=done]").waitFor({ timeout: SECONDS });
  });

  it("shows a line with its words marked on the printed page", async () => {
    const { page } = visitor;
    await test.quiet();
    await page.getByRole("link", { name: "Cases", exact: true }).click();
    await page.locator("table.list a").first().click({ timeout: SECONDS });
    await page.locator(".line").first().click({ timeout: SECONDS });
    await page.locator(".sheet[data-drawn=true] .highlight[data-kind=quote]").first().waitFor({ timeout: SECONDS });
    const inside = await page.locator(".highlight").evaluateAll((marks) =>
      marks.map((mark) => {
        const [own, sheet] = [mark.getBoundingClientRect(), mark.parentElement?.getBoundingClientRect()];
        return (
          sheet !== undefined && own.left >= sheet.left && own.right <= sheet.right && own.top >= sheet.top && own.bottom <= sheet.bottom
        );
      }),
    );
    expect(inside.length).toBeGreaterThan(1);
    expect(inside).not.toContain(false);
  });

  it("takes a correction by keyboard and form, shows it at once, and takes it back from the history", async () => {
    const { page } = visitor;
    await page.locator(".lines").focus();
    await page.keyboard.press("c");
    const chosen = page.locator('.line[aria-selected="true"]');
    await chosen.getByText("confirmed").waitFor({ timeout: SECONDS });
    await page.keyboard.press("e");
    await page.getByLabel(/^Date/).fill("2025-08");
    await page.getByLabel("Why").fill("the stamp says only the month");
    await page.getByRole("button", { name: "Save" }).click();
    await chosen.getByText("August 2025", { exact: true }).waitFor({ timeout: SECONDS });
    await page.getByRole("button", { name: "History" }).click();
    await page.getByRole("button", { name: "Take back" }).last().click({ timeout: SECONDS });
    await page.locator('.history li[data-taken-back="true"]').waitFor({ timeout: SECONDS });
  });

  it("draws the timeline and shows the deadlines", async () => {
    const { page } = visitor;
    await page.getByRole("link", { name: "Timeline", exact: true }).click();
    await page.locator("svg.timeline .act").first().waitFor({ timeout: SECONDS });
    await page.getByRole("link", { name: "Deadlines", exact: true }).click();
    await page.locator(".deadline .sentence").first().waitFor({ timeout: SECONDS });
    await page.getByRole("link", { name: "Bodies", exact: true }).click();
    await page.locator("table.list a").first().click({ timeout: SECONDS });
    await page.locator(".bars meter").first().waitFor({ timeout: SECONDS });
  });

  it("asks nobody but its own origins, keeps nothing of the session in storage, and has no error on its console", async () => {
    const { ApiUrl = "", SignInUrl = "" } = test.cloud.outputs;
    const own = [ApiUrl, SignInUrl, test.cloud.endpoints.s3].map((url) => new URL(url).origin);
    expect([...origins].filter((origin) => !own.includes(origin) && origin !== "null")).toEqual([]);
    const kept = await visitor.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
    expect(kept.filter((name) => name !== "dueline.language")).toEqual([]);
    expect(visitor.problems).toEqual([]);
  });
});
