import { renderPage } from "../../../functions/open-chat-link/page";
import type { Trouble } from "../../../functions/open-chat-link/texts";
import { customerLanguage } from "../../../functions/shared/customer-language";

const troubles: readonly Trouble[] = ["unknown", "expired", "used", "unavailable"];
const content = { trouble: "expired", language: "en", organisation: "Acme", phoneNumber: "+442079460000" } as const;

describe("a page that says why there is no chat", () => {
  test.each(troubles.flatMap((trouble) => (["en", "de"] as const).map((language) => [trouble, language] as const)))(
    "for a link that is %s says in %s what to do, with the number to call",
    (trouble, language) => {
      const page = renderPage({ ...content, trouble, language });

      expect(page).toContain(`<html lang="${language}">`);
      expect(page.match(/<h1>[^<]+<\/h1>/g)).toHaveLength(1);
      expect(page).toContain('<a href="tel:+442079460000">+442079460000</a>');
      expect(page.includes('<a href="">')).toBe(trouble === "unavailable");
    },
  );

  test.each([
    ["en", "Call the number that you called before."],
    ["de", "Rufen Sie die Nummer an, die Sie zuvor angerufen haben."],
  ] as const)("has no link to a number where there is none (%s)", (language, words) => {
    const page = renderPage({ ...content, language, phoneNumber: "" });

    expect(page).not.toContain("tel:");
    expect(page).toContain(words);
  });

  test("takes what the organisation is called for text, wherever it stands", () => {
    const page = renderPage({ ...content, organisation: `"><script>alert('1')</script>&`, phoneNumber: `"onclick="x` });

    expect(page).not.toContain("<script");
    expect(page).not.toContain('"onclick="');
    expect(page).toContain("&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</title>");
    expect(page).toContain('href="tel:&quot;onclick=&quot;x"');
  });

  test("is made of the site's own stylesheet and nothing that runs", () => {
    const page = renderPage(content);

    expect(page.match(/(?:src|href)="[^"]*"/g)).toEqual(['href="/help/help.css"', 'href="tel:+442079460000"']);
    expect(page).not.toMatch(/<script|style=|<style|\son[a-z]+=/);
  });
});

describe("the language that a customer is written to in", () => {
  test.each([
    ["the call's", { spoken: "de-CH", accepted: "en", offered: ["en-GB"] }, "de"],
    ["the browser's, where the call's is not known", { accepted: "de-DE,de;q=0.9,en;q=0.8", offered: ["en-GB"] }, "de"],
    ["the one that the browser wants most", { accepted: "en;q=0.5, de;q=0.7", offered: [] }, "de"],
    ["the first that is written here", { accepted: "fr-FR, it;q=0.9, de;q=0.1", offered: ["en-GB"] }, "de"],
    ["none that the browser refuses", { accepted: "de;q=0", offered: ["en-GB"] }, "en"],
    ["the contact center's, where the browser wants any", { accepted: "*", offered: ["de-DE", "en-GB"] }, "de"],
    ["the contact center's, where the browser's cannot be read", { accepted: ";;,=q,", offered: ["de-DE"] }, "de"],
    ["English, where none of all is written here", { spoken: "fr-FR", accepted: "it", offered: ["es-ES"] }, "en"],
  ] as const)("is %s", (_, hints, language) => {
    expect(customerLanguage(hints)).toBe(language);
  });
});
