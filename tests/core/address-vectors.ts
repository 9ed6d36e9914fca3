/**
 * Addresses as record systems, portals and document stores make them, in templates; each has the key it must give.
 * What stands in angle brackets is filled in, `<*>` in a key is a fingerprint, and whatever is called a secret below
 * must be in no key.
 */
const TEMPLATES: readonly (readonly [address: string, key: string])[] = [
  // Children's and adults' case systems, in the shapes that their products and their makers' frameworks give them.
  [
    'https://mosaic.council.test/Mosaic/index.html#/person/<id>/notes',
    'https://mosaic.council.test/Mosaic/index.html#/person/<id>/notes',
  ],
  [
    'https://mosaic.council.test/app;jsessionid=<hex>?page=person&id=<id>',
    'https://mosaic.council.test/app?id=<id>&page=person',
  ],
  [
    'https://lcs.council.test/lcs/childView.do?personId=<id>&sessionId=<hex>',
    'https://lcs.council.test/lcs/childView.do?personId=<id>',
  ],
  [
    'https://lcs.council.test/lcs/childView.do;jsessionid=<hex>!<digits>?personId=<id>',
    'https://lcs.council.test/lcs/childView.do?personId=<id>',
  ],
  [
    'https://care.council.test/(S(<short>))/Diary.aspx?ChildID=<id>',
    'https://care.council.test/Diary.aspx?ChildID=<id>',
  ],
  [
    'https://care.council.test/(A(<short>)S(<short>))/Diary.aspx?ChildID=<id>',
    'https://care.council.test/Diary.aspx?ChildID=<id>',
  ],
  [
    'https://care.council.test/Diary.aspx?ChildID=<id>&__RequestVerificationToken=<token>',
    'https://care.council.test/Diary.aspx?ChildID=<id>',
  ],
  [
    'https://care.council.test/case/<uuid>/dailylog?tab=notes',
    'https://care.council.test/case/<uuid>/dailylog?tab=notes',
  ],
  [
    'https://care.council.test/case.cfm?case=<id>&CFID=<digits>&CFTOKEN=<hex>',
    'https://care.council.test/case.cfm?case=<id>',
  ],
  [
    'https://care.council.test/index.php?PHPSESSID=<hex>&record=<id>',
    'https://care.council.test/index.php?record=<id>',
  ],
  [
    'https://care.council.test/asp/case.asp?ASPSESSIONIDQQ=<hex>&case=<id>',
    'https://care.council.test/asp/case.asp?case=<id>',
  ],
  ['https://care.council.test/flow/review?execution=e3s2&id=<id>', 'https://care.council.test/flow/review?id=<id>'],
  [
    'https://care.council.test/faces/log.xhtml?id=<id>&dswid=-<digits>&jfwid=<hex>',
    'https://care.council.test/faces/log.xhtml?id=<id>',
  ],
  [
    'https://apex.council.test/ords/f?p=110:5:<digits>::NO::P5_ID:<id>',
    'https://apex.council.test/ords/f?p=110%3A5%3A%3A%3ANO%3A%3AP5_ID%3A<id>',
  ],
  [
    'https://apex.council.test/ords/r/fostering/log?p5_id=<id>&session=<digits>',
    'https://apex.council.test/ords/r/fostering/log?p5_id=<id>',
  ],
  ['https://care.council.test/#/case/<id>/log?token=<token>', 'https://care.council.test/#/case/<id>/log'],
  ['https://care.council.test/#!/case/<id>;sid=<hex>/log', 'https://care.council.test/#!/case/<id>/log'],
  [
    'https://care.council.test/app#/case/<id>?access_token=<jwt>&view=log',
    'https://care.council.test/app#/case/<id>?view=log',
  ],
  ['https://<user>:<password>@care.council.test/case/<id>', 'https://care.council.test/case/<id>'],
  ['https://care.council.test/case?ref=<id>&auth=<token>', 'https://care.council.test/case?ref=<id>'],
  ['https://care.council.test/case/<id>#entry-2025-03-03', 'https://care.council.test/case/<id>'],
  ['https://care.council.test/case/<id>#access_token=<jwt>&token_type=bearer', 'https://care.council.test/case/<id>'],
  ['https://care.council.test/case/<id>?pwd=<password>&userid=7', 'https://care.council.test/case/<id>?userid=7'],
  ['https://care.council.test/case/<id>?_=1743672000123', 'https://care.council.test/case/<id>'],
  ['https://care.council.test/case/<id>?nocache=<digits>&view=print', 'https://care.council.test/case/<id>?view=print'],
  // Dynamics, Salesforce, ServiceNow, SharePoint, OneDrive, Google Drive.
  [
    'https://org.crm11.dynamics.test/main.aspx?appid=<uuid>&pagetype=entityrecord&etn=contact&id=<uuid>',
    'https://org.crm11.dynamics.test/main.aspx?appid=<uuid>&etn=contact&id=<uuid>&pagetype=entityrecord',
  ],
  [
    'https://org.lightning.force.test/lightning/r/Case/<id>/view?sid=<token>',
    'https://org.lightning.force.test/lightning/r/Case/<id>/view',
  ],
  [
    'https://org.service-now.test/nav_to.do?sys_id=<id>&sysparm_ck=<hex><hex>',
    'https://org.service-now.test/nav_to.do?sys_id=<id>',
  ],
  [
    'https://council.sharepoint.test/sites/Fostering/SitePages/Log-<id>.aspx',
    'https://council.sharepoint.test/sites/Fostering/SitePages/Log-<id>.aspx',
  ],
  [
    'https://council.sharepoint.test/sites/Fostering/_layouts/15/Doc.aspx?sourcedoc=%7B<uuid>%7D&action=view',
    'https://council.sharepoint.test/sites/Fostering/_layouts/15/Doc.aspx?action=view&sourcedoc=%7B<uuid>%7D',
  ],
  [
    'https://council.sharepoint.test/sites/F/Lists/Log/DispForm.aspx?ID=<id>&Source=https%3A%2F%2Fcouncil.sharepoint.test%2F%3Ftoken%3D<token>',
    'https://council.sharepoint.test/sites/F/Lists/Log/DispForm.aspx?ID=<id>&Source=<*>',
  ],
  [
    'https://council.sharepoint.test/:w:/s/Fostering/<token>',
    'https://council.sharepoint.test/%3Aw%3A/s/Fostering/<*>',
  ],
  ['https://onedrive.test/view.aspx?resid=<id>&authkey=!<short>', 'https://onedrive.test/view.aspx?resid=<id>'],
  ['https://drive.test/document/d/<token>/edit', 'https://drive.test/document/d/<*>/edit'],
  // Sign-on by the way, signed links, resets.
  [
    'https://portal.council.test/log?id=<id>&code=<token>&state=<hex>',
    'https://portal.council.test/log?code=<*>&id=<id>&state=<*>',
  ],
  [
    'https://portal.council.test/log?id=<id>&SAMLResponse=<token><token>&RelayState=<token>',
    'https://portal.council.test/log?RelayState=<*>&id=<id>',
  ],
  ['https://portal.council.test/log?id=<id>&id_token=<jwt>', 'https://portal.council.test/log?id=<id>'],
  [
    'https://portal.council.test/log?id=<id>&client_assertion=<jwt>&code_verifier=<token>',
    'https://portal.council.test/log?id=<id>',
  ],
  ['https://portal.council.test/log?id=<id>&ticket=ST-1-<token>', 'https://portal.council.test/log?id=<id>&ticket=<*>'],
  ['https://portal.council.test/log?id=<id>&login_hint=<user>@council.test', 'https://portal.council.test/log?id=<id>'],
  [
    'https://portal.council.test/log?id=<id>&for=<user>@council.test',
    'https://portal.council.test/log?for=<*>&id=<id>',
  ],
  ['https://portal.council.test/reset/<token>/new', 'https://portal.council.test/reset/<*>/new'],
  ['https://portal.council.test/go?to=%2Fcase%2F<id>%3Fkey%3D<short>', 'https://portal.council.test/go?to=<*>'],
  ['https://store.test/logs/<id>.html?sv=2024&sig=<token>%3D', 'https://store.test/logs/<id>.html?sv=2024'],
  [
    'https://store.test/logs/<id>.html?X-Amz-Credential=<token>&X-Amz-Signature=<hex>',
    'https://store.test/logs/<id>.html',
  ],
  [
    'https://store.test/logs/<id>.html?hmac=<hex>&apiKey=<short>&accessKey=<short>',
    'https://store.test/logs/<id>.html',
  ],
  [
    'https://portal.council.test/log?id=<id>&sessionKey=<short>&authcode=<short>&osCsid=<short>',
    'https://portal.council.test/log?id=<id>',
  ],
  [
    'https://portal.council.test/log?id=<id>&jwt=<jwt>&nonce=<short>&otp=<digits>',
    'https://portal.council.test/log?id=<id>',
  ],
  [
    'https://portal.council.test/log?id=<id>&bearer=<short>&csrf=<short>&XSRF-TOKEN=<hex>',
    'https://portal.council.test/log?id=<id>',
  ],
  ['https://portal.council.test/log?id=<id>&q=<jwt>', 'https://portal.council.test/log?id=<id>&q=<*>'],
  // Where a reader came from, and what stays.
  [
    'https://records.test/log?id=<id>&utm_source=mail&utm_id=7&gclid=<token>&mc_eid=<hex>',
    'https://records.test/log?id=<id>',
  ],
  ['https://records.test/log?fbclid=<token>&msclkid=<hex>&page=2', 'https://records.test/log?page=2'],
  ['https://records.test:8443/log/<id>/', 'https://records.test:8443/log/<id>/'],
  [
    'https://records.test/log?postcode=AB1&author=<id>&assessment=3',
    'https://records.test/log?assessment=3&author=<id>&postcode=AB1',
  ],
  [
    'https://records.test/log?from=2025-03-03&to=2025-04-09&id=<id>',
    'https://records.test/log?from=2025-03-03&id=<id>&to=2025-04-09',
  ],
  ['file:///C:/Records/<id>/daily-log.html', 'file:///C%3A/Records/<id>/daily-log.html'],
];

