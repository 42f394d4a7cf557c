import { scansRepository } from "../../core/containers/registry-scanning.ts";
import { defineRule } from "../../core/engine/rule.ts";
import { any, isTrue, not } from "../../core/model/answer.ts";

const page = "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html";

export const ecrScanOnPush = defineRule({
  id: "ecr-scan-on-push",
  title: "Images of the repository are not scanned for vulnerabilities",
  theme: "patching",
  severity: "medium",
  severityReason: "A scan mends nothing by itself: it is how known flaws are noticed before others use them.",
  controls: { fsbp: ["ECR.1"] },
  equivalents: {
    checkov: ["CKV_AWS_163"],
    trivy: ["AVD-AWS-0030"],
    prowler: ["ecr_repositories_scan_images_on_push_enabled", "ecr_registry_scan_images_on_push_enabled"],
    guard: ["ECR_REPO_SCAN_ON_PUSH"],
  },
  cwe: [1104],
  why: "Images with flaws that everybody knows go into production unnoticed, and a flaw of the shop's software opens its customers' data.",
  fix: "Add a rule with the frequency `SCAN_ON_PUSH` or `CONTINUOUS_SCAN` for the repository to the region's `aws.ecr.RegistryScanningConfiguration`, or set `imageScanningConfiguration.scanOnPush` to true.",
  sources: [page, "https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-filters.html"],
  on: ["aws:ecr/repository:Repository"],
  violatedWhen(repository, { graph }) {
    const registry = graph.setting(repository, "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration");
    // The registry's setting takes the place of the repository's, and is often made elsewhere: what neither says is open.
    const left = registry.state === "absent" ? "unknown" : "no";
    const own = repository.fields.at("imageScanningConfiguration").at("scanOnPush").orAbsent(left);
    return not(any(isTrue(own), scansRepository(registry, repository.fields.at("name"))));
  },
});
