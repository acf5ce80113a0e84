/** Red, green and blue, each 0 to 255. */
export type Color = readonly [number, number, number];

/** WCAG 2.2, 1.4.3: least contrast of text. */
export const leastTextContrast = 4.5;

/** Reads `#rrggbb`; undefined for anything else. */
export function parseColor(hex: string): Color | undefined {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!digits) return undefined;
  const [, red = "", green = "", blue = ""] = digits;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** Writes `#rrggbb`. */
export function formatColor(color: Color): string {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG 2.2, "relative luminance". */
function luminance(color: Color): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio": 1 to 21. */
export function contrast(one: Color, other: Color): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The colour, moved towards black or white in small steps until it can be read on every background: each has to be on
 * the same side, dark or light.
 */
export function readableOn(color: Color, backgrounds: readonly Color[], least = leastTextContrast): Color {
  const isDark = backgrounds.every((background) => luminance(background) < 0.18);
  const end: Color = isDark ? [255, 255, 255] : [0, 0, 0];
  for (let step = 0; step <= 50; step++) {
    const mixed = color.map((part, index) => Math.round(part + ((end[index] ?? 0) - part) * (step / 50)));
    const candidate = mixed as unknown as Color;
    if (backgrounds.every((background) => contrast(candidate, background) >= least)) return candidate;
  }
  return end;
}
