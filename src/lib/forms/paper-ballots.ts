import { z } from 'zod';
import { id } from '$lib/forms/choices';
import { line, text, wholeNumber } from '$lib/forms/fields';

export const exchangeCodeForm = z.object({ code: line({ max: 80 }) });
export const exchangeRightForm = z.object({ right: id() });
export const addPileForm = z.object({ sheets: wholeNumber({ min: 1, max: 200 }) });
/** A line for each sheet; 200 sheets with 30 marks each still fit. */
export const enterPileForm = z.object({ reading: text({ max: 30_000 }) });
