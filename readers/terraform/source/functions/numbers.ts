import { Failure, toList, toNumber, toText } from "../values.ts";
import type { Functions } from "./kinds.ts";

const one = (fn: (value: number) => unknown) => (values: readonly unknown[]) => fn(toNumber(values[0]));

function most(values: readonly unknown[], pick: (...numbers: number[]) => number): number {
  if (values.length === 0) throw new Failure("a number is required");
  return pick(...values.map(toNumber));
}

function parseInteger(values: readonly unknown[]): number {
  const text = toText(values[0]);
  const base = toNumber(values[1]);
  const number = Number.parseInt(text, base);
  if (Number.isNaN(number) || !/^-?[0-9a-zA-Z]+$/.test(text)) throw new Failure("a whole number is required");
  return number;
}

/** Functions of numbers. */
export const numberFunctions: Functions = {
  abs: one(Math.abs),
  ceil: one(Math.ceil),
  floor: one(Math.floor),
  signum: one(Math.sign),
  min: (values) => most(values, Math.min),
  max: (values) => most(values, Math.max),
  pow: (values) => toNumber(values[0]) ** toNumber(values[1]),
  log: (values) => Math.log(toNumber(values[0])) / Math.log(toNumber(values[1])),
  parseint: parseInteger,
  sum: (values) =>
    toList(values[0])
      .map(toNumber)
      .reduce((a, b) => a + b, 0),
};
