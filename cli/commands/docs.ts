import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Command } from "commander";
import { generatedDocuments } from "../docs/generated-documents";
import { print } from "../output";

/** `npm run docs`: makes docs/generated anew; `--check` only says which documents are stale. */
export function docsCommand(): Command {
  return new Command("docs")
    .description("make docs/generated anew from the schema, the rules and the synthesised stacks")
    .option("--check", "write nothing; exit with 1 where a document is stale", false)
    .action(async ({ check }: { readonly check: boolean }) => {
      for (const [file, text] of await generatedDocuments()) {
        const stale = !existsSync(file) || readFileSync(file, "utf8") !== text;
        if (stale && check) process.exitCode = 1;
        if (stale && !check) {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
        print(`${file}  ${stale ? (check ? "stale: run npm run docs" : "written") : "up to date"}`);
      }
    });
}
