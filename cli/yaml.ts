/** The YAML parser, in a module of its own so that it is loaded only where a configuration is read. */
export { LineCounter, parseDocument } from "yaml";
