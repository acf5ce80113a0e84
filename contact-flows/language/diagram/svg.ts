import type { FlowDocument } from "../document";
import { describeFlow } from "./describe";
import { dotOf, spareWidth } from "./dot";
import { escapeHtml } from "./escape";
import type { DrawOptions } from "./picture";
import { printable } from "./text";

/** A picture of a flow as SVG, the same for the same flow everywhere. */
export async function svg(document: FlowDocument, options?: DrawOptions): Promise<string> {
  const picture = describeFlow(document, options);
  // Loaded here, since only pictures need it and it brings two megabytes.
  const { Graphviz } = await import("@hpcc-js/wasm-graphviz");
  const graphviz = await Graphviz.load();
  return accessible(graphviz.dot(dotOf(picture)), picture.title);
}

/** With text as large as it is meant. Without the doctype, which names a foreign address, and Graphviz's own keys; with a title for who cannot see it. */
function accessible(drawn: string, title: string): string {
  const label = escapeHtml(printable(title));
  return drawn
    .slice(drawn.indexOf("<svg"))
    .replace(/<!--[\s\S]*?-->\n?/g, "")
    .replace(/font-size="([\d.]+)"/g, (_, points: string) => `font-size="${(Number(points) / spareWidth).toFixed(2)}"`)
    .replaceAll('font-family="Helvetica,sans-Serif"', 'font-family="Helvetica,Arial,Liberation Sans,sans-serif"')
    .replace(/<title>[^<]*<\/title>\n?/g, "")
    .replace(
      /^<svg([^>]*)>/,
      (_, attributes: string) => `<svg${attributes} role="img" aria-label="${label}">\n<title>${label}</title>`,
    );
}
