import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openEntries } from './open-routes';
import { routeEntries } from './route-entries';
import { trackedFiles } from './tracked-files';

const serverFile = /^src\/routes(.*)\/\+(page|layout)?(\.server|server)\.ts$/;

const entries = trackedFiles()
	.filter((path) => serverFile.test(path))
	.flatMap((path) => {
		const route = path.replace(serverFile, '$1') || '/';
		const layout = path.includes('+layout') ? ' (layout)' : '';
		const read = routeEntries(readFileSync(path, 'utf8'));
		return read.map(({ name, guarded }) => ({ key: `${route}${layout}#${name}`, guarded }));
	});

test('whatever calls no guard is listed in open-routes.ts', () => {
	const open = entries.filter(({ guarded }) => !guarded).map(({ key }) => key);
	expect(open.filter((key) => !(key in openEntries))).toEqual([]);
});

test('the list names nothing that is gone or guarded by now', () => {
	const open = entries.filter(({ guarded }) => !guarded).map(({ key }) => key);
	expect(Object.keys(openEntries).filter((key) => !open.includes(key))).toEqual([]);
});

test('the list is sorted and gives a reason for each', () => {
	const keys = Object.keys(openEntries);
	expect(keys).toEqual([...keys].sort());
	expect(Object.entries(openEntries).filter(([, why]) => why.length < 5)).toEqual([]);
});

test('a planted route shows that unguarded entries are seen', () => {
	const planted = `
		const own = (event) => requireCan(event, 'readDesk', {});
		async function approve(event) { own(event); }
		export const load = async (event) => ({ people: [] });
		export const actions = {
			default: async (event) => { await requireAccount(event); },
			approve,
			late: async ({ request }) => fail(400)
		} satisfies Actions;
		export async function POST(event) { return own(event); }
		export function GET() { return new Response(''); }`;
	expect(routeEntries(planted).filter(({ guarded }) => !guarded)).toEqual([
		{ name: 'load', guarded: false },
		{ name: 'actions.late', guarded: false },
		{ name: 'GET', guarded: false }
	]);
});
