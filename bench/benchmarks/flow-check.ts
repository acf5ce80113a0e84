import { rmSync } from "node:fs";
import { parseFlow } from "../../contact-flows/language/parse";
import { validate } from "../../contact-flows/language/validate/validate";
import type { Benchmark, Figure } from "../benchmark";
import { flowFiles } from "../flow-files";
import { inPairs, median } from "../measure";
import { emptyStackSynth } from "../yardstick";

const flows = 200;
const passes = 15;

/** Checking flows: the whole command, against the yardstick of all commands, and each flow inside of the process. */
export const flowCheck: Benchmark = {
  name: "flow-check",
  about: `\`npm run flow -- check\` of ${flows} files, and the time of one flow inside of the process`,
  run: async ({ root, environment }) => {
    const { folder, files, texts } = flowFiles(flows, environment);
    try {
      // Before the command, whose first run in a new copy of the project keeps what the next ones load.
      const inside = insideOfTheProcess(texts);
      const own = { command: "npm", args: ["run", "--silent", "flow", "--", "check", ...files], cwd: root };
      const { a, ratio } = await inPairs(own, emptyStackSynth(root), 7);
      return [
        { name: `check of ${flows} flows, cold`, value: ratio, atMost: 0.4, unit: "× cdktf synth of an empty stack" },
        { name: `check of ${flows} flows, this machine`, value: median(a) / 1000, atMost: 1, unit: "seconds" },
        ...inside,
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** The first pass is what a command pays; the later ones, in turn with the yardstick, are what the code itself costs. */
function insideOfTheProcess(texts: readonly string[]): readonly Figure[] {
  const check = () => {
    for (const text of texts) {
      const { document } = parseFlow(text);
      if (document !== undefined) validate(document);
    }
  };
  const yardstick = () => {
    for (const text of texts) JSON.stringify(JSON.parse(text));
  };
  const first = milliseconds(check);
  const ratios = Array.from({ length: passes }, () => milliseconds(check) / milliseconds(yardstick));
  return [
    {
      name: "one flow, first of a process, this machine",
      value: first / texts.length,
      atMost: 3,
      unit: "milliseconds",
    },
    { name: "one flow", value: median(ratios), atMost: 15, unit: "× JSON.parse and JSON.stringify of it" },
  ];
}

function milliseconds(work: () => void): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}
