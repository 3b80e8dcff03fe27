import { describe, expect, it } from "vitest";
import { paragraphsOf, read } from "./reading.ts";

const LONG =
  "The lawyer complained, and complained again, and then, after months of waiting, she went to court, where the complaint was heard at last.";
const page = (head: string, body: string): string => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const article = (inner: string): string =>
  page("<title>T</title>", `<nav><a href="/">Home</a></nav><main><h1>Title</h1>${inner}<p>${LONG}</p><p>${LONG}</p></main>`);

describe("letters that are written as numbers", () => {
  it("are read as letters, however many there are", async () => {
    const { text } = await read(page("", `<p>${"&#1072;&#x431;&#x432; ".repeat(200_000)}</p>`), "a.html");
    expect(text.slice(0, 7)).toBe("абв абв");
  });

  it("stay what they are where markup or Windows means something by them", async () => {
    expect(paragraphsOf(await read(page("", "<p>1 &#60;b&#62; &#38;amp; &#150; &#xD800; &#1114112; 2</p>"), "a.html"))).toEqual([
      "1 <b> &amp; – \uFFFD \uFFFD 2",
    ]);
  });
});

describe("what a page does not show", () => {
  const SECRET = "Secret words that nobody sees, and nobody was to see. ".repeat(5);

  it.each([
    ["by an attribute", "<p hidden>"],
    ["by its style", '<p style="color: red; display:none">'],
    ["by being made invisible", '<p style="visibility: hidden;">'],
  ])("%s is left out, and that is told", async (_, tag) => {
    const shown = `<p>${LONG}</p>`.repeat(4);
    const { text, diagnostics } = await read(page("", `${shown}<div>${tag}${SECRET}</p></div>`), "a.html");
    expect(text).not.toContain("Secret");
    expect(diagnostics.map(({ code }) => code)).toEqual(["HIDDEN_TEXT"]);
  });

  it.each(["<dialog>Secret</dialog>", "<datalist><option>Secret</option></datalist>", "<video>Secret</video>"])(
    "%s is left out",
    async (hidden) => {
      expect((await read(page("", `<p>${LONG}</p>${hidden}<dialog open>Shown.</dialog>`), "a.html")).text).toBe(`${LONG}\n\nShown.`);
    },
  );

  it.each([
    ["by a rule for its class", "p.a{color:red} .x , .y { color: red;\n display : none }", 'class="b x"', false],
    ["by a rule for its id", "/* .z{} */#y{visibility:hidden}", 'id="y"', false],
    ["only on paper", "@media print { .x { display: none } }", 'class="x"', true],
    ["until it is unfolded", ".x{display:none} .open .x{display:block}", 'class="x"', true],
    ["only inside of something", ".menu .x{display:none}", 'class="x"', true],
    ["in a comment that never ends", "/* .x{display:none}", 'class="x"', true],
  ])("a style sheet hides it %s", async (_, css, attributes, isKept) => {
    const shown = `<p>${LONG}</p>`.repeat(4);
    const { text } = await read(page(`<style>${css}</style>`, `${shown}<div ${attributes}><p>${SECRET}</p></div>`), "a.html");
    expect(text.includes("Secret")).toBe(isKept);
  });

  it("is kept where it is most of the page: a script was to show it", async () => {
    const { text, diagnostics } = await read(
      page("", `<div style="display:none"><p>${LONG}</p><p>${LONG}</p></div><p>Loading</p>`),
      "a.html",
    );
    expect(text).toContain(LONG);
    expect(diagnostics).toEqual([]);
  });

  it("is a note where a mark points at it", async () => {
    const note = '<sup><a href="#n1">1</a></sup></p><p id="n1" style="display:none">See the annex.</p>';
    expect((await read(article(`<p>Nobody answered.${note}`), "a.html")).notes).toMatchObject([{ mark: "1", text: "See the annex." }]);
  });
});

describe("blocks of a page", () => {
  it("paragraphs, headings and numbered items keep their kind and number", async () => {
    const document = await read(
      article(
        '<h2>What happened</h2><ol start="3"><li>On 3 May he was detained, and nobody was told of it.</li><li><p>On 4 May he was released.</p></li></ol>',
      ),
      "a.html",
    );
    const blocks = document.paragraphs.map(({ kind, start, end }) => [kind, document.text.slice(start, end)]);
    expect(blocks.slice(0, 4)).toEqual([
      ["heading", "Title"],
      ["heading", "What happened"],
      ["list-item", "3. On 3 May he was detained, and nobody was told of it."],
      ["list-item", "4. On 4 May he was released."],
    ]);
  });

  it("typewritten text keeps the paragraphs that blank lines part", async () => {
    const typed = "On 3 May 2021 he was\nreleased.\n \nOn 4 May 2021\r\n\r\nhe <b>complained</b>.";
    expect(paragraphsOf(await read(page("", `<pre>${typed}</pre><p>One\n\nparagraph.</p>`), "a.html"))).toEqual([
      "On 3 May 2021 he was released.",
      "On 4 May 2021",
      "he complained.",
      "One paragraph.",
    ]);
  });

  it("two line breaks part paragraphs, one joins what is one sentence", async () => {
    const texts = paragraphsOf(await read(article(`<div>${LONG}<br><br>The second<br>part.<br>The third.</div>`), "a.html"));
    expect(texts).toEqual(expect.arrayContaining([LONG, "The second part.", "The third."]));
  });

  it("words of neighbouring cells do not grow together", async () => {
    const texts = paragraphsOf(
      await read(article(`<p>${LONG}</p><table><tr><th>Year</th><th>Cases</th></tr><tr><td>2024</td><td>13</td></tr></table>`), "a.html"),
    );
    expect(texts).toEqual(expect.arrayContaining(["Year | Cases", "2024 | 13"]));
  });

  it("a bare page, however short, keeps all of its rows", async () => {
    const rows = ["7 May 2019</td><td>The prosecutor opened a case.", "9 May 2019</td><td>The court released him."];
    const table = `<h1>Chronology</h1><table>${rows.map((row) => `<tr><td>${row}</td></tr>`).join("")}</table>`;
    expect(paragraphsOf(await read(page("", table), "a.html"))).toEqual([
      "Chronology",
      "7 May 2019 | The prosecutor opened a case.",
      "9 May 2019 | The court released him.",
    ]);
  });

  it("scripts, styles and hidden forms are no text", async () => {
    const { text } = await read(
      article("<script>var secret = 1;</script><style>.x{}</style><p>Real text, with a comma, and more.</p>"),
      "a.html",
    );
    expect(text).not.toMatch(/secret|\.x/);
  });

  it("a page that is all text and no article is read whole", async () => {
    expect(paragraphsOf(await read(page("", "<p>He was detained on 3 May 2021.</p>"), "a.html"))).toEqual([
      "He was detained on 3 May 2021.",
    ]);
  });
});

