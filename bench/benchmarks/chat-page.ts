import { gzipSync } from "node:zlib";
import { buildChatPage } from "../../stacks/bundles/chat-page";
import type { Benchmark, Figure } from "../benchmark";

/** Scripts that the best-known Lex web UI loads (aws-lex-web-ui 0.24.1, without those of its host page). */
const lexWebUiMegabytes = 2.7;

/** What the chat page weighs: what it shows at first, and all of it with Amazon Connect's own library. */
export const chatPage: Benchmark = {
  name: "chat-page",
  about: "what a phone loads for the chat page, gzipped",
  run: async ({ root }) => figures(buildChatPage(root).files.filter(({ path }) => path.startsWith("chat/"))),
};

type Files = ReturnType<typeof buildChatPage>["files"];

function figures(files: Files): readonly Figure[] {
  const loaded = files.filter(({ path }) => /\.(?:html|js|css)$/.test(path));
  const first = loaded.filter(({ path }) => !path.endsWith(".js") || firstScripts(loaded).has(path));
  const scripts = loaded.filter(({ path }) => path.endsWith(".js"));
  const megabytes = scripts.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  return [
    { name: "chat page until the chat starts", value: kilobytes(first), atMost: 25, unit: "KB gzipped" },
    { name: "chat page, all of it with chatjs", value: kilobytes(loaded), atMost: 115, unit: "KB gzipped" },
    {
      name: "scripts of the chat page",
      value: megabytes,
      unit: `MB as they run; the best-known Lex web UI: ${lexWebUiMegabytes}`,
    },
  ];
}

/** The scripts that the page's first one needs at once: those that it imports, and so on, without what it loads later. */
function firstScripts(files: Files): ReadonlySet<string> {
  const textOf = (path: string) => Buffer.from(files.find((file) => file.path === path)?.bytes ?? []).toString();
  const found = new Set(files.map(({ path }) => path).filter((path) => /\/main-[^/]*\.js$/.test(path)));
  for (const path of found) {
    for (const [, name] of textOf(path).matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+)"/g)) found.add(`chat/${name}`);
  }
  return found;
}

/** Each file on its own, as CloudFront compresses it. */
function kilobytes(files: Files): number {
  return files.reduce((sum, { bytes }) => sum + gzipSync(bytes, { level: 9 }).length, 0) / 1024;
}
