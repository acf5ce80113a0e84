/**
 * A path as people write it in code: dots between names, brackets around what is no name.
 *
 * @example joinPath(["users", "john.perry", "phone"]) // users["john.perry"].phone
 */
export function joinPath(path: readonly string[]): string {
  return path.reduce((text, step) => {
    if (/^\d+$/.test(step)) return `${text}[${step}]`;
    if (!/^[\w$-]+$/.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === "" ? step : `${text}.${step}`;
  }, "");
}

/** The value at a path; undefined where the path leads nowhere. */
export function valueAt(raw: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined),
    raw,
  );
}
