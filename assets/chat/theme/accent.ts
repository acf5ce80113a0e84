import { type Color, contrast, formatColor, parseColor, readableOn } from "./contrast";

const white: Color = [255, 255, 255];
const black: Color = [0, 0, 0];

/** What text in the accent colour stands on, in the light and in the dark theme; theme.css has the same colours. */
export const surfaces: Readonly<Record<"light" | "dark", readonly Color[]>> = {
  light: [white, [238, 241, 245], [244, 246, 248]],
  dark: [
    [22, 27, 34],
    [35, 43, 53],
    [13, 17, 23],
  ],
};
const byDefault: Color = [11, 92, 173];
/** A colour with less contrast to white, such as yellow, keeps its look better with black text on it. */
const leastForWhite = 3;

/**
 * The custom properties for an accent colour: what buttons are filled with and the text on them, and the colour of links in
 * both themes. Each text has a contrast of 4.5 : 1 at least, whatever the colour was.
 */
export function accentProperties(hex: string): Readonly<Record<string, string>> {
  const color = parseColor(hex) ?? byDefault;
  const takesWhite = contrast(color, white) >= leastForWhite;
  return {
    "--accent": formatColor(takesWhite ? readableOn(color, [white]) : color),
    "--on-accent": formatColor(takesWhite ? white : black),
    "--link-light": formatColor(readableOn(color, surfaces.light)),
    "--link-dark": formatColor(readableOn(color, surfaces.dark)),
  };
}
