import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Protocol } from './protocol';

/** The extension's typed messenger. It logs nothing: messages carry passages. */
export const { sendMessage, onMessage } = defineExtensionMessaging<{ [K in keyof Protocol]: Protocol[K] }>();
