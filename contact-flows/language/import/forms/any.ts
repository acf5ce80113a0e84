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
    args: [json(block.type), parameters, branches(conditions.arg, errors)],
    demanded: 2,
    slots: [...conditions.slots, ...errors],
    told: apart,
  });
}

/** Errors that are told by themselves: those that lead elsewhere than most do, and those that nobody demands. */
function errorsApart({ errors }: Block, required: readonly string[]): readonly string[] {
  const shared = (error: string) => required.includes(error) || error === "NoMatchingError";
  const counts = new Map<string, number>();
  for (const [error, target] of errors) if (shared(error)) counts.set(target, (counts.get(target) ?? 0) + 1);
  const preferred = errors.get("NoMatchingError");
  const [most] = [...counts].sort(([one, a], [other, b]) => b - a || Number(other === preferred) - Number(one === preferred));
  return [...errors].flatMap(([error, target]) => (shared(error) && target === most?.[0] ? [] : [error]));
}

/** A block exactly as it is. */
export function rawForm(block: Block, why: string): Form | undefined {
  const conditions = conditionsOf(block);
  const errors = [...block.errors].map(([error, target]): Slot => ({ slot: `error ${error}`, target }));
  const next: readonly (readonly [string, Argument])[] = block.next === "none" ? [["next", json("none")]] : [];
  const form = formOf(block, {
    method: "raw",
    args: [
      json(block.type),
      json(block.parameters),
      object([
        ...next,
        ["conditions", conditions.arg],
        ["errors", object([...block.errors.keys()].map((error) => [error, way(`error ${error}`)]))],
      ]),
    ],
    demanded: 2,
    slots: [...conditions.slots, ...errors],
    told: [...block.errors.keys()],
    takesFailure: "no",
  });
  return form && { ...form, comment: why };
}

function branches(conditions: Argument, errors: readonly Slot[]): Argument {
  return object([
    ["conditions", conditions],
    ["errors", object(errors.map(({ slot }) => [slot, way(slot)]))],
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
