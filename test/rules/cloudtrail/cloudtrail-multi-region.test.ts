import { cloudtrailMultiRegion } from "../../../rules/cloudtrail/cloudtrail-multi-region.ts";
import { parameter, ruleCases, template, unknown } from "../../support/rule-cases.ts";
import { stack, stages, Trail, trail } from "./trails.ts";

ruleCases(cloudtrailMultiRegion, [
  {
    name: "all regions",
    verdict: "not violated",
    because: ["isMultiRegionTrail"],
    resources: [trail({ isMultiRegionTrail: true })],
    template: stack({ IsMultiRegionTrail: true }),
  },
  {
    name: "all regions, written as text",
    verdict: "not violated",
    template: stack({ IsMultiRegionTrail: "true" }),
  },
  {
    name: "one region",
    verdict: "violated",
    severity: "high",
    because: ["isMultiRegionTrail"],
    resources: [trail({ isMultiRegionTrail: false })],
    template: stack({ IsMultiRegionTrail: false }),
  },
  {
    name: "nothing said",
    verdict: "violated",
    because: ["isMultiRegionTrail"],
    resources: [trail()],
    template: stack(),
  },
  {
    name: "nothing said of a trail that is there already",
    verdict: "violated",
    resources: [trail({}, "trail", true)],
  },
  {
    name: "one region beside a trail of all regions",
    verdict: "not violated",
    resources: [trail({}, "objects"), trail({ isMultiRegionTrail: true }, "account")],
    template: template({ Objects: Trail(), Account: Trail({ IsMultiRegionTrail: true }) }),
  },
  {
    name: "two trails of one region each",
    verdict: "violated",
    resources: [trail({}, "first"), trail({ isMultiRegionTrail: false }, "second")],
  },
  {
    name: "one region beside a trail that is not known",
    verdict: "cannot tell",
    resources: [trail({}, "objects"), trail({ isMultiRegionTrail: unknown() }, "account")],
  },
  {
    name: "not known",
    verdict: "cannot tell",
    because: ["isMultiRegionTrail"],
    resources: [trail({ isMultiRegionTrail: unknown() })],
    template: stack({ IsMultiRegionTrail: { Ref: "All" } }, parameter("All")),
  },
  {
    name: "all regions in one of two stages",
    verdict: "cannot tell",
    template: stack({ IsMultiRegionTrail: { "Fn::If": ["IsProd", true, false] } }, stages),
  },
]);
