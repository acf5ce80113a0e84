import { once } from "node:events";

/**
 * Writes to standard output, and waits until it has taken it: whatever the size, nothing is lost and little is kept in
 * memory.
 */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Writes one JSON array, an entry a line, as its entries come. An array without entries is `[]`. */
export class JsonArrayWriter {
  #begun = false;

  async add(entries: readonly object[]): Promise<void> {
    if (entries.length === 0) return;
    const lines = entries.map((entry) => JSON.stringify(entry)).join(",\n");
    await write(`${this.#begun ? ",\n" : "[\n"}${lines}`);
    this.#begun = true;
  }

  async end(): Promise<void> {
    await write(this.#begun ? "\n]\n" : "[]\n");
  }
}
