// Prints what saving, opening, listing and summing cost at several sizes of the store; `npm run bench` calls it too.
//   npm run bench:storage            up to 100,000 annotations
//   npm run bench:storage -- 10000   up to so many
import process from 'node:process';
import { measureStorage } from '../tests/bench/storage.ts';

const most = Number(process.argv[2] ?? 100_000);
if (!(most >= 100)) throw new Error('the largest size is a number of annotations, 100 or more');
await measureStorage(most, (line) => console.log(line));