/** Values that stand in for one another in the templates: what a page is known by, and what nobody may read. */
const IDS = ['7', '48213', '900117', 'CF-0117', 'P1002003', 'smith-2'] as const;
const UUIDS = IDS.map((_, n) => `${n}b9a4c1e-7d3f-4f0e-9d5a-3c2b1a0f9e8${n}`);
const SECRETS: Readonly<Record<string, readonly string[]>> = {
  hex: [
    '9f86d081884c7d659a2feaa0c55ad015',
    '60303AE22B998861BCE3B28F33EEC1BE',
    'fd61a03af4f77d870fc21e05e7e80678',
    '2C624232CDD221771294DFBB310ACA00',
    '19581e27de7ced00ff1ce50b2047e7a5',
    '4A44DC15364204A80FE80E9039455CC1',
  ],
  token: [
    'Zk3vQ9xT1mB7pL5wR2cY8dF4',
    'b7Hq-2LmX_9sT4vW8zK1nR6cJ3yP5',
    'EaQ8vN3xR7tYk2WmL9pZ4sBcD6fG1hJ0',
    'A1b2C3d4E5f6G7h8I9j0K1l2',
    'xoxp9K2mQ7vT4wZ8sR1nB6yL3cP5dF0',
    'ya29Q4rT8mK2vX7zN1sW6bP9cL3dJ5h',
  ],
  jwt: [
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI3In0.Qm9vU2VjcmV0U2ln',
    'eyJ0eXAiOiJKV1QifQ.eyJuYW1lIjoiSm8ifQ.c2lnbmF0dXJlMTIz',
    'eyJraWQiOiIxIn0.eyJpZCI6NDh9.VGhpc0lzTm90U2FmZQ',
    'eyJhbGciOiJub25lIn0.eyJhIjoxfQ.QUJDREVGR0hJSg',
    'eyJhbGciOiJSUzI1NiJ9.eyJiIjoyfQ.MTIzNDU2Nzg5MA',
    'eyJhbGciOiJFUzI1NiJ9.eyJjIjozfQ.enl4d3Z1dHNycXA',
  ],
  short: ['lit3py55t21z5v55', 'AKq7Zx', 'hunter2', 'n0nce9', 'Xy12Ab', 's3cr3t'],
  digits: ['8765432109', '1122334455', '4815162342', '9081726354', '7001002003', '5566778899'],
  password: ['hunter2', 'correcthorse', 'Pa55word', 'swordfish', 'letmein1', 'qwerty99'],
  user: ['jbloggs', 'a.worker', 'social.worker7', 'kpatel', 'm.owen', 'reviewer9'],
};

interface AddressVector {
  readonly address: string;
  /** What its key must look like. */
  readonly key: RegExp;
  /** What must be nowhere in what is kept of it. */
  readonly secrets: readonly string[];
}

/** Every template with every set of values: more than 300. */
export const addressVectors: readonly AddressVector[] = TEMPLATES.flatMap(([address, key]) =>
  IDS.map((_, n) => {
    const named = [...address.matchAll(/<(\w+)>/g)].map(([, name = '']) => name);
    const secrets = [...new Set(named.flatMap((name) => SECRETS[name]?.[n] ?? []))];
    return { address: filled(address, n), key: new RegExp(`^${filled(escaped(key), n)}$`), secrets };
  }),
);

function filled(template: string, n: number): string {
  return template.replace(/<([\w*]+)>/g, (_, name: string) => {
    if (name === '*') return '\\*[0-9a-z]{1,13}';
    if (name === 'id') return IDS[n] ?? '';
    return (name === 'uuid' ? UUIDS : SECRETS[name])?.[n] ?? '';
  });
}

/** The template as the text of a regular expression, but for what is to be filled in. */
function escaped(template: string): string {
  return template.replace(/[.?+^$()[\]{}|\\/]/g, '\\$&');
}
