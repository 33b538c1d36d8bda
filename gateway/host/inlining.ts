// Imported before anything else by a program that matches orders. The engine is many small functions, and V8 stops
// inlining them into a hot one at a budget that was set for other programs. The flags are the process's, threads included.

import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function may take in altogether (V8 has 920), and the longest that it may take in (460). */
setFlagsFromString('--max-inlined-bytecode-size-cumulative=4000');
setFlagsFromString('--max-inlined-bytecode-size=920');
