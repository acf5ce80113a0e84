import { join, resolve } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import type { FlowDocument } from "../../contact-flows/language/document";
import { importFlow } from "../../contact-flows/language/import/import-flow";
import { parseFlow } from "../../contact-flows/language/parse";
import { corpusFlows } from "../support/corpus";
import { generatedFlow } from "./language/generated-flows";
import { conversations } from "./language/import/conversations";

const root = resolve(__dirname, "../..");

/** What the compiler has against files that lie in contact-flows/flows, as it would check them with the project. */
function complaintsAbout(sources: readonly string[]): readonly string[] {
  const config = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile).config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: ["node"] }, root);
  const files = new Map(
    sources.map((source, index) => [join(root, "contact-flows/flows", `imported-${index}.ts`), source]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, version, ...others) => {
    const source = files.get(path);
    return source === undefined ? getSourceFile(path, version, ...others) : ts.createSourceFile(path, source, version);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(
      ({ messageText, start = 0 }) =>
        `${ts.flattenDiagnosticMessageText(messageText, "\n")}\n${file?.text.slice(start, start + 200)}`,
    );
  });
}

const imported = (document: FlowDocument, name: string) => importFlow(document, { name }).source;

test("the TypeScript that flows are imported to compiles with the project", () => {
  const exported = corpusFlows().flatMap(({ name, text }) => {
    const { document } = parseFlow(text);
    return document === undefined || document.Actions.length > 40 ? [] : [imported(document, name)];
  });
  const generated = [
    ...fc.sample(conversations, { numRuns: 20, seed: 1 }),
    ...fc.sample(generatedFlow, { numRuns: 10, seed: 1 }),
  ].map((document) => imported(document, "A flow"));

  expect(complaintsAbout([...exported.slice(0, 25), ...generated])).toEqual([]);
});
