import type { Examples } from "../../core/examples/example.ts";
import { resource } from "../../core/examples/resources.ts";

const web = (userData: string) => ({
  resources: [resource("aws:ec2/instance:Instance", "web", { ami: "ami-0abc", userData })],
  template: {
    Web: { Type: "AWS::EC2::Instance", Properties: { ImageId: "ami-0abc", UserData: { "Fn::Base64": userData } } },
  },
});

export const ec2Examples: Examples = {
  "ec2-user-data-secrets": {
    violated: web("#!/bin/bash\nexport DB_PASSWORD=tangerine-42\nsystemctl start shop\n"),
    fixed: web(
      "#!/bin/bash\nexport DB_PASSWORD=$(aws secretsmanager get-secret-value --secret-id orders-db)\nsystemctl start shop\n",
    ),
  },
};
