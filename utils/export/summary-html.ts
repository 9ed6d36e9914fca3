import type { OnStage } from '../core/export-stage';
import type { Summary } from '../core/summary-types';
import { type Html, html } from './html';
import { report } from './report';
import { reportHtml } from './report-html';
import { madeLine } from './report-opening';
import type { ReportOptions } from './report-types';
import css from './summary.css?raw';

/**
 * The SHA-256 of `summary.css` in base64, so that the document's policy can name the one style it allows. The
 * style has to stay as it is byte for byte; a test says when this is no longer its hash.
 */
export const STYLE_HASH = 'bpQdtPfCU1d+b3Dsl8GX7ENQxVSGJyq9f8mbMbumFq0=';

const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * A dimension summary as one HTML document that stands alone: no script, no address it loads from, a policy that
 * forbids both, and every text of the record escaped. It prints on A4.
 */
export function summaryHtml(summary: Summary, options: ReportOptions, onStage: OnStage = () => {}): string {
  const made = report(summary, options);
  const style: Html = { markup: css };
  const document = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${made.title}</title>
<style>${style}</style>
</head>
<body>
${reportHtml(options.text, { ...made, foot: [...made.foot, madeLine(options)] }, onStage)}
</body>
</html>
`;
  return document.markup;
}
