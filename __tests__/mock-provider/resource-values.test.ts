import { dataSourceValues } from "./aws-values/data-sources";
import { extraSchemas } from "./extra-schemas";
import { alwaysForceNew, everyArgument, forceNewArguments } from "./force-new";
import { resourceValues } from "./resource-values";
import { deriveSchema } from "./schema";

/** The tables are written by hand: a slip in a name would otherwise go unnoticed, the entry would just never be used. */
describe("hand-written tables name what the bindings, or the schemas beside them, have", () => {
  test.each(Object.entries(resourceValues))("values of %s", (type, patterns) => {
    const schemas = [deriveSchema("resource", type), deriveSchema("data", type), extraSchemas.resources[type]];

    const filled = Object.keys(patterns).filter((name) => schemas.some((schema) => schema?.attributes[name]?.computed));

    expect(filled).toEqual(Object.keys(patterns));
  });

  test.each(Object.entries(dataSourceValues))("values of data %s", (type, patterns) => {
    const attributes = deriveSchema("data", type)?.attributes ?? {};

    const filled = Object.keys(patterns).filter((name) => attributes[name]?.computed);

    expect(filled).toEqual(Object.keys(patterns));
  });

  test.each(Object.entries(forceNewArguments))("force-new arguments of %s", (type, names) => {
    const schema = deriveSchema("resource", type);
    const known = [everyArgument, ...Object.keys({ ...schema?.attributes, ...schema?.blocks })];

    expect(schema).toBeDefined();
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
    expect(names.filter((name) => alwaysForceNew.includes(name))).toEqual([]);
  });
});
