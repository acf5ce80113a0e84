import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const nodeModules = resolve(__dirname, "../../../node_modules");

/** A page as small as can be, with a part that is loaded later and a picture. */
export const smallPage: Readonly<Record<string, string>> = {
  "assets/chat/index.html": '<link rel="stylesheet" href="{{style}}"><script type="module" src="{{main}}"></script>',
  "assets/chat/main.tsx": [
    'import { render } from "preact";',
    "render(<p>{process.env.NODE_ENV === 'production' ? 'shipped' : 'not shipped'}</p>, document.body);",
    'void import("./later").then(({ later }) => later());',
  ].join("\n"),
  "assets/chat/later.ts": "export const later = () => globalThis.dispatchEvent(new Event('what-comes-later'));",
  "assets/chat/chat.css": "@import './colours.css'; main { background: url('./bird.svg'); }",
  "assets/chat/colours.css": ":root { --accent: #0b5cad; }",
  "assets/chat/bird.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
  "assets/help/link.html": "<title>This link is no longer valid</title>",
  "assets/help/pictures/phone.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
};

/** Runs `work` with the folder of a project that has these sources and this project's dependencies. */
export function withSources<Result>(sources: Readonly<Record<string, string>>, work: (root: string) => Result): Result {
  const root = mkdtempSync(join(tmpdir(), "switchboard-sources-"));
  try {
    for (const [path, text] of Object.entries(sources)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    symlinkSync(nodeModules, join(root, "node_modules"), "dir");
    return work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
