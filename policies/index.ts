import type { Pack } from "../core/engine/pack.ts";
import { dataLeakage } from "./data-leakage.ts";

/** The packs that leakgate brings along, by name. */
export const packs: readonly Pack[] = [dataLeakage];
