import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Metafile } from "esbuild";
import { SwitchboardError } from "../../config/problem";
import { projectRoot } from "../../config/project-root";
import { type SiteFile, siteFile } from "./site-file";

const entries = { main: "assets/chat/main.tsx", style: "assets/chat/chat.css" } as const;
const shell = "assets/chat/index.html";

/** The page of a chat and the public pages beside it. */
export interface ChatPage {
  readonly files: readonly SiteFile[];
}

/**
 * Builds the chat page from `assets/chat` and takes the public pages of `assets/help` as they are. The same sources give
 * the same bytes. In `index.html`, `{{main}}` and `{{style}}` become the names of the two files that it begins with; they
 * stand beside it, as does all that is loaded later.
 *
 * @param root The project's folder.
 * @throws SwitchboardError where the page does not name them; esbuild's own errors for sources that cannot be built.
 */
export function buildChatPage(root = projectRoot): ChatPage {
  const built = bundle(root);
  const loaded = built.outputFiles.map(({ path, contents }) => siteFile(`chat/${basename(path)}`, contents, "hashed"));
  const html = withNames(readFileSync(join(root, shell), "utf8"), {
    main: nameOf(entries.main, built.metafile),
    style: nameOf(entries.style, built.metafile),
  });
  const files = [...loaded, siteFile("chat/index.html", html, "asked"), ...helpPages(root)];
  return { files: files.sort((one, other) => (one.path < other.path ? -1 : 1)) };
}

function bundle(root: string) {
  const { buildSync } = require("esbuild") as typeof import("esbuild");
  return buildSync({
    entryPoints: Object.values(entries),
    absWorkingDir: root,
    outdir: "chat",
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    bundle: true,
    // What the page does not show at first, amazon-connect-chatjs above all, is a file of its own.
    splitting: true,
    format: "esm",
    platform: "browser",
    // The oldest browsers that Amazon Connect's own chat takes are newer.
    target: ["es2021", "chrome100", "firefox100", "safari15.4"],
    minify: true,
    // Licences of what is bundled: beside the files, not in them.
    legalComments: "external",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    loader: Object.fromEntries([".mp3", ".png", ".svg", ".wav", ".woff2"].map((ending) => [ending, "file"])),
    // Not the project's own settings, which are for Node.js.
    tsconfigRaw: { compilerOptions: { jsx: "react-jsx", jsxImportSource: "preact", verbatimModuleSyntax: false } },
    // Names hold a hash of paths as well: they stay the same where node_modules is a link.
    preserveSymlinks: true,
    metafile: true,
    write: false,
    logLevel: "silent",
  });
}

function nameOf(entry: string, { outputs }: Metafile): string {
  const found = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === entry);
  return basename(found?.[0] ?? "");
}

/** The page with names in the place of `{{...}}`: each has to be there, and nothing else. */
function withNames(html: string, names: Readonly<Record<string, string>>): string {
  const asked = [...html.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = ""]) => name);
  const wrong = [
    ...asked.filter((name) => !Object.hasOwn(names, name)),
    ...Object.keys(names).filter((name) => !asked.includes(name)),
  ];
  if (wrong.length > 0) {
    const list = (all: readonly string[]) => all.map((name) => `{{${name}}}`).join(", ");
    const message = `${shell} has to name ${list(Object.keys(names))} and nothing else.\n  look at  ${list(wrong)}`;
    throw new SwitchboardError("configuration", message, "bug");
  }
  return html.replaceAll(/\{\{([^{}]*)\}\}/g, (_, name: string) => names[name] ?? "");
}

function helpPages(root: string): readonly SiteFile[] {
  const folder = join(root, "assets", "help");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((file) => {
      const path = `help${file.slice(folder.length).replaceAll("\\", "/")}`;
      return siteFile(path, readFileSync(file), "asked");
    });
}
