/** One figure: what was measured, against what, and what it has to hold. */
export interface Figure {
  readonly name: string;
  /** A ratio to the yardstick, or a count. */
  readonly value: number;
  /** The value it may reach; undefined for a figure that is only shown. */
  readonly atMost?: number;
  /** What the value is, with the yardstick's name. */
  readonly unit: string;
}

/** What is measured where. */
export interface Setting {
  /** Folder of this project. */
  readonly root: string;
  /** Environment that is synthesised. */
  readonly environment: string;
}

/** Something that `npm run bench` measures. */
export interface Benchmark {
  readonly name: string;
  readonly about: string;
  readonly run: (setting: Setting) => Promise<readonly Figure[]>;
}
