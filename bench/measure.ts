import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What one run of a whole process took. */
export interface Measured {
  readonly seconds: number;
  /** The most memory that it held at once, in MB. */
  readonly megabytes: number;
}

/** A process to be measured: arguments of node. */
export interface Command {
  readonly name: string;
  readonly args: readonly string[];
}

const time = "/usr/bin/time";
const hasTime = existsSync(time);

/** Says how much memory a process held, at its end and on a descriptor of its own. */
const hook =
  'import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,String(process.resourceUsage().maxRSS)))';

/** Runs node once, from its start to its end. Any exit code counts but 2 and 3: those say that nothing was judged. */
export function measure({ name, args }: Command): Measured {
  const note = join(tmpdir(), `leakgate-bench-${process.pid}`);
  const [command, ...rest] = hasTime
    ? [time, "-q", "-o", note, "-f", "%M", process.execPath, ...args]
    : [process.execPath, "--import", `data:text/javascript,${encodeURIComponent(hook)}`, ...args];
  const start = performance.now();
  // Far from this repository, whose own configuration would be read as well.
  const run = spawnSync(command as string, rest, { cwd: tmpdir(), stdio: ["ignore", "ignore", "pipe", "pipe"] });
  const seconds = (performance.now() - start) / 1000;
  if (run.status !== 0 && run.status !== 1) throw new Error(`${name} ended with ${run.status}: ${run.stderr}`);
  const kilobytes = hasTime ? readFileSync(note, "utf8") : String(run.output[3]);
  rmSync(note, { force: true });
  return { seconds, megabytes: Number(kilobytes) / 1024 };
}

/** Runs every command in turn, so that a busy moment of the machine meets all of them; gives the medians. */
export function inTurn(commands: readonly Command[], runs: number): readonly Measured[] {
  const measured = commands.map((): Measured[] => []);
  for (let run = 0; run < runs; run++) {
    for (const [index, command] of commands.entries()) measured[index]?.push(measure(command));
  }
  return measured.map((each) => ({
    seconds: median(each.map(({ seconds }) => seconds)),
    megabytes: median(each.map(({ megabytes }) => megabytes)),
  }));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]] as [number, number];
  return (low + high) / 2;
}