describe("footnotes of a page", () => {
  it("go to notes, and their marks leave the text", async () => {
    const document = await read(
      article(
        '<p>He complained<sup><a href="#n1">1</a></sup> on 4 May 2020, as he told us.</p><ol><li id="n1">Interview, 9 June 2020. <a href="#r1">↑</a></li></ol>',
      ),
      "a.html",
    );
    expect(document.text).toContain("He complained on 4 May 2020, as he told us.");
    expect(document.text).not.toContain("Interview");
    expect(document.notes).toEqual([{ mark: "1", text: "Interview, 9 June 2020.", page: null }]);
  });

  it("a link to a chapter is no mark", async () => {
    const { text } = await read(
      article(
        '<p>See chapter <a href="#c2">2</a>, which is long, and says more.</p><div id="c2"><p>Chapter two, with commas, and words.</p></div>',
      ),
      "a.html",
    );
    expect(text).toContain("See chapter 2,");
    expect(text).toContain("Chapter two");
  });
});

describe("what a page says of itself", () => {
  it.each([
    [
      "JSON-LD",
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-02-03T10:00:00Z"}]}</script>',
      "",
    ],
    ["OpenGraph", '<meta property="article:published_time" content="2024-02-03T23:00:00+05:00">', ""],
    ["Dublin Core", '<meta name="DC.date.issued" content="2024-02-03">', ""],
    ["a time element", "", '<article><time datetime="2024-02-03">3 Feb</time></article>'],
  ])("publication day from %s", async (_name, head, body) => {
    const { metadata } = await read(page(head, `${body}<p>${LONG}</p>`), "a.html");
    expect(metadata.published).toEqual({ edtf: "2024-02-03", source: "metadata" });
  });

  it.each([
    ["broken JSON-LD", '<script type="application/ld+json">{"datePublished": </script>'],
    ["no day", '<meta name="date" content="February">'],
    ["no such day", '<meta name="date" content="2024-13-40">'],
  ])("%s gives no publication day", async (_name, head) => {
    expect((await read(page(head, `<p>${LONG}</p>`), "a.html")).metadata.published).toBeNull();
  });

  it("everything that is said stays on record, with how sure it is; the surest counts", async () => {
    const { metadata } = await read(
      page('<meta property="article:published_time" content="2024-02-03">', `<time datetime="2024-02-05">5 Feb</time><p>${LONG}</p>`),
      "a.html",
    );
    const days = metadata.claims?.filter(({ field }) => field === "published").map(({ value, confidence }) => [value, confidence]);
    expect(days).toEqual([
      ["2024-02-03", 0.95],
      ["2024-02-05", 0.4],
    ]);
    expect(metadata.published?.edtf).toBe("2024-02-03");
  });

  it("title and publisher", async () => {
    const { metadata } = await read(
      page('<meta property="og:site_name" content="Altynsu Tynysy"><title>x</title>', `<h1>A long day</h1><p>${LONG}</p>`),
      "a.html",
    );
    expect(metadata).toMatchObject({ title: "A long day", publisher: "Altynsu Tynysy" });
  });

  it("a dateline under the title is kept in the text, a clock in the site's head is not", async () => {
    const body = `<div class="today-date">21 November 2026</div><h1>A long day</h1><span class="post-date">28.02.2017</span><div><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p></div>`;
    const { text } = await read(page("", body), "a.html");
    expect(text).toContain("28.02.2017");
    expect(text).not.toContain("21 November 2026");
  });
});

describe("encodings of pages", () => {
  it.each(["", "\uFEFF"])("flawless UTF-8 is read as that, whatever is declared (%j before it)", async (mark) => {
    const markup = `${mark}${page('<meta charset="windows-1251">', "<p>Жалоба отклонена.</p>")}`;
    expect((await read(markup, "a.html")).text).toBe("Жалоба отклонена.");
  });

  it("a declared windows-1251 is obeyed", async () => {
    const body = Buffer.from([0xc7, 0xe0, 0xea, 0xee, 0xed]);
    const bytes = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'),
      body,
      Buffer.from("</p></body></html>"),
    ]);
    expect((await read(bytes, "a.html")).text).toBe("Закон");
  });
});
