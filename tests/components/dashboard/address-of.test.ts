import { expect, it } from 'vitest';
import { addressOf } from '../../../components/dashboard/address-of';

it.each([
  ['https://records.test/case/7?tab=log', 'https://records.test/case/7?tab=log'],
  ['http://localhost:8080/#/case/7', 'http://localhost:8080/#/case/7'],
  ['example:daily-log', '/example.html?record=daily-log'],
  ['https://records.test/share/*1z4k9/a', null],
  ['https://records.test/a?key=*1z4k9', null],
  ['file:///home/me/record.html', null],
  ['javascript:alert(1)', null],
  ['nothing', null],
])('the key %s opens %s', (key, address) => {
  expect(addressOf(key)).toBe(address);
});
