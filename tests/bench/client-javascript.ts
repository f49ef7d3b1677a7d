import { gzipSync } from 'node:zlib';

/** Every address from which the page makes the browser load a script. */
function scriptsOf(html: string): string[] {
	const tags = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
	const loads = tags.filter(
		(tag) => tag.startsWith('<script') || /rel="?(modulepreload|preload)"?/.test(tag)
	);
	return loads
		.filter((tag) => !/as="?(style|font|image)"?/.test(tag))
		.flatMap((tag) => /(?:src|href)="?([^"\s>]+)/.exec(tag)?.[1] ?? []);
}

const inlineScripts = (html: string) =>
	[...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
		([, code]) => code ?? ''
	);

/** Bytes of JavaScript (gzip) that a browser loads for the page, imports of imports included. */
export async function clientJavaScriptBytes(page: string): Promise<number> {
	const html = await (await fetch(page)).text();
	const seen = new Set<string>();
	let bytes = inlineScripts(html).reduce((sum, code) => sum + gzipSync(code).length, 0);
	const load = async (address: string): Promise<void> => {
		if (seen.has(address)) return;
		seen.add(address);
		const code = await (await fetch(address)).text();
		bytes += gzipSync(code).length;
		const imports = [...code.matchAll(/(?:from|import)\s*\(?["']([./][^"']+\.js)["']/g)];
		for (const [, path] of imports) if (path !== undefined) await load(new URL(path, address).href);
	};
	for (const script of scriptsOf(html)) await load(new URL(script, page).href);
	return bytes;
}
