import type { Benchmark } from "../benchmark";
import { inPairs } from "../measure";
import { emptyStackSynth } from "../yardstick";

/** `npm run synth` of an environment, cold, against the least that cdktf itself can do. */
export const synth: Benchmark = {
  name: "synth",
  about: "`npm run synth`, cold, to `cdktf synth` of an app with one empty stack",
  run: async ({ root, environment }) => {
    const own = { command: "npm", args: ["run", "--silent", "synth", "--", "--env", environment], cwd: root };
    const { ratio } = await inPairs(own, emptyStackSynth(root), 7);
    return [
      { name: `synth of ${environment}, cold`, value: ratio, atMost: 0.75, unit: "× cdktf synth of an empty stack" },
    ];
  },
};
