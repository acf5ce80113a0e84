import { done, type Outcome, type Standing } from "../block";

/** Distribute by percentage: a number from 1 to 100, which the conditions are held against. */
export function distributeByPercentage({ center }: Standing): Outcome {
  return done(center.random.whole(1, 100));
}
