import { specOf, takenTransitions } from "../../catalogue/catalogue";
import type { Block } from "../block";
import { type Form, formOf, type Slot } from "../form";
import type { ResourceBook } from "../resources";
import { type Argument, json, list, object, way } from "../statement";
import { typedParameters } from "../typed-parameters";

/** A block as `do` writes it; undefined where its types refuse it. */
export function doForm(block: Block, resources: ResourceBook): Form | undefined {
  const spec = specOf(block.type);
  if (spec === undefined) return undefined;
  const parameters = typedParameters(block, resources);
  if (parameters === undefined) return undefined;
  const unknown = [...block.errors.keys()].some((error) => !spec.errors.allowed.includes(error));
  if (unknown) return undefined;
  const conditions = conditionsOf(block);
  const { required } = takenTransitions(spec, { Parameters: block.parameters });
  const apart = errorsApart(block, required);
  const errors = apart.map((error): Slot => ({ slot: error, target: block.errors.get(error) ?? "" }));
  return formOf(block, {
    method: "do",
    args: [json(block.type), parameters, branches(conditions, errors)],
    demanded: 2,
    slots: [...conditions.slots, ...errors],
    told: apart,
    ...roundOf(block),
  });
}

/** Errors that are told by themselves: those that lead elsewhere than most do, and those that nobody demands. */
function errorsApart({ errors }: Block, required: readonly string[]): readonly string[] {
  const shared = (error: string) => required.includes(error) || error === "NoMatchingError";
  const counts = new Map<string, number>();
  for (const [error, target] of errors) if (shared(error)) counts.set(target, (counts.get(target) ?? 0) + 1);
  const preferred = errors.get("NoMatchingError");
  const [most] = [...counts].sort(
    ([one, a], [other, b]) => b - a || Number(other === preferred) - Number(one === preferred),
  );
  return [...errors].flatMap(([error, target]) => (shared(error) && target === most?.[0] ? [] : [error]));
}

/** A block exactly as it is. */
export function rawForm(block: Block, why: string): Form | undefined {
  const conditions = conditionsOf(block);
  const errors = [...block.errors].map(([error, target]): Slot => ({ slot: error, target }));
  // Blocks that end a flow go on only if they say so.
  const ends = specOf(block.type)?.next === "forbidden";
  const told = block.next === "none" ? "none" : ends ? "continue" : undefined;
  const form = formOf(block, {
    method: "raw",
    args: [
      json(block.type),
      json(block.parameters),
      branches(conditions, errors, (told === "none" && ends) || told === undefined ? [] : [["next", json(told)]]),
    ],
    demanded: 2,
    slots: [...conditions.slots, ...errors],
    told: [...block.errors.keys()],
    ...roundOf(block),
    takesFailure: "no",
  });
  return form && { ...form, comment: why };
}

function branches(
  conditions: ReturnType<typeof conditionsOf>,
  errors: readonly Slot[],
  next: readonly (readonly [string, Argument])[] = [],
): Argument {
  return object([
    ...next,
    ...(conditions.slots.length === 0 ? [] : [["conditions", conditions.arg] as const]),
    ...(errors.length === 0 ? [] : [["errors", object(errors.map(({ slot }) => [slot, way(slot)]))] as const]),
  ]);
}

function conditionsOf({ conditions }: Block): { readonly arg: Argument; readonly slots: readonly Slot[] } {
  return {
    arg: list(
      conditions.map(({ operator, operand }, index) =>
        object([
          ...(operator === "Equals" ? [] : [["operator", json(operator)] as const]),
          ["operand", json(operand)],
          ["to", way(`condition ${index}`)],
        ]),
      ),
    ),
    slots: conditions.map(({ target }, index) => ({ slot: `condition ${index}`, target })),
  };
}

/** The way of a loop into its round, which is counted. */
function roundOf({ type, conditions }: Block): { readonly counts?: string } {
  const round = conditions.findIndex(({ operand }) => operand === "ContinueLooping");
  return type === "Loop" && round >= 0 ? { counts: `condition ${round}` } : {};
}
