import { Marker, PartialText, Unknown } from "../../../core/model/value.ts";
import { Failure, markerIn, sameValue, throughAll, toBoolean, toNumber, unknown, whyOf } from "./values.ts";

/** The value of an operation of two values; the right one is asked for only where the left does not decide. */
export function operate(operator: string, left: unknown, right: () => unknown): unknown {
  return throughAll([left], ([first]) => {
    if (operator === "&&" || operator === "||") {
      const deciding = operator === "||";
      if (!(first instanceof Unknown) && toBoolean(first) === deciding) return deciding;
      return throughAll([right()], ([second]) => {
        if (!(second instanceof Unknown) && toBoolean(second) === deciding) return deciding;
        return first instanceof Unknown ? first : second instanceof Unknown ? second : toBoolean(second);
      });
    }
    return throughAll([right()], ([second]) => compute(operator, first, second));
  });
}

function compute(operator: string, left: unknown, right: unknown): unknown {
  if (operator === "==" || operator === "!=") {
    const same = equal(left, right);
    return same instanceof Unknown ? same : same === (operator === "==");
  }
  const marker = [left, right].find((each) => each instanceof Marker);
  if (marker !== undefined) return unknown(whyOf(marker));
  return arithmetic(operator, toNumber(left), toNumber(right));
}

function equal(left: unknown, right: unknown): boolean | Unknown {
  if (sameValue(left, right)) return true;
  // Text with a hole, and what a resource will have, is never null.
  if (left === null || right === null) {
    const other = left === null ? right : left;
    return other instanceof Unknown ? other : false;
  }
  if (left instanceof PartialText && typeof right === "string" && !left.canBe(right)) return false;
  if (right instanceof PartialText && typeof left === "string" && !right.canBe(left)) return false;
  const marker = markerIn(left) ?? markerIn(right);
  return marker === undefined ? false : unknown(whyOf(marker));
}

function arithmetic(operator: string, left: number, right: number): unknown {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "<":
      return left < right;
    case ">":
      return left > right;
    case "<=":
      return left <= right;
    case ">=":
      return left >= right;
  }
  if (right === 0) throw new Failure("a division by zero");
  return operator === "/" ? left / right : left % right;
}
