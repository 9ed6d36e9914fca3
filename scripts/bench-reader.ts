// Prints how long documents of 10, 100 and 500 pages take to open in the reader, beside pdf.js's own viewer, and how they scroll.
//   npm run build:chromium && npm run bench:reader
import { measureReading } from '../tests/bench/reading.ts';

await measureReading((line) => console.log(line));
