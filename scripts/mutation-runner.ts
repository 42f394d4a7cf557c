/**
 * How Stryker runs the tests for scripts/mutation.ts: the tables of a file's own tests, again and again in one process,
 * which is ten times as fast as a process for each change. A file whose work modules keep for later is mutated in a
 * process of its own for each change, so that nothing of one change is left when the next is held against the tests.
 */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Handed over by scripts/mutation.ts. */
export interface Tests {
  /** By mutated file, what the paths of its tests hold. */
  readonly of: Readonly<Record<string, readonly string[]>>;
  /** The mutated files that need a process for each change. */
  readonly fresh: readonly string[];
}

type Suite = () => Promise<readonly [errors: string | true, passed: number, skipped: number, total: number]>;

interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number;
  hitLimit?: number | undefined;
  mutantCoverage?: unknown;
}

interface MutantRun {
  readonly activeMutant: { readonly id: string };
  readonly mutantActivation: "static" | "runtime";
  readonly sandboxFileName: string;
  readonly hitLimit?: number;
  readonly timeout: number;
}

const world = globalThis as unknown as {
  __stryker__?: Instrumented;
  UVU_DEFER: number;
  UVU_INDEX: number;
  UVU_QUEUE: [string, ...Suite[]][];
};

class Runner {
  private readonly tests: Tests;
  private readonly loaded = new Map<string, readonly Suite[]>();
  constructor(tests: Tests) {
    this.tests = tests;
  }

  /** A change of what is worked out while a module is loaded: Stryker starts another process for it. */
  capabilities(): object {
    return { reloadEnvironment: false };
  }

  async dryRun(): Promise<object> {
    const failure = await this.run(Object.values(this.tests.of).flat());
    return { ...resultOf(failure), mutantCoverage: instrumented().mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, sandboxFileName, hitLimit, timeout }: MutantRun): Promise<object> {
    const file = Object.keys(this.tests.of).find((each) => sandboxFileName.endsWith(`/${each}`)) ?? "";
    const wanted = this.tests.of[file] ?? [];
    if (this.tests.fresh.includes(file)) return killedIf(failsInFreshProcess(wanted, activeMutant.id, timeout));
    if (mutantActivation === "runtime") await this.load(wanted);
    const state = instrumented();
    Object.assign(state, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    const failure = await this.run(wanted);
    state.activeMutant = undefined;
    return killedIf(failure !== undefined);
  }

  /** What fails first; nothing where all pass. */
  private async run(wanted: readonly string[]): Promise<string | undefined> {
    const { write } = process.stdout;
    process.stdout.write = () => true;
    const state = instrumented();
    try {
      const suites = await this.load(wanted);
      state.currentTestId = "tables";
      for (const suite of suites) {
        const [errors, passed, , total] = await suite();
        if (passed < total) return String(errors);
      }
      return undefined;
    } catch (error) {
      return String(error);
    } finally {
      state.currentTestId = undefined;
      process.stdout.write = write;
    }
  }

  private async load(wanted: readonly string[]): Promise<readonly Suite[]> {
    const folder = join(process.cwd(), "test");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".test.ts") && wanted.some((part) => file.includes(part)))
      .sort();
    world.UVU_DEFER = 1;
    world.UVU_QUEUE ??= [];
    for (const file of files) {
      if (this.loaded.has(file)) continue;
      world.UVU_INDEX = world.UVU_QUEUE.push([file]) - 1;
      await import(pathToFileURL(join(folder, file)).href);
      const [, ...suites] = world.UVU_QUEUE[world.UVU_INDEX] as [string, ...Suite[]];
      this.loaded.set(file, suites);
    }
    return files.flatMap((file) => this.loaded.get(file) ?? []);
  }
}

const instrumented = (): Instrumented => {
  world.__stryker__ ??= {};
  return world.__stryker__;
};

function failsInFreshProcess(tests: readonly string[], mutant: string, timeout: number): boolean {
  const env = { ...process.env, __STRYKER_ACTIVE_MUTANT__: mutant };
  const command = ["--import", "tsx", "test/run.ts", ...tests];
  return spawnSync(process.execPath, command, { env, timeout, stdio: "ignore" }).status !== 0;
}

const resultOf = (failure: string | undefined): object => {
  const test = { id: "tables", name: "tables", timeSpentMs: 1 };
  const status = failure === undefined ? { status: 0 } : { status: 1, failureMessage: failure };
  return { status: "complete", tests: [{ ...test, ...status }] };
};

const killedIf = (killed: boolean): object =>
  killed
    ? { status: "killed", killedBy: ["tables"], nrOfTests: 1, failureMessage: "" }
    : { status: "survived", nrOfTests: 1 };

const factory = (options: { readonly tests: Tests }): Runner => new Runner(options.tests);
factory.inject = ["options"];

/** Found by Stryker. */
export const strykerPlugins = [{ kind: "TestRunner", name: "tables", factory }];
