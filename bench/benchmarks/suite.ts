import type { Benchmark } from "../benchmark";
import { coldMilliseconds, median } from "../measure";
import { emptyStackSynth } from "../yardstick";

/** Everything that `npm test` does, once, against the same yardstick as synthesis. */
export const suite: Benchmark = {
  name: "suite",
  about: "`npm test`, to `cdktf synth` of an app with one empty stack; and its seconds on this machine",
  run: async ({ root }) => {
    const yardstick = emptyStackSynth(root);
    const before = [await coldMilliseconds(yardstick), await coldMilliseconds(yardstick)];
    const time = await coldMilliseconds({ command: "npm", args: ["test"], cwd: root });
    const after = await coldMilliseconds(yardstick);
    return [
      {
        name: "whole test suite",
        value: time / median([...before, after]),
        atMost: 60,
        unit: "× cdktf synth of an empty stack",
      },
      { name: "whole test suite, this machine", value: time / 1000, unit: "seconds" },
    ];
  },
};
