/** Prints one part of a page: what stands beside it, and beside all that holds it, gives up its place until it is done. */

const MARK = 'data-liaison-apart';

/** @param done called when the print dialog is closed */
export function printAlone(part: Element, done?: () => void): void {
  const rules = new CSSStyleSheet();
  rules.replaceSync(`@media print { [${MARK}] { display: none !important } @page { margin: 10mm } }`);
  const roots: (Document | ShadowRoot)[] = [];
  const others: Element[] = [];
  for (let node: Node = part; node.parentNode;) {
    const parent: Node = node.parentNode;
    const inTree = parent instanceof Element || parent instanceof ShadowRoot;
    if (inTree) others.push(...[...parent.children].filter((child) => child !== node && child.localName !== 'head'));
    if (parent instanceof ShadowRoot || parent instanceof Document) roots.push(parent);
    node = parent instanceof ShadowRoot ? parent.host : parent;
  }
  for (const other of others) other.setAttribute(MARK, '');
  for (const root of roots) root.adoptedStyleSheets = [...root.adoptedStyleSheets, rules];
  const clean = () => {
    for (const other of others) other.removeAttribute(MARK);
    for (const root of roots) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== rules);
    done?.();
  };
  // Not after the call: some browsers come back from it before they have printed.
  addEventListener('afterprint', clean, { once: true });
  print();
}
