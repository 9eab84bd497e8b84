#!/usr/bin/env node
import { optimiseLate } from './command/optimise-late.ts';
import { main } from './main.ts';

optimiseLate();
process.exitCode = await main(process.argv.slice(2));
