import { type BindingKind, readBindingSource } from "./binding-source";
import { type Attribute, type Block, holdsDynamic, type NestedBlock, objectType, type ValueType } from "./schema-model";

interface Flags {
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
}

interface Argument {
  readonly name: string;
  readonly value: string;
  readonly shape: string;
  readonly storage: string;
}

interface Member {
  readonly flags: Flags;
  readonly code: string;
}

const declaration = /^export (?:interface|function|class) (\w+)/gm;
const argumentEntry =
  /^\s+(\w+): \{\n\s+value: (.*),\n\s+isBlock: (?:true|false),\n\s+type: "(\w+)",\n\s+storageClassType: "([^"]+)",/gm;
const memberNote = /\/\/ (\w+) - computed: (true|false), optional: (true|false), required: (true|false)\n/g;

const elementTypes: Readonly<Record<string, ValueType>> = {
  string: "string",
  number: "number",
  boolean: "bool",
  any: "dynamic",
};

const getterTypes: readonly (readonly [RegExp, ValueType])[] = [
  [/new cdktf\.StringMap\(|\.getStringMapAttribute\(/, ["map", "string"]],
  [/new cdktf\.BooleanMap\(|\.getBooleanMapAttribute\(/, ["map", "bool"]],
  [/new cdktf\.NumberMap\(|\.getNumberMapAttribute\(/, ["map", "number"]],
  [/tolist\(this\.getNumberListAttribute\(/, ["set", "number"]],
  [/tolist\(this\.getListAttribute\(/, ["set", "string"]],
  [/\.getNumberListAttribute\(/, ["list", "number"]],
  [/\.getListAttribute\(/, ["list", "string"]],
  [/\.getStringAttribute\(/, "string"],
  [/\.getNumberAttribute\(/, "number"],
  [/\.getBooleanAttribute\(/, "bool"],
];

const cache = new Map<string, Block | undefined>();

/**
 * The schema of a type, read from the generated bindings; undefined when the bindings do not have it.
 *
 * @example deriveSchema("resource", "aws_connect_queue")?.attributes.name // { type: "string", required: true, ... }
 */
export function deriveSchema(kind: BindingKind, type: string): Block | undefined {
  const key = `${kind} ${type}`;
  if (!cache.has(key)) {
    const source = readBindingSource(kind, type);
    cache.set(key, source === undefined ? undefined : new Binding(source).rootBlock());
  }
  return cache.get(key);
}

/** One binding's source, cut into its top-level declarations. */
class Binding {
  private readonly declarations = new Map<string, string>();
  private root = "";

  public constructor(source: string) {
    const starts = [...source.matchAll(declaration)];
    starts.forEach((start, index) => {
      const text = source.slice(start.index, starts[index + 1]?.index ?? source.length);
      const name = start[1] ?? "";
      this.declarations.set(name, text);
      if (/^export class \w+ extends cdktf\.Terraform(Resource|DataSource|Provider) /.test(text)) this.root = text;
    });
  }

  public rootBlock(): Block {
    return this.block(this.root, this.root, this.root);
  }

  /** The block of a struct: arguments come from its HCL mapper, exported attributes from its output reference. */
  private struct(name: string): Block {
    const mapper = this.declarations.get(`${name.charAt(0).toLowerCase()}${name.slice(1)}ToHclTerraform`) ?? "";
    const reference = this.declarations.get(`${name}OutputReference`) ?? "";
    return this.block(mapper, reference, this.declarations.get(name) ?? "");
  }

  private block(mapper: string, members: string, properties: string): Block {
    const attributes: Record<string, Attribute> = {};
    const blocks: Record<string, NestedBlock> = {};
    const notes = readMembers(members);
    for (const argument of readArguments(mapper)) {
      const flags = notes.get(argument.name)?.flags ?? propertyFlags(argument, properties);
      notes.delete(argument.name);
      const nested = this.nestedBlock(argument, flags);
      if (nested === undefined) attributes[argument.name] = { ...flags, type: this.argumentType(argument) };
      else blocks[argument.name] = nested;
    }
    for (const [name, member] of notes) attributes[name] = { ...member.flags, type: this.memberType(member.code) };
    return { attributes, blocks };
  }

  private nestedBlock(argument: Argument, flags: Flags): NestedBlock | undefined {
    const struct = structOf(argument);
    if (struct === undefined) return undefined;
    const minItems = flags.required ? 1 : 0;
    if (argument.shape === "struct") {
      // Other single objects are attributes: protocol 5 has no nested attributes, and SDK providers no single blocks.
      if (argument.name !== "timeouts") return undefined;
      return { block: this.struct(struct), nesting: "single", minItems, maxItems: minItems };
    }
    const many = /listMapperHcl\(\w+, (true|false)\)/.exec(argument.value);
    if (argument.shape === "map" || many?.[1] === "false") return undefined;
    const block = this.struct(struct);
    const nesting = argument.shape === "set" && !holdsDynamic(objectType(block)) ? "set" : "list";
    return { block, nesting, minItems, maxItems: many === null ? 1 : 0 };
  }

  private argumentType(argument: Argument): ValueType {
    const struct = structOf(argument);
    if (struct !== undefined) return wrap(argument.shape, objectType(this.struct(struct)));
    return wrap(argument.shape, storageType(argument.storage));
  }

  private memberType(code: string): ValueType {
    for (const [pattern, type] of getterTypes) if (pattern.test(code)) return type;
    const object = /= new (\w+?)(List|Map|OutputReference)\(this, "\w+"(?:, (true|false))?\)/.exec(code);
    if (object === null) return "dynamic";
    const inner = objectType(this.struct(object[1] ?? ""));
    if (object[2] === "OutputReference") return inner;
    if (object[2] === "Map") return ["map", inner];
    return [object[3] === "true" ? "set" : "list", inner];
  }
}

function readArguments(mapper: string): Argument[] {
  const found = [...mapper.matchAll(argumentEntry)];
  return found.map(([, name = "", value = "", shape = "", storage = ""]) => ({ name, value, shape, storage }));
}

function readMembers(text: string): Map<string, Member> {
  const notes = [...text.matchAll(memberNote)];
  const members = new Map<string, Member>();
  notes.forEach((note, index) => {
    const code = text.slice(note.index, notes[index + 1]?.index ?? text.length);
    const flags = { computed: note[2] === "true", optional: note[3] === "true", required: note[4] === "true" };
    members.set(note[1] ?? "", { flags, code });
  });
  return members;
}

/** The provider's own nested blocks have no output reference: there the interface says what is required. */
function propertyFlags(argument: Argument, properties: string): Flags {
  const property = /struct!\.(\w+)/.exec(argument.value)?.[1] ?? argument.name;
  const required = new RegExp(`readonly ${property}:`).test(properties);
  return { required, optional: !required, computed: false };
}

function structOf(argument: Argument): string | undefined {
  const mapper = /(?<![\w.])(\w+)ToHclTerraform/.exec(argument.value)?.[1];
  return mapper === undefined ? undefined : `${mapper.charAt(0).toUpperCase()}${mapper.slice(1)}`;
}

function wrap(shape: string, inner: ValueType): ValueType {
  return shape === "list" || shape === "set" || shape === "map" ? [shape, inner] : inner;
}

/** `stringList` of a list is a list of strings, `stringMapList` a list of maps: the last word is the shape itself. */
function storageType(storage: string): ValueType {
  const words = storage.match(/^[a-z]+|[A-Z][a-z]+/g) ?? [];
  const element = elementTypes[words[0] ?? ""] ?? "dynamic";
  return words.slice(1, -1).reduce<ValueType>((inner, word) => [word === "Map" ? "map" : "list", inner], element);
}
