import { initAll } from 'govuk-frontend';

document.body.classList.add('govuk-frontend-supported', 'js-enabled');
initAll();
