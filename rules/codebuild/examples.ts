import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const shop = (type: string, value: string) => ({
  resources: [
    resource("aws:codebuild/project:Project", "shop", {
      serviceRole: "arn:aws:iam::111122223333:role/shop-build",
      source: { type: "CODEPIPELINE" },
      artifacts: { type: "CODEPIPELINE" },
      environment: {
        type: "LINUX_CONTAINER",
        computeType: "BUILD_GENERAL1_SMALL",
        image: "aws/codebuild/standard:7.0",
        environmentVariables: [{ name: "NPM_TOKEN", type, value }],
      },
    }),
  ],
  template: {
    Shop: {
      Type: "AWS::CodeBuild::Project",
      Properties: { Environment: { EnvironmentVariables: [{ Name: "NPM_TOKEN", Type: type, Value: value }] } },
    },
  },
});

export const codebuildExamples: Examples = {
  "codebuild-env-secrets": {
    violated: shop("PLAINTEXT", "tangerine-42"),
    fixed: shop("SECRETS_MANAGER", "shop/npm"),
  },
};
