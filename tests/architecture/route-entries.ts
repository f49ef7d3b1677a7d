import ts from 'typescript';

export interface RouteEntry {
	/** `load`, `actions.default`, `POST` … */
	name: string;
	guarded: boolean;
}

const verbs = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'fallback']);
const guards = new Set(['requireAccount', 'requireCan']);

function calledNames(node: ts.Node): string[] {
	const own = ts.isCallExpression(node) && ts.isIdentifier(node.expression);
	const name = own ? [node.expression.text] : [];
	const inner: string[] = [];
	node.forEachChild((child) => {
		inner.push(...calledNames(child));
	});
	return [...name, ...inner];
}

/** The functions and constants of a file by name. */
function declarations(file: ts.SourceFile): Map<string, ts.Node> {
	const found = new Map<string, ts.Node>();
	for (const statement of file.statements) {
		if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) {
			found.set(statement.name.text, statement);
		}
		if (!ts.isVariableStatement(statement)) continue;
		for (const { name, initializer } of statement.declarationList.declarations) {
			if (ts.isIdentifier(name) && initializer !== undefined) found.set(name.text, initializer);
		}
	}
	return found;
}

const unwrap = (node: ts.Node): ts.Node =>
	ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node)
		? unwrap(node.expression)
		: node;

function actionsIn(node: ts.Node): (readonly [string, ts.Node])[] {
	const object = unwrap(node);
	if (!ts.isObjectLiteralExpression(object)) return [['actions', object]];
	return object.properties.map(
		(property) => [`actions.${property.name?.getText() ?? '?'}`, property] as const
	);
}

/** What a `+page.server.ts`, `+layout.server.ts` or `+server.ts` answers, and whether a guard is called for it. */
export function routeEntries(source: string): RouteEntry[] {
	const file = ts.createSourceFile('route.ts', source, ts.ScriptTarget.Latest, true);
	const declared = declarations(file);
	const guarded = (node: ts.Node, seen: ReadonlySet<string> = new Set()): boolean =>
		[
			...calledNames(node),
			...(ts.isShorthandPropertyAssignment(node) ? [node.name.text] : [])
		].some((name) => {
			const called = declared.get(name);
			if (guards.has(name)) return true;
			return called !== undefined && !seen.has(name) && guarded(called, new Set([...seen, name]));
		});
	return [...declared]
		.flatMap(([name, node]) => {
			if (name === 'actions') return actionsIn(node);
			return name === 'load' || verbs.has(name) ? [[name, node] as const] : [];
		})
		.map(([name, node]) => ({ name, guarded: guarded(node) }));
}
