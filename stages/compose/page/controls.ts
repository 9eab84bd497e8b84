import type { Element } from 'hast';
import { h } from 'hastscript';
import { visible } from '../../markdown/visible.ts';
import type { Brief } from '../brief.ts';
import { quotationTypes } from '../../quotes/kinds.ts';
import { NOBODY } from './words.ts';

const KEYS: readonly (readonly [key: string, what: string])[] = [
  ['j', 'next quotation'],
  ['k', 'quotation before'],
  ['Enter', 'on a mark: to its card; on “in the document”: to its mark'],
  ['/', 'search in the page; there Enter goes to the next place, Shift Enter to the one before'],
  ['Esc', 'leave the search or this help'],
  ['?', 'this help'],
];

/** Search and filters, which the script shows: without it they would do nothing. */
export function toolbar(brief: Brief): Element {
  const names = [...new Set(brief.speakers.map(({ name }) => name))];
  const hasNobody = brief.quotes.some(({ speaker }) => speaker === null);
  return h('form#tools', { hidden: true, role: 'search', ariaLabel: 'Search and filters' }, [
    h('label', ['Search ', h('input#search', { type: 'search', autoComplete: ['off'] })]),
    h('label', [
      'Speaker ',
      h('select#speaker', [
        h('option', { value: '*' }, 'all'),
        ...names.map((name) => h('option', { value: visible(name) }, visible(name))),
        ...(hasNobody ? [h('option', { value: '' }, NOBODY)] : []),
      ]),
    ]),
    h('label', [
      'Type ',
      h('select#type', [
        h('option', { value: '*' }, 'all'),
        ...quotationTypes.map((type) => h('option', { value: type }, type)),
      ]),
    ]),
    h('label', [
      'Confidence ',
      h('input#confidence', { type: 'range', min: 0, max: 1, step: 0.05, value: '0' }),
    ]),
    h('label', [h('input#unsure-first', { type: 'checkbox' }), ' unsure first']),
    h('button#help-button', { type: 'button' }, 'Keys (?)'),
    h('output#status', { role: 'status' }),
  ]);
}

/** What the keys do, in a dialog that the script opens. */
export function helpPanel(): Element {
  return h('dialog#help', { ariaLabelledBy: ['help-title'] }, [
    h('h2#help-title', 'Keys'),
    h(
      'dl',
      KEYS.map(([key, what]) => h('div', [h('dt', h('kbd', key)), h('dd', what)])),
    ),
    h('form', { method: 'dialog' }, [h('button', { type: 'submit' }, 'Close')]),
  ]);
}
