import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The project's root. */
export const root = join(__dirname, "../..");

/** Pages that people read, as paths below the root. What `npm run docs` writes is one of them, where it is there. */
export function pages(): readonly string[] {
  const docs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file));
  const top = ["README.md", "CHANGELOG.md", "SECURITY.md", ".github/pull_request_template.md"];
  return [...top.filter((file) => existsSync(join(root, file))), ...docs].sort();
}

export function readPage(page: string): string {
  return readFileSync(join(root, page), "utf8");
}

/** A fenced block: what follows the fence, and what it holds. */
export interface Fence {
  readonly info: string;
  readonly body: string;
}

/** The fenced blocks of a page, indented ones included. */
export function fencesOf(markdown: string): readonly Fence[] {
  return [...markdown.matchAll(/^( *)```(.*)\n([\s\S]*?)^\1```$/gm)].map(([, , info = "", body = ""]) => ({
    info,
    body,
  }));
}

/** A page without its fenced blocks and inline code: nothing in those is a link or a heading. */
export function proseOf(markdown: string): string {
  return markdown.replace(/^( *)```.*\n[\s\S]*?^\1```$/gm, "").replace(/`[^`\n]*`/g, "");
}

/** The anchors that GitHub gives to the headings of a page, and those that the page sets itself. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const withoutBlocks = markdown.replace(/^( *)```.*\n[\s\S]*?^\1```$/gm, "");
  const anchors = new Set<string>();
  for (const [, heading = ""] of withoutBlocks.matchAll(/^#{1,6} +(.+?) *#*$/gm)) {
    const slug = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-");
    let unique = slug;
    for (let repeat = 1; anchors.has(unique); repeat += 1) unique = `${slug}-${repeat}`;
    anchors.add(unique);
  }
  for (const [, id = ""] of withoutBlocks.matchAll(/<a (?:id|name)="([^"]+)"/g)) anchors.add(id);
  return anchors;
}

/** Where the links and pictures of a page lead, without those into the web. */
export function linksOf(markdown: string): readonly string[] {
  const prose = proseOf(markdown);
  const inline = [...prose.matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)];
  const defined = [...prose.matchAll(/^\[[^\]]+\]: +(\S+)/gm)];
  const html = [...prose.matchAll(/\b(?:src|href|srcset)="([^"]+)"/g)];
  return [...inline, ...defined, ...html].map(([, target = ""]) => target).filter((target) => !/^[a-z]+:/.test(target));
}
