// A minimal stand-in for a browser's document, for tests of the elements that the page creates.
class FakeNode {
  constructor(tag) { Object.assign(this, { tag, attributes: {}, children: [], listeners: {}, style: { setProperty() {} } }); }
  setAttribute(name, value) { this.attributes[name] = String(value); }
  addEventListener(name, listener) { this.listeners[name] = listener; }
  append(...given) { this.children.push(...given); }
  set className(value) { this.attributes.class = value; }
  /** Throws if a script sets HTML directly. */
  set innerHTML(_) { throw new Error('innerHTML was written'); }
}

globalThis.document = { createElement: tag => new FakeNode(tag), createElementNS: (_, tag) => new FakeNode(tag) };

export const everyElement = nodes => nodes.flatMap(node => node instanceof FakeNode ? [node, ...everyElement(node.children)] : []);
export const everyText = nodes => nodes.map(node => node instanceof FakeNode ? everyText(node.children) : String(node)).join('');
