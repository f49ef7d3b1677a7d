import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPabulib } from '$lib/domain/participation/pabulib/read-pabulib';
import { votesThenCost } from '$lib/domain/participation/tally/break-ties';
import { countsKind, tallyRules, type TallyRule } from '$lib/domain/participation/tally/rule';
import { tallyInOrder } from '$lib/domain/participation/tally/tally';
import { locales, overwriteGetLocale } from '$lib/paraglide/runtime';
import { toldOthers, toldShare, toldWinners } from './tally-rounds';
import { ruleSentence, ruleWords } from './tally-words';

function count(file: string, rule: TallyRule) {
	const read = readPabulib(readFileSync(`tests/cases/tally/${file}.pb`, 'utf8'));
	if (!read.ok) throw new Error(read.reason);
	const { election, names } = read.value;
	const counted = tallyInOrder(
		election,
		rule,
		votesThenCost((ids) => ids)
	);
	if (!counted.ok) throw new Error(counted.reason);
	const projects = election.projects.map((project) => ({
		...project,
		title: names.get(project.id) ?? '',
		language: 'de'
	}));
	return { outcome: counted.value, rule, projects, budgetCents: election.budgetCents };
}

function words(told: ReturnType<typeof count>) {
	return {
		share: toldShare(told, told.budgetCents),
		winners: toldWinners(told).map(({ project, sentences }) => [project.id, ...sentences]),
		others: toldOthers(told).map(({ project, sentences }) => [project.id, ...sentences])
	};
}

const tell = (file: string, rule: TallyRule) => words(count(file, rule));

const plain = (text: unknown) => JSON.stringify(text).replaceAll(/[\u2066-\u2069]|\u00a0/g, ' ');

describe('a count in words', () => {
	it('tells the prices of equal shares, who gave the rest, and why others lacked money', () => {
		overwriteGetLocale(() => 'de');
		const { share, winners, others } = tell('e12_thirds', 'mes_cost');
		expect(plain(share)).toContain('rund 14,29 €');
		expect(plain(winners)).toContain('Preis für jeden Stimmzettel: 7,50 €');
		expect(plain(others)).toContain('Alle Stimmzettel dafür hatten zusammen noch');
	});

	it('names those that were level, but not those chosen before', () => {
		overwriteGetLocale(() => 'de');
		const { winners, others } = tell('e07_all_tied', 'greedy_votes');
		expect(plain(winners)).toContain('Gleichauf mit  Projekt P10 ,  Projekt P2  und  Projekt P3 ');
		expect(plain(others)).toContain('Übrig waren nur 0 €.');
	});

	it('tells where a count ended, what was not reached, and what nobody wanted', () => {
		overwriteGetLocale(() => 'de');
		expect(plain(tell('e14_phragmen_stop', 'phragmen').others)).toContain('endet die Zählung');
		expect(plain(tell('e15_greedy_skip', 'greedy_votes_no_skip').others)).toContain(
			'Die Zählung war vorher zu Ende'
		);
		expect(plain(tell('e06_unsupported', 'mes_cost_add1').others)).toContain('Niemand');
		expect(plain(tell('s08_30p_300v', 'mes_cost_add1u').share)).toContain('überschritten');
	});

	it('has words for every rule and every step in every language', () => {
		const fileFor = (rule: TallyRule) =>
			countsKind(rule, 'ordinal')
				? 'o01_ordinal'
				: countsKind(rule, 'cumulative')
					? 'c01_cumulative'
					: 's01_5p_20v';
		const counts = tallyRules.map((rule) => count(fileFor(rule), rule));
		for (const locale of locales) {
			overwriteGetLocale(() => locale);
			for (const told of counts) {
				const { winners, others, share } = words(told);
				const sentences = [...winners.flat(), ...others.flat(), ...share];
				for (const sentence of [...sentences, ruleSentence[told.rule](), ruleWords[told.rule]()])
					expect(sentence).not.toMatch(/undefined|NaN|\{|^$/);
			}
		}
	});
});
