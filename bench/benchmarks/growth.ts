import type { Benchmark } from "../benchmark";
import { inPairs } from "../measure";
import { emptyStackSynth } from "../yardstick";

const sizes = [10, 100, 1000];

/** How synthesis grows with the number of queues: the whole process, cold, against the same yardstick. */
export const growth: Benchmark = {
  name: "growth",
  about: "synthesis of 10, 100 and 1,000 queues, cold, to `cdktf synth` of an app with one empty stack",
  run: async ({ root }) => {
    const synthOf = (size: number) => ({
      command: process.execPath,
      args: ["--import", "tsx", "bench/synth-queues.ts", String(size)],
      cwd: root,
    });
    const figures = [];
    for (const size of sizes) {
      const { ratio } = await inPairs(synthOf(size), emptyStackSynth(root), 5);
      figures.push({ name: `synth of ${size} queues, cold`, value: ratio, unit: "× cdktf synth of an empty stack" });
    }
    return figures;
  },
};
