import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as fc from "fast-check";
import { accentProperties, surfaces } from "../../../assets/chat/theme/accent";
import { contrast, formatColor, parseColor } from "../../../assets/chat/theme/contrast";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const color = (value: string | undefined) => parseColor(value ?? "") ?? [1, 2, 3];

describe("the accent colour", () => {
  test("is readable on every surface of both themes, and so is text on it, whatever was chosen", () => {
    fc.assert(
      fc.property(hex, (chosen) => {
        const properties = accentProperties(chosen);
        for (const theme of ["light", "dark"] as const) {
          const accent = color(properties[`--accent-${theme}`]);
          const onAccent = color(properties[`--on-accent-${theme}`]);
          const least = Math.min(...[...surfaces[theme], onAccent].map((other) => contrast(accent, other)));
          expect(least).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("stays as it is where it is readable", () => {
    expect(accentProperties("#0b5cad")["--accent-light"]).toBe("#0b5cad");
  });

  test("is the page's own where none that can be read was chosen", () => {
    expect(accentProperties("red")).toEqual(accentProperties("#0b5cad"));
  });

  test("is counted against the very colours that the style sheet has", () => {
    const style = readFileSync(join(resolve(__dirname, "../../.."), "assets/chat/styles/theme.css"), "utf8");
    const named = [...style.matchAll(/--(surface|bubble|page): (#[0-9a-f]+);/g)].map(([, , value = ""]) => value);

    const expected = [...surfaces.light, ...surfaces.dark].map(formatColor);
    expect(named.map((value) => (value === "#fff" ? "#ffffff" : value)).sort()).toEqual(expected.sort());
  });
});

test("contrast is counted as WCAG does", () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
  expect(contrast([119, 119, 119], [255, 255, 255])).toBeCloseTo(4.48, 2);
});
