/** Members of an object to look for, by names that are kept as bytes; made once and used for every object. */
export class Members {
  private readonly names: readonly Buffer[];
  private readonly starts: number[];
  /** The member whose own members are looked for as well. */
  private readonly entered: number;
  private readonly inner: Members | undefined;

  constructor(names: readonly string[], entered?: string, inner?: Members) {
    this.names = names.map((name) => Buffer.from(name));
    this.starts = names.map(() => -1);
    this.entered = entered === undefined ? -1 : names.indexOf(entered);
    this.inner = inner;
  }

  /** Where the value of the name `index` starts in the object that was walked last; -1 where it has none. */
  at(index: number): number {
    return this.starts[index] as number;
  }

  clear(): void {
    this.starts.fill(-1);
    this.inner?.clear();
  }

  /** Notes where the value of the name `index` starts; gives what to look for inside it. The last of equal names counts. */
  note(index: number, value: number): Members | undefined {
    if (index < 0) return undefined;
    this.starts[index] = value;
    return index === this.entered ? this.inner : undefined;
  }

  /** The index of the name that stands from `from` to `to`, -1 for another; escapes are not looked through. */
  indexOf(bytes: Buffer, from: number, to: number): number {
    const { names } = this;
    for (let index = 0; index < names.length; index++) {
      const name = names[index] as Buffer;
      if (name.length === to - from && isAt(bytes, from, name)) return index;
    }
    return -1;
  }
}

function isAt(bytes: Buffer, from: number, name: Buffer): boolean {
  for (let at = 0; at < name.length; at++) if (bytes[from + at] !== name[at]) return false;
  return true;
}
