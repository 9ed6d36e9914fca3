// Prints what the dashboard costs at several sizes of the store, and every file at 10,000; `npm run bench` calls it too.
//   npm run bench:dashboard            up to 100,000 annotations
//   npm run bench:dashboard -- 10000   up to so many
import process from 'node:process';
import { measureDashboard } from '../tests/bench/dashboard.ts';

const most = Number(process.argv[2] ?? 100_000);
if (!(most >= 1_000)) throw new Error('the largest size is a number of annotations, 1000 or more');
await measureDashboard(most, (line) => console.log(line));
