import type { BlockKind, Mark } from "./picture";

/** Shape and colours of a block. Text on its ground has a contrast of 7 to 1 or more. */
export interface Look {
  /** Graphviz's name of the shape. */
  readonly shape: string;
  /** Further attributes for Graphviz. */
  readonly more: string;
  /** What Mermaid puts around the text. */
  readonly brackets: readonly [string, string];
  readonly fill: string;
  readonly line: string;
  readonly text: string;
}

const ink = "#10233a";

/** How blocks of a kind look, in every picture. */
export const looks: Readonly<Record<BlockKind, Look>> = {
  talk: { ...box('style="rounded,filled"', ["(", ")"], "#e3effc"), line: "#2f6db5" },
  question: { ...box('style="filled,diagonals"', ["{{", "}}"], "#fdecc8"), line: "#b7791f" },
  decision: { ...box('style=filled, margin="0.02,0.04"', ["{{", "}}"], "#fff8e6"), shape: "hexagon", line: "#b7791f" },
  lookup: { ...box("style=filled", ["[(", ")]"], "#efe8fb"), shape: "cylinder", line: "#7350b5" },
  settings: { ...box("style=filled", ["[", "]"], "#f4f5f7"), line: "#a3adb8" },
  transfer: { ...box("style=filled, peripheries=2", ["[[", "]]"], "#dff3e4"), line: "#2c7a47" },
  end: { ...box('style="rounded,filled"', ["([", "])"], "#2b3a4c"), text: "#ffffff" },
  nowhere: { ...box('style="filled,bold"', [">", "]"], "#fde3e1"), line: "#b3261e" },
};

function box(more: string, brackets: readonly [string, string], fill: string): Look {
  return { shape: "box", more, brackets, fill, line: ink, text: ink };
}

/** Colours of a block by how much of it is done, in place of those of its kind. */
export const extents: Readonly<Record<Mark["extent"], Pick<Look, "fill" | "line" | "text">>> = {
  all: { fill: "#d8f3de", line: "#1f6b3a", text: ink },
  some: { fill: "#fff1c9", line: "#8a5a00", text: ink },
  none: { fill: "#fbdcd9", line: "#9c1c13", text: ink },
};
