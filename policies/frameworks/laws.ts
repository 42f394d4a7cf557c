import type { Framework } from "../../core/engine/compliance.ts";
import type { AnyRule, Theme } from "../../core/engine/rule.ts";
import { titled } from "./framework.ts";

const servedBy = (rule: AnyRule, law: string, byTheme: Readonly<Record<Theme, readonly string[]>>): readonly string[] =>
  rule.controls?.[law] ?? byTheme[rule.theme];

/** What rules of each theme serve. A rule serves an article; no rule shows that a law is kept. */
const gdprByTheme: Readonly<Record<Theme, readonly string[]>> = {
  exposure: ["Art. 5(1)(f)", "Art. 25(2)", "Art. 32(1)(b)"],
  transit: ["Art. 5(1)(f)", "Art. 32(1)(a)"],
  firewall: ["Art. 5(1)(f)", "Art. 32(1)(b)"],
  iam: ["Art. 5(1)(f)", "Art. 25(2)", "Art. 32(1)(b)"],
  "at-rest": ["Art. 5(1)(f)", "Art. 32(1)(a)"],
  secrets: ["Art. 5(1)(f)", "Art. 32(1)(b)"],
  authentication: ["Art. 5(1)(f)", "Art. 32(1)(b)"],
  logging: ["Art. 5(2)", "Art. 33(1)"],
  monitoring: ["Art. 32(1)(d)", "Art. 33(1)"],
  response: ["Art. 33(1)"],
  recovery: ["Art. 32(1)(b)", "Art. 32(1)(c)"],
  patching: ["Art. 32(1)(b)"],
  privacy: ["Art. 5(1)(c)", "Art. 5(1)(e)", "Art. 25(1)"],
  hygiene: [],
};

/** https://eur-lex.europa.eu/eli/reg/2016/679/oj */
const gdpr: Framework = {
  name: "gdpr",
  title: "GDPR, Regulation (EU) 2016/679",
  source: "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
  isLaw: true,
  limits: "Only the articles that the configuration of infrastructure can serve.",
  requirements: titled({
    "Art. 5(1)(c)": "Data is limited to what is necessary",
    "Art. 5(1)(e)": "Data is kept no longer than necessary",
    "Art. 5(1)(f)": "Data is protected against access that is not authorised, and against loss",
    "Art. 5(2)": "The controller can show that the principles are kept",
    "Art. 25(1)": "Data protection by design",
    "Art. 25(2)": "By default, data is not open to an indefinite number of people",
    "Art. 32(1)(a)": "Data is encrypted or pseudonymised",
    "Art. 32(1)(b)": "Systems stay confidential, intact, available and resilient",
    "Art. 32(1)(c)": "Data can be restored after an incident",
    "Art. 32(1)(d)": "Measures are tested and assessed regularly",
    "Art. 33(1)": "A breach is noticed in time to be notified within 72 hours",
  }),
  servedBy: (rule) => servedBy(rule, "gdpr", gdprByTheme),
};

const reasonable = ["§ 1798.81.5(b)", "§ 1798.100(e)"];
const unencrypted = [...reasonable, "§ 1798.150(a)(1)"];

const ccpaByTheme: Readonly<Record<Theme, readonly string[]>> = {
  exposure: unencrypted,
  transit: unencrypted,
  firewall: reasonable,
  iam: reasonable,
  "at-rest": unencrypted,
  secrets: reasonable,
  authentication: reasonable,
  logging: reasonable,
  monitoring: reasonable,
  response: reasonable,
  recovery: reasonable,
  patching: reasonable,
  privacy: ["§ 1798.100(a)(3)", "§ 1798.100(c)"],
  hygiene: [],
};

/** https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?division=3.&part=4.&lawCode=CIV&title=1.81.5 */
const ccpa: Framework = {
  name: "ccpa",
  title: "CCPA and CPRA, California Civil Code",
  source:
    "https://leginfo.legislature.ca.gov/faces/codes_displayText.xhtml?division=3.&part=4.&lawCode=CIV&title=1.81.5",
  isLaw: true,
  limits: "Only the sections that the configuration of infrastructure can serve.",
  requirements: titled({
    "§ 1798.81.5(b)": "Security that is reasonable for the personal information held",
    "§ 1798.100(a)(3)": "Personal information is kept no longer than was said",
    "§ 1798.100(c)": "What is collected, kept and shared is proportionate",
    "§ 1798.100(e)": "Whoever collects personal information secures it reasonably",
    "§ 1798.150(a)(1)": "Damages for personal information that leaks unencrypted and unredacted",
  }),
  servedBy: (rule) => servedBy(rule, "ccpa", ccpaByTheme),
};

/** Laws: rules serve their articles, and nothing here gates on them. */
export const laws: readonly Framework[] = [gdpr, ccpa];
