import { defineContentScript } from 'wxt/utils/define-content-script';
import { startCapture } from './capture';

export default defineContentScript({
  matches: [],
  // Started by the person's click on the toolbar button, never by itself.
  registration: 'runtime',
  cssInjectionMode: 'manual',
  main: (context) => startCapture({ document, signal: context.signal }),
});
