/** The schema validator, in a module of its own so that it is loaded only where a configuration is checked. */
export { Ajv } from "ajv";
