import { html, LitElement } from 'lit';

/** An entry whose heading is its own and whose words are slotted into it. */
class RecordEntry extends LitElement {
  override render() {
    return html`<h2>12 March 2025</h2><p>In the entry’s own root she found her shoes.</p><slot></slot>`;
  }
}
customElements.define('record-entry', RecordEntry);

/** A log with entries in it, in a root of its own. */
class RecordLog extends LitElement {
  override render() {
    return html`<h1>Log</h1><p>In the outer root they made a plan.</p>
      <record-entry><p>In the slot he <b>laughed</b> at supper.</p></record-entry>`;
  }
}
customElements.define('record-log', RecordLog);

/** A part that the page keeps to itself. */
class ClosedPart extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'closed' }).innerHTML = '<p>In the closed root the visit was calm.</p>';
  }
}
customElements.define('closed-part', ClosedPart);
