/**
 * Prints one part of a page: what stands beside it, and beside all that holds it, gives up its place until it is done;
 * what holds it gives up its margins, columns and widths, so that a page of any site leaves the part the whole sheet.
 */

const APART = 'data-liaison-apart';
const AROUND = 'data-liaison-around';

const RULES = `@media print {
  [${APART}] { display: none !important }
  [${AROUND}] {
    display: block !important; position: static !important; float: none !important; columns: auto !important;
    inline-size: auto !important; max-inline-size: none !important; min-block-size: 0 !important;
    block-size: auto !important; margin: 0 !important; border: 0 !important; padding: 0 !important;
    overflow: visible !important;
  }
  @page { margin: 10mm }
}`;

/** @param done called when the print dialog is closed */
export function printAlone(part: Element, done?: () => void): void {
  const rules = new CSSStyleSheet();
  rules.replaceSync(RULES);
  const roots: (Document | ShadowRoot)[] = [];
  const marked: [Element, string][] = [];
  for (let node: Node = part; node.parentNode;) {
    const parent: Node = node.parentNode;
    const inTree = parent instanceof Element || parent instanceof ShadowRoot;
    if (inTree)
      for (const child of parent.children)
        if (child !== node && child.localName !== 'head') marked.push([child, APART]);
    if (parent instanceof Element) marked.push([parent, AROUND]);
    if (parent instanceof ShadowRoot || parent instanceof Document) roots.push(parent);
    node = parent instanceof ShadowRoot ? parent.host : parent;
    if (parent instanceof ShadowRoot) marked.push([parent.host, AROUND]);
  }
  for (const [element, mark] of marked) element.setAttribute(mark, '');
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, rules];
  const clean = () => {
    for (const [element, mark] of marked) element.removeAttribute(mark);
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== rules);
    done?.();
  };
  // Not after the call: some browsers come back from it before they have printed.
  addEventListener('afterprint', clean, { once: true });
  print();
}
