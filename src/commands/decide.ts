import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { decideCase } from '../lib/domain/voting/decide-case';
import { caseSchema, readCase } from '../lib/domain/voting/schema/case';

/** `npm run -s decide -- FILE.json`: prints what the rules make of a case. `--schema`: what a case looks like. */
function fail(sentence: string): never {
	console.error(sentence);
	process.exit(2);
}

function read(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		const why = error instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
		return fail(`${file} ${why}.`);
	}
}

const [argument] = process.argv.slice(2);
if (argument === undefined) fail('Name a case file, or ask for the input with --schema.');
if (argument === '--schema') {
	console.log(JSON.stringify(z.toJSONSchema(caseSchema, { io: 'input' }), null, '\t'));
} else {
	const input = readCase(read(argument));
	if (input.ok) console.log(JSON.stringify(decideCase(input.value), null, '\t'));
	else
		fail(
			`The input cannot be taken: ${String(input.details?.['path'] ?? '')}: ${String(input.details?.['message'] ?? '')}.`
		);
}
