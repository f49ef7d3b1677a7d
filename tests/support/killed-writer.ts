import { readFileSync, writeSync } from 'node:fs';
import { readEnvironment } from '$lib/server/env';
import { openContext } from '$lib/server/open-context';
import { topUpFundYear } from '$lib/server/services/top-up-fund-year';
import { testEvening } from './scratch-store';
import { managerOf, valueOf } from './setting-up';
import { readWriterTask } from './writer-task';

/**
 * A process that books money again and again until it is done or killed. It says each booking on stdout after it
 * was committed, never before; `writeSync` returns when the line is in the pipe.
 */
const { neighbourhoodId, fundYearId, writes } = readWriterTask(readFileSync(0, 'utf8'));
const { context } = await openContext(readEnvironment(process.env), { now: () => testEvening });
writeSync(1, 'open\n');
for (const { number, formKey } of writes) {
	const money = { amountCents: number, moneySource: 'Spende', language: 'de' };
	const booked = await topUpFundYear(context, managerOf(neighbourhoodId), {
		...{ neighbourhoodId, fundYearId, formKey },
		...money
	});
	writeSync(1, `${number} ${valueOf(booked).bookingId}\n`);
}
await context.db.close();
