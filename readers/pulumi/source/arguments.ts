import type { Evaluator, Found, Invocation } from "./values.ts";
import { foundAt, nodeValue } from "./values.ts";

type CallInvocation = Extract<Invocation, { kind: "call" }>;

/** The argument `index` of a call, through spreads of known length. */
export function argumentAt(evaluator: Evaluator, invocation: CallInvocation, index: number): Found | undefined {
  const { call, file, scene } = invocation;
  const caller = nodeValue(file, call, scene);
  let left = index;
  for (const argument of call.arguments) {
    if (argument.type !== "SpreadElement") {
      if (left === 0) return foundAt(caller, argument);
      left--;
      continue;
    }
    const spread = evaluator.elements(nodeValue(file, argument.argument, scene));
    if (spread === undefined) return undefined;
    if (left < spread.length) return spread[left];
    left -= spread.length;
  }
  return undefined;
}

/** All arguments from `index` on. */
export function restOf(evaluator: Evaluator, invocation: CallInvocation, index: number): Found {
  const items: Found[] = [];
  for (let at = index; at < index + 100; at++) {
    const found = argumentAt(evaluator, invocation, at);
    if (found === undefined) break;
    items.push(found);
  }
  return { value: { kind: "list", items }, span: undefined };
}
