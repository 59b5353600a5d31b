import { SaxesParser } from "saxes";

/** An element: its name without the prefix, the namespace that the prefix stands for, and what is in it. */
export type XmlElement = {
  readonly name: string;
  readonly namespace: string;
  /** By name, with the namespace before it in braces where it has one. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
};

// Far more than any message has.
const deepest = 30;
const mostElements = 50_000;

/**
 * The root of a well-formed document, or null for what is none. A document type isn't taken, and with it no entities but the five
 * that XML has itself: nothing in a document can make it grow or reach out.
 */
export function readXml(text: string): XmlElement | null {
  const parser = new SaxesParser({ xmlns: true });
  const open: (XmlElement & { text: string; children: XmlElement[] })[] = [];
  let root: XmlElement | null = null;
  let elements = 0;
  parser.on("doctype", () => parser.fail("a document type"));
  parser.on("opentag", ({ local, uri, attributes }) => {
    elements += 1;
    if (elements > mostElements || open.length === deepest) throw parser.makeError("more than a message has");
    const named = Object.values(attributes).map(
      ({ local, uri, value }) => [uri ? `{${uri}}${local}` : local, value] as const,
    );
    const element = { name: local, namespace: uri, attributes: new Map(named), children: [], text: "" };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (piece: string) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => open.pop());
  try {
    parser.write(text).close();
    return root;
  } catch {
    return null;
  }
}
