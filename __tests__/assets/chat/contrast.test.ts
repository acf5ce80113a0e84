import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as fc from "fast-check";
import { accentProperties, surfaces } from "../../../assets/chat/theme/accent";
import { contrast, formatColor, parseColor } from "../../../assets/chat/theme/contrast";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, "0")}`);
const color = (value: string | undefined) => parseColor(value ?? "") ?? [1, 2, 3];

describe("the accent colour", () => {
  test("carries text that is readable, and so are links in it on every surface, whatever was chosen", () => {
    fc.assert(
      fc.property(hex, (chosen) => {
        const properties = accentProperties(chosen);
        expect(contrast(color(properties["--accent"]), color(properties["--on-accent"]))).toBeGreaterThanOrEqual(4.5);
        for (const theme of ["light", "dark"] as const) {
          const link = color(properties[`--link-${theme}`]);
          const least = Math.min(...surfaces[theme].map((surface) => contrast(link, surface)));
          expect(least).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["#0b5cad", "#0b5cad", "#ffffff"],
    ["#ffd100", "#ffd100", "#000000"],
  ])("%s stays as it is, because text on it is readable", (chosen, accent, onAccent) => {
    expect(accentProperties(chosen)).toMatchObject({ "--accent": accent, "--on-accent": onAccent });
  });

  test("is darkened where white text on it is almost readable", () => {
    expect(accentProperties("#e8590c")).toMatchObject({ "--accent": "#cc4e0b", "--on-accent": "#ffffff" });
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
