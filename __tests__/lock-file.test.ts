import { readFileSync } from "node:fs";
import { join } from "node:path";

interface LockedPackage {
  readonly resolved?: string;
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(join(__dirname, "..", "package-lock.json"), "utf8");
const { packages } = JSON.parse(text) as { readonly packages: Readonly<Record<string, LockedPackage>> };
const manifest = JSON.parse(readFileSync(join(__dirname, "..", "package.json"), "utf8"));

describe("package-lock.json", () => {
  test("holds no download address, so that every registry will do", () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  // npm writes only the packages that its registry has; `npm ci` then fails wherever one of the others is wanted.
  test("names the package of every platform, so that `npm ci` works on all of them", () => {
    const wanted = Object.values(packages).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {}),
    );
    const known = Object.keys(packages).map((path) =>
      path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
    );

    expect(wanted.filter((name) => !known.includes(name))).toEqual([]);
    expect(wanted.filter((name) => name.startsWith("@swc/core-")).length).toBeGreaterThan(10);
  });
});

test("package.json pins every dependency exactly", () => {
  const versions: string[] = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });

  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
