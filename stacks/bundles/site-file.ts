import { extname } from "node:path";
import { SwitchboardError } from "../../config/problem";

/** One file of a web app, as a browser gets it. */
export interface SiteFile {
  /** Its path at the host, without the slash in front: `chat/index.html`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** A file with a hash in its name never changes. Any other is asked for anew, and answered with 304 mostly. */
export const cacheControls = { hashed: "public, max-age=31536000, immutable", asked: "no-cache" } as const;

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mp3": "audio/mpeg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wav": "audio/wav",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/**
 * A file of a web app, with its type by its name.
 *
 * @throws SwitchboardError for a type that no browser would be told.
 */
export function siteFile(path: string, content: Uint8Array | string, cached: keyof typeof cacheControls): SiteFile {
  const contentType = contentTypes[extname(path)];
  if (contentType === undefined) {
    const message = `No type is known for ${path}.\n  fix  Add its ending to stacks/bundles/site-file.ts, or leave the file out of assets/.`;
    throw new SwitchboardError("configuration", message, "bug");
  }
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { path, bytes, contentType, cacheControl: cacheControls[cached] };
}
