import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const inputs = /^\/\*\* @typedef \{(?<type>.*)\} (?<name>\w+) \*\/$/gm;
const message = /^export const (?<name>\w+) = \/\*\* @type \{(?<type>.*)\} \*\/ \(/gm;
const exported = /^export /gm;

/**
 * The types of the compiled messages, read from the comments that the compiler writes above each of them. It can
 * emit declarations itself, but has every language checked for that, which took three quarters of a minute.
 * Throws when the comments no longer look as expected: half the types would be worse than none.
 */
export function typesOfMessages(source: string): string {
	const types = [...source.matchAll(inputs)].map(
		({ groups }) => `type ${groups?.['name'] ?? ''} = ${groups?.['type'] ?? ''};`
	);
	const messages = [...source.matchAll(message)].map(
		({ groups }) => `export declare const ${groups?.['name'] ?? ''}: ${groups?.['type'] ?? ''};`
	);
	const wanted = [...source.matchAll(exported)].length;
	if (messages.length === 0 || messages.length !== wanted)
		throw new Error(`${wanted} messages, but ${messages.length} types of messages were found`);
	return [...types, ...messages, 'export {};', ''].join('\n');
}

/** Writes the declarations beside the compiled messages in `folder`. */
export function writeMessageTypes(folder: string): void {
	const program = ts.createProgram(
		['registry.js', 'runtime.js', 'server.js'].map((file) => join(folder, file)),
		{
			allowJs: true,
			declaration: true,
			emitDeclarationOnly: true,
			module: ts.ModuleKind.ESNext,
			moduleResolution: ts.ModuleResolutionKind.Bundler,
			noResolve: true,
			skipLibCheck: true,
			target: ts.ScriptTarget.ESNext
		}
	);
	program.emit();
	// It only passes on what the index holds: the same words say so in both languages.
	copyFileSync(join(folder, 'messages.js'), join(folder, 'messages.d.ts'));
	const source = readFileSync(join(folder, 'messages/_index.js'), 'utf8');
	writeFileSync(join(folder, 'messages/_index.d.ts'), typesOfMessages(source));
}
