import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { generatedDocuments, generatedFolder } from "../docs/generated-documents";
import { print } from "../output";

/** `npm run docs`: makes docs/generated anew; `--check` only says which documents are stale. */
export function docsCommand(): Command {
  return new Command("docs")
    .description("make docs/generated anew from the schema, the rules, the synthesised stacks and the flows")
    .option("--check", "write nothing; exit with 1 where a document is stale", false)
    .action(async ({ check }: { readonly check: boolean }) => {
      const documents = await generatedDocuments();
      for (const [file, text] of documents) {
        const stale = !existsSync(file) || readFileSync(file, "utf8") !== text;
        if (stale && check) process.exitCode = 1;
        if (stale && !check) {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
        print(`${file}  ${stale ? (check ? "stale: run npm run docs" : "written") : "up to date"}`);
      }
      for (const file of leftovers(new Set(documents.keys()))) {
        if (check) process.exitCode = 1;
        else rmSync(file);
        print(
          `${file}  ${check ? "stale, nothing makes it any more: run npm run docs" : "removed: nothing makes it any more"}`,
        );
      }
    });
}

/** Files in the folder of generated documents that an earlier run made, of a flow that is gone for example. */
export function leftovers(made: ReadonlySet<string>, folder = generatedFolder): readonly string[] {
  if (!existsSync(folder)) return [];
  return (
    readdirSync(folder, { recursive: true, withFileTypes: true })
      // Some systems leave files of their own in folders, all with a full stop before their name.
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map(({ parentPath, name }) => join(parentPath, name).replaceAll("\\", "/"))
      .filter((file) => !made.has(file))
  );
}
