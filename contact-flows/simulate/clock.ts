/** Something that will happen: `seq` keeps what is due at the same moment in the order in which it was asked for. */
interface Due {
  readonly at: number;
  readonly seq: number;
  happen: () => void;
  /** Taken back, or over. */
  cancelled: boolean;
}

const nothing = () => undefined;

/** Takes back what was asked for; without effect once it has happened. */
export type Cancel = () => void;

/** A clock that moves only when it is told to. Times are milliseconds since 1970 (UTC), as `Date` has them. */
export class VirtualClock {
  #now: number;
  #seq = 0;
  /** A binary heap, soonest first. */
  #heap: Due[] = [];
  /** How many of the heap are taken back. */
  #cancelled = 0;

  constructor(start: number) {
    this.#now = start;
  }

  get now(): number {
    return this.#now;
  }

  /** When the next thing is due; undefined when nothing is. */
  get next(): number | undefined {
    this.#dropCancelled();
    return this.#heap[0]?.at;
  }

  /** Has something happen at a time; a time that has passed means now, once the clock is moved. */
  at(time: number, happen: () => void): Cancel {
    const due: Due = { at: Math.max(time, this.#now), seq: this.#seq++, happen, cancelled: false };
    this.#heap.push(due);
    this.#rise(this.#heap.length - 1);
    return () => {
      if (due.cancelled) return;
      due.cancelled = true;
      // What was asked for may hold a whole conversation, which is over long before its time comes.
      due.happen = nothing;
      this.#cancelled += 1;
      this.#compact();
    };
  }

  /** Moves to a time, and has happen what is due exactly then. What is due before has to have happened already. */
  moveTo(time: number): void {
    this.#now = Math.max(time, this.#now);
    for (let due = this.#head(); due !== undefined && due.at <= this.#now; due = this.#head()) {
      this.#pop();
      due.cancelled = true;
      due.happen();
    }
  }

  #head(): Due | undefined {
    this.#dropCancelled();
    return this.#heap[0];
  }

  #dropCancelled(): void {
    while (this.#heap[0]?.cancelled === true) {
      this.#pop();
      this.#cancelled -= 1;
    }
  }

  /** Drops what is taken back once it is more than the rest, so that the heap stays as large as what is still due. */
  #compact(): void {
    if (this.#cancelled < 64 || this.#cancelled * 2 < this.#heap.length) return;
    // In order, it is a heap.
    this.#heap = this.#heap.filter(({ cancelled }) => !cancelled).sort((a, b) => a.at - b.at || a.seq - b.seq);
    this.#cancelled = 0;
  }

  #pop(): void {
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#sink(0);
  }

  #rise(index: number): void {
    const parent = (index - 1) >> 1;
    if (index === 0 || !this.#before(index, parent)) return;
    this.#swap(index, parent);
    this.#rise(parent);
  }

  #sink(index: number): void {
    const [left, right] = [2 * index + 1, 2 * index + 2];
    let least = index;
    if (left < this.#heap.length && this.#before(left, least)) least = left;
    if (right < this.#heap.length && this.#before(right, least)) least = right;
    if (least === index) return;
    this.#swap(index, least);
    this.#sink(least);
  }

  #before(a: number, b: number): boolean {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined) return false;
    return one.at === other.at ? one.seq < other.seq : one.at < other.at;
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one === undefined || other === undefined) return;
    this.#heap[a] = other;
    this.#heap[b] = one;
  }
}

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
