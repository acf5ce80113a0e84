import { blocksAt } from "./lookup";
import type { JsonObject, Resource } from "./synthesised-stack";

/** A cache behaviour of a distribution, with the path that messages name it by. */
export interface Behaviour {
  readonly path: string;
  readonly settings: JsonObject;
}

/** The default behaviour and the ordered ones. */
export function behavioursOf({ body }: Resource): readonly Behaviour[] {
  return [
    ...blocksAt(body, "default_cache_behavior").map((settings) => ({ path: "*", settings })),
    ...blocksAt(body, "ordered_cache_behavior").map((settings) => ({ path: String(settings.path_pattern), settings })),
  ];
}
