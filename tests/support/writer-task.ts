import { z } from 'zod';

const taskSchema = z.object({
	neighbourhoodId: z.string(),
	fundYearId: z.string(),
	/** Write `number` books as many cents, under a form key of its own that every retry uses again. */
	writes: z.array(z.object({ number: z.number(), formKey: z.string() }))
});

export type WriterTask = z.infer<typeof taskSchema>;

export const readWriterTask = (text: string): WriterTask => taskSchema.parse(JSON.parse(text));
