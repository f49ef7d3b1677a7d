import { z } from 'zod';
import { id } from '$lib/forms/choices';

/** The meeting in which a proposal is discussed. */
export const putOnAgendaForm = z.object({ meeting: id() });
