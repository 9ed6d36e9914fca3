import { initAll } from 'govuk-frontend';

document.documentElement.classList.add('govuk-template');
document.body.classList.add('js-enabled', 'govuk-frontend-supported');
initAll();
