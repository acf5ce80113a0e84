import { type Color, contrast, formatColor, parseColor, readableOn } from "./contrast";

const white: Color = [255, 255, 255];
const black: Color = [0, 0, 0];

/** What text in the accent colour stands on, in the light and in the dark theme; chat.css has the same colours. */
export const surfaces: Readonly<Record<"light" | "dark", readonly Color[]>> = {
  light: [white, [238, 241, 245], [244, 246, 248]],
  dark: [
    [22, 27, 34],
    [35, 43, 53],
    [13, 17, 23],
  ],
};
const byDefault: Color = [11, 92, 173];

/**
 * The custom properties of both themes for an accent colour. Text in it and text on it have a contrast of 4.5 : 1 at
 * least, whatever the colour was.
 */
export function accentProperties(hex: string): Readonly<Record<string, string>> {
  const color = parseColor(hex) ?? byDefault;
  return { ...propertiesOf("light", color), ...propertiesOf("dark", color) };
}

function propertiesOf(theme: "light" | "dark", color: Color): Readonly<Record<string, string>> {
  const accent = readableOn(color, surfaces[theme]);
  const onAccent = contrast(accent, white) >= contrast(accent, black) ? white : black;
  return { [`--accent-${theme}`]: formatColor(accent), [`--on-accent-${theme}`]: formatColor(onAccent) };
}
