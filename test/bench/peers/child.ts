/**
 * One contender in a process of its own, which `race.ts` talks to.
 *
 *     node .build/test/bench/peers/child.js NAME
 */
import { contenders } from './contenders.ts';
import { serve } from './serve.ts';

const contender = contenders.find(({ name }) => name === process.argv[2]);
if (contender === undefined) throw new Error(`no contender of the name ${process.argv[2]}`);
serve(await contender.start());
