import type { Problem } from "../problem";
import type { ConfigView } from "../view";
import { cycles } from "./cycles";
import { instanceRelations } from "./instance";
import { references } from "./references";
import { repetitions } from "./repetitions";
import { routing } from "./routing";
import { uniqueNames } from "./unique-names";

/** What one part of a configuration says of another. Each yields every problem that it sees. */
export const relations: readonly ((view: ConfigView) => Iterable<Problem>)[] = [
  references,
  uniqueNames,
  repetitions,
  cycles,
  routing,
  instanceRelations,
];
