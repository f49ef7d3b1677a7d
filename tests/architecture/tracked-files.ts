import { readFileSync, readdirSync } from 'node:fs';

const notOurs =
	/^(\.git|\.svelte-kit|node_modules|build|data|test-results|playwright-report|src\/lib\/paraglide|messages\/project\.inlang\/README\.md)$/;

function filesBelow(folder: string): string[] {
	return readdirSync(folder === '' ? '.' : folder, { withFileTypes: true }).flatMap((entry) => {
		const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
		if (notOurs.test(path)) return [];
		return entry.isDirectory() ? filesBelow(path) : [path];
	});
}

/** Every file of the repository, without what is generated; works where there is no git. */
export const trackedFiles = (): string[] => filesBelow('').sort();

/** `path:line text` for each line of the given files that the pattern matches. */
export function linesMatching(paths: readonly string[], pattern: RegExp): string[] {
	return paths.flatMap((path) =>
		readFileSync(path, 'utf8')
			.split('\n')
			.flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : []))
	);
}
