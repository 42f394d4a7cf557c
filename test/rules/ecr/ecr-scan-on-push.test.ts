import { ecrScanOnPush } from "../../../rules/ecr/ecr-scan-on-push.ts";
import { parameter, resource, ruleCases, template, unknown } from "../../support/rule-cases.ts";

type Inputs = Parameters<typeof resource<"aws:ecr/repository:Repository">>[2];
type Value = string | ReturnType<typeof unknown>;

const images = (inputs: Inputs = {}, more: { existing?: boolean; provider?: string } = {}) =>
  resource("aws:ecr/repository:Repository", "checkout", { name: "shop/checkout", ...inputs }, more);
const own = (scanOnPush: boolean | ReturnType<typeof unknown>) =>
  images({ imageScanningConfiguration: { scanOnPush } });

const registry = (filter: Value, scanFrequency: Value = "SCAN_ON_PUSH", provider?: string) =>
  resource(
    "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration",
    "registry",
    { scanType: "BASIC", rules: [{ scanFrequency, repositoryFilters: [{ filter, filterType: "WILDCARD" }] }] },
    provider === undefined ? {} : { provider },
  );

const repository = (more: object = {}) => ({
  Checkout: { Type: "AWS::ECR::Repository", Properties: { RepositoryName: "shop/checkout", ...more } },
});
const scanning = (Filter: unknown, ScanFrequency: unknown = "SCAN_ON_PUSH") => ({
  Registry: {
    Type: "AWS::ECR::RegistryScanningConfiguration",
    Properties: {
      ScanType: "BASIC",
      Rules: [{ ScanFrequency, RepositoryFilters: [{ Filter, FilterType: "WILDCARD" }] }],
    },
  },
});
const off = { ImageScanningConfiguration: { ScanOnPush: false } };

const byFilter = (filter: string, verdict: "violated" | "not violated") => ({
  name: `the registry scans ${filter}`,
  verdict,
  resources: [images(), registry(filter)],
  template: template({ ...repository(), ...scanning(filter) }),
});

ruleCases(ecrScanOnPush, [
  {
    name: "the repository asks for scans",
    verdict: "not violated",
    because: ["imageScanningConfiguration.scanOnPush"],
    resources: [own(true)],
    template: template(repository({ ImageScanningConfiguration: { ScanOnPush: true } })),
  },
  {
    name: "the repository asks for none",
    verdict: "violated",
    because: ["imageScanningConfiguration.scanOnPush"],
    severity: "medium",
    resources: [own(false)],
    template: template(repository(off)),
  },
  {
    name: "nothing said, and nothing of the registry in view",
    verdict: "cannot tell",
    because: ["imageScanningConfiguration.scanOnPush"],
    resources: [images()],
    template: template(repository()),
  },
  {
    name: "a repository that is there already, and nothing said",
    verdict: "cannot tell",
    resources: [images({}, { existing: true })],
  },
  byFilter("*", "not violated"),
  byFilter("shop/*", "not violated"),
  byFilter("*check*", "not violated"),
  byFilter("check", "not violated"),
  byFilter("check*", "violated"),
  byFilter("shop.checkout", "violated"),
  byFilter("orders", "violated"),
  {
    name: "the registry scans all the time, against the repository's own word",
    verdict: "not violated",
    because: ["scanFrequency", "filter"],
    resources: [registry("*", "CONTINUOUS_SCAN"), own(false)],
    template: template({ ...scanning("*", "CONTINUOUS_SCAN"), ...repository(off) }),
  },
  {
    name: "the registry scans when somebody asks",
    verdict: "violated",
    resources: [images(), registry("*", "MANUAL")],
    template: template({ ...repository(), ...scanning("*", "MANUAL") }),
  },
  {
    name: "a registry without rules",
    verdict: "violated",
    resources: [
      images(),
      resource("aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration", "registry", {
        scanType: "ENHANCED",
      }),
    ],
    template: template({
      ...repository(),
      Registry: { Type: "AWS::ECR::RegistryScanningConfiguration", Properties: { ScanType: "ENHANCED" } },
    }),
  },
  {
    name: "the repository asks for scans, and the registry is for others",
    verdict: "not violated",
    resources: [own(true), registry("orders")],
    template: template({ ...repository({ ImageScanningConfiguration: { ScanOnPush: true } }), ...scanning("orders") }),
  },
  {
    name: "a repository whose name is not known, and a filter for some",
    verdict: "cannot tell",
    because: ["name"],
    resources: [images({ name: unknown() }), registry("shop/*")],
    template: template(
      { ...repository({ RepositoryName: { Ref: "Name" } }), ...scanning("shop/*") },
      parameter("Name"),
    ),
  },
  {
    name: "a repository whose name is not known, and a filter for all",
    verdict: "not violated",
    resources: [images({ name: unknown() }), registry("*")],
    template: template({ ...repository({ RepositoryName: { Ref: "Name" } }), ...scanning("*") }, parameter("Name")),
  },
  {
    name: "a filter that is not known",
    verdict: "cannot tell",
    because: ["filter"],
    resources: [images(), registry(unknown())],
    template: template({ ...repository(), ...scanning({ Ref: "Filter" }) }, parameter("Filter")),
  },
  {
    name: "scans that are not known",
    verdict: "cannot tell",
    because: ["scanOnPush"],
    resources: [own(unknown())],
    template: template(repository({ ImageScanningConfiguration: { ScanOnPush: { Ref: "Scan" } } }), parameter("Scan")),
  },
  {
    name: "a dot in a filter is a dot",
    verdict: "violated",
    resources: [own(false), registry("shop.checkout")],
    template: template({ ...repository(off), ...scanning("shop.checkout") }),
  },
]);
