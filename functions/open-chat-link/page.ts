import type { CustomerLanguage } from "../shared/customer-language";
import { type Trouble, texts } from "./texts";

/** Style of all pages that help, beside the public help pages. */
const stylesheet = "/help/help.css";

/** What a page is made from. */
export interface PageContent {
  readonly trouble: Trouble;
  readonly language: CustomerLanguage;
  readonly organisation: string;
  /** Number to call, in E.164 form; empty where there is none. */
  readonly phoneNumber: string;
}

/** The whole page that says why a link does not lead to a chat, and what to do. */
export function renderPage({ trouble, language, organisation, phoneNumber }: PageContent): string {
  const { troubles, tryAgain, callAt, call } = texts[language];
  const { title, why, advice } = troubles[trouble];
  const again = trouble === "unavailable" ? html`<p><a href="">${tryAgain}</a></p>` : "";
  const phone = phoneNumber
    ? html`<p>${callAt} <a href="tel:${phoneNumber}">${phoneNumber}</a></p>`
    : html`<p>${call}</p>`;
  return `${html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} - ${organisation}</title>
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<main>
<p>${organisation}</p>
<h1>${title}</h1>
<p>${why}</p>
<p>${advice}</p>`}
${again}${phone}
</main>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Markup with every value in it escaped, whether it stands between tags or in an attribute. */
function html(markup: TemplateStringsArray, ...values: readonly string[]): string {
  const escaped = values.map((value) => value.replace(/[&<>"']/g, (character) => entities[character] ?? ""));
  return String.raw({ raw: markup }, ...escaped);
}
