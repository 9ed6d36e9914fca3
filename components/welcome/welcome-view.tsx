import { PageHeader } from '../basics/page-header';
import { useText } from '../basics/text';
import { PictureOfButton, PictureOfMarking, PictureOfSummary } from './pictures';

const steps = [
  { name: 'open', Picture: PictureOfButton },
  { name: 'mark', Picture: PictureOfMarking },
  { name: 'summary', Picture: PictureOfSummary },
] as const;

/** The example records that ship with the extension. */
const examples = ['daily-log', 'residential-log', 'review'] as const;

/** What the tool is, in three steps, and fictional records to try it on. */
export function WelcomeView({ openKey }: { readonly openKey: string }) {
  const text = useText();
  return (
    <div class="plain-page welcome">
      <PageHeader>
        <a href="/options.html">{text('welcome-options')}</a>
      </PageHeader>
      <main>
        <h1 class="heading-xl">{text('welcome-title')}</h1>
        <p class="lead">{text('welcome-lead')}</p>
        <ol class="steps">
          {steps.map(({ name, Picture }) => (
            <li key={name}>
              <Picture />
              <h2 class="heading-m">{text(`welcome-${name}`)}</h2>
              <p>{text(`welcome-${name}-how`, { key: openKey })}</p>
            </li>
          ))}
        </ol>
        <div class="caveat">
          <p>{text('welcome-privacy')}</p>
          <p>
            {text('welcome-vault')} <a href="/options.html">{text('welcome-vault-link')}</a>
          </p>
        </div>
        <section aria-labelledby="examples-title">
          <h2 class="heading-l" id="examples-title">
            {text('welcome-examples')}
          </h2>
          <p>{text('welcome-examples-fictional')}</p>
          <ul class="examples">
            {examples.map((name) => (
              <li key={name}>
                <a href={`/example.html?record=${name}`}>{text(`welcome-example-${name}`)}</a>
                <p class="small quiet">{text(`welcome-example-${name}-what`)}</p>
              </li>
            ))}
          </ul>
        </section>
        <p class="small quiet">{text('welcome-model')}</p>
      </main>
    </div>
  );
}
