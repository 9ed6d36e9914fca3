import { expect, it, vi } from 'vitest';
import { whileAnswering } from '../../utils/storage/while-answering';

const patience = () => ({ every: 5, limit: 20 });
const never = new Promise<never>(() => {});
const after = <T>(milliseconds: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), milliseconds));

it('work that takes longer than the limit goes on while what is asked beside it is answered', async () => {
  const ask = vi.fn(async () => undefined);
  const late = vi.fn();
  expect(await whileAnswering(after(80, 'done'), ask, late, patience)).toBe('done');
  expect(ask.mock.calls.length).toBeGreaterThan(1);
  expect(late).not.toHaveBeenCalled();
});

it('a refusal is an answer', async () => {
  const ask = () => Promise.reject(new Error('closed'));
  expect(await whileAnswering(after(60, 'done'), ask, () => {}, patience)).toBe('done');
});

it('work is given up when nothing is answered any more', async () => {
  const late = vi.fn();
  await expect(whileAnswering(never, () => never, late, patience)).rejects.toThrow('does not answer');
  expect(late).toHaveBeenCalledTimes(1);
});

it('quick work asks nothing, and rejects as it does', async () => {
  const ask = vi.fn(() => never);
  const late = vi.fn();
  await expect(whileAnswering(Promise.reject(new Error('broken')), ask, late, patience)).rejects.toThrow('broken');
  expect(await whileAnswering(Promise.resolve('done'), ask, late, patience)).toBe('done');
  await after(40, null);
  expect(ask).not.toHaveBeenCalled();
  expect(late).not.toHaveBeenCalled();
});

it('an answer that stays away says nothing once the work is done', async () => {
  const late = vi.fn();
  expect(await whileAnswering(after(15, 'done'), () => never, late, patience)).toBe('done');
  await after(40, null);
  expect(late).not.toHaveBeenCalled();
});
