import { readFile } from 'node:fs/promises';
import { appPage } from './bundle.ts';

/** What stands in each part of the page, fictional. */
export const PARTS = {
  list: 'Lives with Sam and Alex Carter since May 2023.',
  accordion: 'At the second visit she showed her new bedroom to everyone.',
  tab: 'The school says that he arrives on time and in good spirits.',
  details: 'His aunt may telephone on Sundays after tea.',
} as const;

const STYLES = 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css';

/** A page of GOV.UK Frontend components, as its own documentation writes them; its fonts are left out. */
export async function govukPage(): Promise<string> {
  const styles = (await readFile(STYLES, 'utf8')).replace(/@font-face\{[^}]*\}/g, '');
  return appPage('govuk.ts', { head: `<style>${styles}</style>`, body: BODY });
}

const BODY = `<main class="govuk-main-wrapper">
<dl class="govuk-summary-list">
  <div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">Placement</dt><dd class="govuk-summary-list__value">${PARTS.list}</dd>
  </div>
</dl>
<div class="govuk-accordion" data-module="govuk-accordion" id="visits" data-remember-expanded="false">
  ${accordionSection(1, 'First visit', 'At the first visit nobody was at home.')}
  ${accordionSection(2, 'Second visit', PARTS.accordion)}
</div>
<div class="govuk-tabs" data-module="govuk-tabs">
  <ul class="govuk-tabs__list">
    <li class="govuk-tabs__list-item govuk-tabs__list-item--selected"><a class="govuk-tabs__tab" href="#health">Health</a></li>
    <li class="govuk-tabs__list-item"><a class="govuk-tabs__tab" href="#school">School</a></li>
  </ul>
  <div class="govuk-tabs__panel" id="health"><p>The dentist was pleased.</p></div>
  <div class="govuk-tabs__panel govuk-tabs__panel--hidden" id="school"><p>${PARTS.tab}</p></div>
</div>
<details class="govuk-details">
  <summary class="govuk-details__summary"><span class="govuk-details__summary-text">Contact</span></summary>
  <div class="govuk-details__text">${PARTS.details}</div>
</details>
</main>`;

function accordionSection(number: number, heading: string, words: string): string {
  return `<div class="govuk-accordion__section">
    <div class="govuk-accordion__section-header"><h2 class="govuk-accordion__section-heading">
      <span class="govuk-accordion__section-button" id="visits-heading-${number}">${heading}</span>
    </h2></div>
    <div id="visits-content-${number}" class="govuk-accordion__section-content"><p>${words}</p></div>
  </div>`;
}
