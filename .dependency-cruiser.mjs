// Who may import whom. `tests/house/layers.test.ts` plants forbidden imports and sees each refused.

/** Folders under `utils/` that an entrypoint joins, and that don't know each other. */
const JOINED = ['page', 'storage', 'messaging', 'export'];

/**
 * What one of them may import besides `core`: a page is anchored in, an export is written in somebody's language,
 * and what is stored is sealed.
 */
const BESIDES = { page: ['^utils/anchoring/'], export: ['^utils/i18n/'], storage: ['^utils/vault/'] };

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid(
      'no-unresolved',
      'Only relative paths and packages: what cannot be resolved (an alias, say) cannot be checked.',
      {},
      { couldNotResolve: true },
    ),
    forbid('no-circular', 'A circle has no layers.', {}, { circular: true }),
    forbid(
      'core-imports-nothing',
      'utils/core is plain data and pure functions.',
      { path: '^utils/core/' },
      { pathNot: ['^utils/core/', '^node_modules/valibot/'] },
    ),
    forbid(
      'valibot-in-core-schemas-only',
      'In core, data is validated in schema files alone.',
      { path: '^utils/core/', pathNot: '^utils/core/schema' },
      { path: '^node_modules/valibot/' },
    ),
    forbid(
      'anchoring-knows-core-only',
      'Strings in, offsets out: no DOM, no browser.',
      { path: '^utils/anchoring/' },
      { pathNot: ['^utils/anchoring/', '^utils/core/', '^node_modules/'] },
    ),
    forbid(
      'vault-stands-alone',
      'Keys and ciphertexts: bytes in, bytes out.',
      { path: '^utils/vault/' },
      { pathNot: ['^utils/vault/', '^node_modules/@noble/'] },
    ),
    ...JOINED.map((folder) =>
      forbid(
        `${folder}-stands-alone`,
        'An entrypoint joins two of them; they do not know each other.',
        { path: `^utils/${folder}/` },
        {
          path: ['^utils/', '^components/', '^entrypoints/'],
          pathNot: [`^utils/${folder}/`, '^utils/core/', ...(BESIDES[folder] ?? [])],
        },
      ),
    ),
    forbid(
      'i18n-stands-alone',
      'Sentences know the domain and nothing else.',
      { path: '^utils/i18n/' },
      { path: ['^utils/', '^components/', '^entrypoints/'], pathNot: ['^utils/i18n/', '^utils/core/'] },
    ),
    forbid(
      'components-are-views',
      'Props in, callbacks out: no page, storage or messages.',
      { path: '^components/' },
      { path: ['^utils/', '^entrypoints/'], pathNot: ['^utils/core/', '^utils/i18n/'] },
    ),
    forbid(
      'components-without-browser',
      'A view that calls the browser cannot be shown elsewhere.',
      { path: '^components/' },
      { path: ['^node_modules/(wxt|webextension-polyfill|@webext-core)/', '^node_modules/dexie/'] },
    ),
    forbid(
      'capture-without-storage',
      'In a record page IndexedDB belongs to the record system.',
      { path: '^entrypoints/capture/' },
      { path: '^utils/storage/', reachable: true },
    ),
    forbid(
      'dexie-in-storage',
      'Only storage knows which database it is.',
      { pathNot: ['^utils/storage/', '^tests/'] },
      { path: '^node_modules/dexie/' },
    ),
    forbid(
      'nobody-imports-entrypoints',
      'Entrypoints are wiring; what is shared lives below them.',
      { pathNot: ['^entrypoints/', '^tests/'] },
      { path: '^entrypoints/' },
    ),
    forbid(
      'entrypoints-stand-alone',
      'One entrypoint knows nothing of another; what they share is in entrypoints/shared.',
      { path: '^entrypoints/([^/]+)/', pathNot: '^entrypoints/(example|reader)/' },
      { path: '^entrypoints/', pathNot: ['^entrypoints/$1/', '^entrypoints/shared/'] },
    ),
    forbid(
      'own-pages-mount-capture',
      'Browsers inject nothing into extension pages, so example records and the reader mount capture themselves.',
      { path: '^entrypoints/(example|reader)/' },
      { path: '^entrypoints/', pathNot: ['^entrypoints/($1|shared|capture)/'] },
    ),
    forbid(
      'documents-stand-alone',
      'A file in, elements out; the reader joins it to the rest.',
      { path: '^utils/documents/' },
      { path: ['^utils/', '^components/', '^entrypoints/'], pathNot: ['^utils/documents/', '^utils/core/'] },
    ),
    forbid(
      'no-tests-in-product',
      'The product does not lean on its tests.',
      { path: '^(utils|components|entrypoints)/' },
      { path: '^(tests|scripts)/' },
    ),
    forbid(
      'no-dev-packages-in-product',
      'What ships is a dependency; WXT is the build and provides its own runtime.',
      { path: '^(utils|components|entrypoints)/' },
      { dependencyTypes: ['npm-dev'], pathNot: '^node_modules/(wxt|@types)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)\\.(wxt|output)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'browser', 'default'] },
  },
};
