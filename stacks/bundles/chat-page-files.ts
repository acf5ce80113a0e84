import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../config/project-root";
import { buildChatPage } from "./chat-page";
import { keptFiles } from "./kept-files";
import type { SiteFile } from "./site-file";

/** A file of a web app that lies on the disk. */
export interface StoredSiteFile extends Omit<SiteFile, "bytes"> {
  /** Where it lies. */
  readonly file: string;
  /** SHA-256 of its content, hexadecimal. */
  readonly hash: string;
}

const list = "files.json";

/**
 * The files of the chat page, on the disk: built where a source has changed since.
 *
 * @param root The project's folder.
 */
export function chatPageFiles(root = projectRoot): readonly StoredSiteFile[] {
  const folder = keptFiles({
    root,
    name: "chat-page",
    // The page reads types of functions, and may read what they are made of.
    sources: ["assets", "functions", "config", "stacks/bundles", "package-lock.json"],
    make: () => {
      const { files } = buildChatPage(root);
      const described = files.map(({ bytes, ...file }) => ({ ...file, hash: sha256(bytes) }));
      return {
        ...Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])),
        [list]: new TextEncoder().encode(JSON.stringify(described)),
      };
    },
  });
  const described = JSON.parse(readFileSync(join(folder, list), "utf8")) as readonly Omit<StoredSiteFile, "file">[];
  return described.map((file) => ({ ...file, file: join(folder, file.path) }));
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
