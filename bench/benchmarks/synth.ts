import type { Benchmark } from "../benchmark";
import { emptyApp } from "../empty-app";
import { inPairs } from "../measure";

/** `npm run synth` of the example, cold, against the least that cdktf itself can do. */
export const synth: Benchmark = {
  name: "synth",
  about: "`npm run synth` of example, cold, to `cdktf synth` of an app with one empty stack",
  run: async (root) => {
    const yardstick = emptyApp(root);
    try {
      const own = { command: "npm", args: ["run", "--silent", "synth", "--", "--env", "example"], cwd: root };
      const { ratio } = await inPairs(own, yardstick.synth, 7);
      return [{ name: "synth of example, cold", value: ratio, atMost: 0.75, unit: "× cdktf synth of an empty stack" }];
    } finally {
      yardstick.remove();
    }
  },
};
