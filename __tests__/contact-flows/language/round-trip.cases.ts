import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { emitFlow } from "../../../contact-flows/language/emit";
import { equivalent } from "../../../contact-flows/language/equivalence";
import { parseFlow } from "../../../contact-flows/language/parse";
import { corpusFlows } from "../../support/corpus";
import { generatedFlow } from "./generated-flows";

test("flows that others exported lose nothing, and none of them is refused", () => {
  const lost = corpusFlows().filter(({ text }) => {
    const { document, findings } = parseFlow(text);
    if (document === undefined || findings.some(({ severity }) => severity === "error")) return true;
    const emitted = emitFlow(document);
    const again = parseFlow(emitted).document;
    const same = isDeepStrictEqual(JSON.parse(emitted), JSON.parse(text.replace(/^\ufeff/, "")));
    return !same || again === undefined || !equivalent(document, again) || emitFlow(again) !== emitted;
  });

  expect(lost.map(({ name }) => name)).toEqual([]);
});

const foreignKey = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "0", "", "Ünïcode ☎", "\ud800", "metadata"),
  fc.string({ unit: "grapheme", maxLength: 5 }),
);
const foreignMembers = fc.array(fc.tuple(foreignKey, fc.jsonValue({ maxDepth: 2 })), { maxLength: 3 });

/** Adds members to all objects of a value; what is there already stays. */
function withForeign(value: unknown, next: () => readonly (readonly [string, unknown])[]): unknown {
  if (Array.isArray(value)) return value.map((element) => withForeign(element, next));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([key, inner]) => [key, withForeign(inner, next)] as const);
  return Object.fromEntries([...next(), ...members]);
}

test("generated flows with foreign keys anywhere lose nothing, the odd ones neither", () => {
  fc.assert(
    fc.property(generatedFlow, fc.array(foreignMembers, { minLength: 1, maxLength: 5 }), (flow, foreign) => {
      let at = 0;
      const text = JSON.stringify(withForeign(flow, () => foreign[at++ % foreign.length] ?? []));

      const { document } = parseFlow(text);

      return document !== undefined && isDeepStrictEqual(JSON.parse(emitFlow(document)), JSON.parse(text));
    }),
    { numRuns: 100 },
  );
});

test("any JSON value and any text is read or refused with a reason, and never throws", () => {
  const torn = generatedFlow.chain((flow) => {
    const text = JSON.stringify(flow);
    return fc
      .tuple(fc.nat({ max: text.length }), fc.string({ maxLength: 3 }))
      .map(([at, odd]) => text.slice(0, at) + odd + text.slice(at + 1));
  });
  const any = fc.oneof(
    fc.string(),
    torn,
    fc.json(),
    fc.jsonValue().map((value) => JSON.stringify({ Version: "2019-10-30", StartAction: "a", Actions: [value] })),
  );
  fc.assert(
    fc.property(any, (text) => {
      const { document, findings } = parseFlow(text);
      return document !== undefined || findings.some(({ severity }) => severity === "error");
    }),
    { numRuns: 100 },
  );
});
