import { customerLanguages } from "../../../functions/shared/customer-language";
import { smsLength } from "../../../functions/shared/sms-length";
import { emailText, smsText } from "../../../functions/shared/texts";
import { tokenOf } from "../builders/invitation";

const link = `https://d111111abcdef8.cloudfront.net/s/${tokenOf(1)}`;
const content = { organisation: "Acme & Söhne", link, lifeMinutes: 15 };

describe.each(customerLanguages)("in %s", (language) => {
  test("an SMS is one part, for the usual host and name", () => {
    expect(smsLength(smsText(language, content))).toMatchObject({ encoding: "GSM-7", parts: 1 });
  });

  test("an SMS says who sends it, and for how long and how often its link works", () => {
    const text = smsText(language, content);

    expect(text.startsWith("Acme & Söhne: ")).toBe(true);
    expect(text).toContain(`${link} (`);
    expect(text).toContain("15 ");
    expect(text).toMatch(/once|einmal/);
  });

  test("a mail has its link once in each form, and nothing else that leads or loads anywhere", () => {
    const { text, html, subject } = emailText(language, content);

    expect(text.split(link)).toHaveLength(2);
    expect(html.match(/https?:[^"<\s]+/g)).toEqual([link]);
    expect(html).not.toMatch(/<img|<script|<link|url\(/);
    expect(html).toContain(`<html lang="${language}">`);
    expect(subject).toContain("Acme & Söhne");
  });
});

test.each([
  ["de-AT", "Weiter im Chat"],
  ["en-US", "go on by chat"],
  ["fr-FR", "go on by chat"],
  ["", "go on by chat"],
])("the locale %j is written to so", (locale, words) => {
  expect(smsText(locale, content)).toContain(words);
});

test("a name with signs of HTML is text in a mail", () => {
  const { html } = emailText("en-GB", { ...content, organisation: `<b>"A" & B</b>` });

  expect(html).toContain("&lt;b&gt;&quot;A&quot; &amp; B&lt;/b&gt;");
  expect(html).not.toContain("<b>");
});
