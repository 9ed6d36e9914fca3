declare module 'govuk-frontend' {
  /** Starts every component of the page. */
  export function initAll(): void;
}
