import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../components/dashboard/address-of';

describe('the address of a source', () => {
  it.each([
    ['https://records.example/case/14', 'https://records.example/case/14'],
    ['http://localhost:8080/a?b=c#!/d', 'http://localhost:8080/a?b=c#!/d'],
    ['example:daily-log', '/example.html?record=daily-log'],
    ['javascript:alert(1)', null],
    ['data:text/html,<script>', null],
    ['file:///home/record.html', null],
    ['not an address', null],
    ['', null],
  ])('%j is %j', (key, address) => expect(addressOf(key)).toBe(address));
});
