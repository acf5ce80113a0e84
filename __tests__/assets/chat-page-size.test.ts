import { gzipSync } from "node:zlib";
import { buildChatPage } from "../../stacks/bundles/chat-page";

const kilobyte = 1_024;
const files = new Map(buildChatPage().files.map(({ path, bytes }) => [path.replace("chat/", ""), Buffer.from(bytes)]));
const sizeOf = (names: Iterable<string>) =>
  [...names].reduce((sum, name) => sum + gzipSync(files.get(name) ?? "", { level: 9 }).length, 0) / kilobyte;

/** A script and those that it needs before it runs. */
function withImports(name: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(name)) return found;
  found.add(name);
  const imports = (files.get(name) ?? "")
    .toString()
    .matchAll(/(?:import|export)(?:[\w${},*\s]+from)?"\.\/([^"]+\.js)"/g);
  for (const [, imported = ""] of imports) withImports(imported, found);
  return found;
}

const page = (files.get("index.html") ?? "").toString();
const named = [...page.matchAll(/(?:href|src)="([^"]+\.(?:css|js))"/g)].map(([, name = ""]) => name);
const shell = new Set(["index.html", ...named.flatMap((name) => [...withImports(name)])]);
const whole = [...files.keys()].filter((name) => /\.(?:html|css|js)$/.test(name) && !name.startsWith("help/"));

test("the page loads at most 25 KB gzipped before a chat starts, and nothing of Amazon Connect's library", () => {
  expect(shell.size).toBeGreaterThanOrEqual(4);
  expect(sizeOf(shell)).toBeLessThanOrEqual(25);
  expect([...shell].filter((name) => files.get(name)?.includes("ConnectParticipant"))).toEqual([]);
});

test("the whole page with Amazon Connect's library has at most 115 KB gzipped", () => {
  expect(whole.filter((name) => files.get(name)?.includes("ConnectParticipant"))).toHaveLength(1);
  expect(sizeOf(whole)).toBeLessThanOrEqual(115);
});
