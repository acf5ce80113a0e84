/** Words as a name in camel case, of letters and digits: `Main menu (2)` becomes `mainMenu2`. */
export function camelCase(words: string, otherwise: string): string {
  const parts = words
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== "");
  const name = parts
    .map((part) => (/^[A-Z0-9]+$/.test(part) ? part.toLowerCase() : part))
    .map((part, index) => part.charAt(0)[index === 0 ? "toLowerCase" : "toUpperCase"]() + part.slice(1))
    .join("")
    .slice(0, 60);
  if (name === "") return otherwise;
  return /^\d/.test(name) ? otherwise + name : name;
}

/** Names that are given out once each. */
export class Names {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.taken = new Set(taken);
  }

  /** The name itself, or with the least number that makes it a new one. */
  give(name: string): string {
    let free = name;
    for (let number = 2; this.taken.has(free); number++) free = `${name}${number}`;
    this.taken.add(free);
    return free;
  }
}

/** Words that cannot name a constant. */
export const reservedWords: readonly string[] = [
  ...["arguments", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete"],
  ...["do", "else", "enum", "eval", "export", "extends", "false", "finally", "for", "function", "if", "implements"],
  ...["import", "in", "instanceof", "interface", "let", "new", "null", "package", "private", "protected", "public"],
  ...["return", "static", "super", "switch", "this", "throw", "true", "try", "typeof", "undefined", "var", "void"],
  ...["while", "with", "yield", "async", "of", "exports", "module", "require", "call", "Object", "constructor"],
];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

/** Whether a person gave this name. */
export function isReadable(identifier: string): boolean {
  return /[A-Za-z]{3}/.test(identifier) && !uuid.test(identifier) && !/^[0-9a-f-]{12,}$/i.test(identifier);
}
