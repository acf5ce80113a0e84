import { buildChatPage, type ChatPage } from "../../../stacks/bundles/chat-page";
import { smallPage, withSources } from "./page-sources";

const build = (changes: Readonly<Record<string, string>> = {}) =>
  withSources({ ...smallPage, ...changes }, (root) => ({ root, page: buildChatPage(root) }));
const { root, page } = build();

function pathsOf({ files }: ChatPage): readonly string[] {
  return files.map(({ path }) => path);
}

function textOf({ files }: ChatPage, path: RegExp): string {
  return Buffer.from(files.find((file) => path.test(file.path))?.bytes ?? []).toString("utf8");
}

test("what is loaded later is a file of its own, and every loaded file has a hash in its name", () => {
  const hash = "[A-Z0-9]{8}";

  expect(pathsOf(page)).toEqual([
    expect.stringMatching(new RegExp(`^chat/bird-${hash}\\.svg$`)),
    expect.stringMatching(new RegExp(`^chat/chat-${hash}\\.css$`)),
    "chat/index.html",
    expect.stringMatching(new RegExp(`^chat/later-${hash}\\.js$`)),
    expect.stringMatching(new RegExp(`^chat/main-${hash}\\.js$`)),
    "help/link.html",
    "help/pictures/phone.svg",
  ]);
  expect(textOf(page, /main/)).not.toContain("what-comes-later");
  expect(textOf(page, /later/)).toContain("what-comes-later");
});

test("index.html names the script and the style that it begins with", () => {
  const [, style, , , main] = pathsOf(page).map((path) => path.slice("chat/".length));

  expect(textOf(page, /index/)).toBe(
    `<link rel="stylesheet" href="${style}"><script type="module" src="${main}"></script>`,
  );
});

test.each([
  ["a script", /main/, "text/javascript; charset=utf-8", "public, max-age=31536000, immutable"],
  ["a style", /css$/, "text/css; charset=utf-8", "public, max-age=31536000, immutable"],
  ["a picture of the page", /bird/, "image/svg+xml", "public, max-age=31536000, immutable"],
  ["the page itself", /index/, "text/html; charset=utf-8", "no-cache"],
  ["a public page", /link/, "text/html; charset=utf-8", "no-cache"],
])("%s is served with its type and kept as long as it stays the same", (_, path, contentType, cacheControl) => {
  expect(page.files.find((file) => path.test(file.path))).toMatchObject({ contentType, cacheControl });
});

test("is built for production, styles in one file, and public pages as they are", () => {
  expect(textOf(page, /main/)).toContain("shipped");
  expect(textOf(page, /main/)).not.toContain("not shipped");
  expect(textOf(page, /css$/)).toContain("--accent");
  expect(textOf(page, /link/)).toBe(smallPage["assets/help/link.html"]);
});

test("the same sources in another folder give the same bytes, and no file says where they were built", () => {
  const again = build();

  expect(again.root).not.toBe(root);
  expect(again.page).toEqual(page);
  expect(page.files.filter(({ bytes }) => Buffer.from(bytes).includes("switchboard-sources"))).toEqual([]);
});

test("a change gives its file another name, and leaves others theirs", () => {
  const changed = build({ "assets/chat/later.ts": "export const later = () => 'changed';" });

  const kept = pathsOf(changed.page).filter((path) => pathsOf(page).includes(path));
  expect(kept.filter((path) => /\.(?:css|svg)$/.test(path))).toHaveLength(3);
  expect(kept.some((path) => path.includes("later"))).toBe(false);
});

test.each([
  ["names no style", '<script src="{{main}}"></script>', "{{style}}"],
  ["names what is not there", "{{main}} {{style}} {{title}}", "{{title}}"],
])("a page that %s is refused", (_, html, named) => {
  expect(() => build({ "assets/chat/index.html": html })).toThrow(named);
});

test("a file of which browsers could not be told the type is refused", () => {
  expect(() => build({ "assets/help/notes.docx": "?" })).toThrow("help/notes.docx");
});
