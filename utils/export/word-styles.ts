import type { IStylesOptions } from 'docx';

const INK = '0B0C0C';
const QUIET = '484949';
const FONT = 'Arial';

/** The styles of a Word document; sizes are half points, spaces twentieths of a point. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, color: INK, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    title: { run: { font: FONT, size: 40, bold: true, color: INK }, paragraph: { spacing: { after: 200 } } },
    heading1: {
      run: { font: FONT, size: 30, bold: true, color: INK },
      paragraph: { spacing: { before: 360, after: 140 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 25, bold: true, color: INK },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      run: { size: 17, color: QUIET },
      paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'TableTitle',
      name: 'Table title',
      basedOn: 'Normal',
      run: { size: 18, color: QUIET },
      paragraph: { spacing: { before: 120, after: 80, line: 240, lineRule: 'auto' }, keepNext: true },
    },
    {
      id: 'PictureTitle',
      name: 'Picture title',
      basedOn: 'TableTitle',
      paragraph: { spacing: { after: 240 }, keepNext: false },
    },
    {
      id: 'Boxed',
      name: 'Boxed',
      basedOn: 'Normal',
      paragraph: { indent: { left: 200 }, border: { left: { style: 'single', size: 36, space: 10, color: 'CECECE' } } },
    },
  ],
};
