import type { Pack } from "../core/engine/pack.ts";
import { dataLeakage } from "./data-leakage.ts";
import { benchmarkPacks } from "./frameworks/index.ts";
import { strict } from "./strict.ts";

/** The packs that leakgate brings along, by name. */
export const packs: readonly Pack[] = [dataLeakage, strict, ...benchmarkPacks];
