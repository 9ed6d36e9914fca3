/**
 * What the JSON-LD context of the W3C Web Annotation Vocabulary defines (https://www.w3.org/ns/anno.jsonld, of the
 * Recommendation of 23 February 2017, https://www.w3.org/TR/annotation-vocab/), as far as words in a file can be of it:
 * all of them, compared one by one with the working group's own file, but for the values of `textDirection`.
 */

/** Names of properties. */
export const PROPERTIES = [
  ...[
    'id',
    'type',
    'body',
    'target',
    'source',
    'selector',
    'state',
    'scope',
    'refinedBy',
    'startSelector',
    'endSelector',
  ],
  ...[
    'renderedVia',
    'creator',
    'generator',
    'rights',
    'homepage',
    'via',
    'canonical',
    'stylesheet',
    'cached',
    'conformsTo',
  ],
  ...['items', 'partOf', 'first', 'last', 'next', 'prev', 'audience', 'motivation', 'purpose', 'textDirection'],
  ...['accessibility', 'bodyValue', 'format', 'language', 'processingLanguage', 'value', 'exact', 'prefix', 'suffix'],
  ...['styleClass', 'name', 'email', 'email_sha1', 'nickname', 'label', 'created', 'modified', 'generated'],
  ...['sourceDate', 'sourceDateStart', 'sourceDateEnd', 'start', 'end', 'total', 'startIndex'],
];

/** Names of classes. */
export const CLASSES = [
  ...['Annotation', 'Dataset', 'Image', 'Video', 'Audio', 'Text', 'TextualBody', 'SpecificResource', 'Choice'],
  ...['FragmentSelector', 'CssSelector', 'XPathSelector', 'TextQuoteSelector', 'TextPositionSelector', 'RangeSelector'],
  ...['DataPositionSelector', 'SvgSelector', 'TimeState', 'HttpRequestState', 'CssStylesheet', 'ResourceSelection'],
  ...['Person', 'Software', 'Organization', 'AnnotationCollection', 'AnnotationPage', 'Audience', 'Motivation'],
];

/** Why an annotation was made, or what a body is for. */
export const MOTIVATIONS = [
  ...['assessing', 'bookmarking', 'classifying', 'commenting', 'describing', 'editing', 'highlighting', 'identifying'],
  ...['linking', 'moderating', 'questioning', 'replying', 'reviewing', 'tagging'],
];

/** Prefixes of other vocabularies that the context defines. */
export const PREFIXES = [
  'oa',
  'dc',
  'dcterms',
  'dctypes',
  'foaf',
  'rdf',
  'rdfs',
  'skos',
  'xsd',
  'iana',
  'owl',
  'as',
  'schema',
];
