import { runStep } from '../../tests/support/run-step';

/**
 * `npm run mutate`: changes the rules and the vote in every small way, and counts which of the changes no test
 * noticed. Takes some minutes, less when run again; ends with 1 below 85 %. `npm run mutate -- --mutate FILE`
 * tries one file only.
 */
const more = process.argv.slice(2).join(' ');
const steps = [
	{ name: 'generate', command: 'tsx src/commands/generate.ts' },
	{
		name: 'mutate',
		command: `stryker run tests/mutation/stryker.config.json ${more}`,
		// What runs the tests is TypeScript too.
		env: { NODE_OPTIONS: '--import tsx' }
	}
];
for (const step of steps) if (!(await runStep(step)).ok) process.exit(1);
