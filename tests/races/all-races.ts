import { formKeyTwice } from './form-key-twice';
import { lastEuro } from './last-euro';
import { oneChain } from './one-chain';
import { oneSeat } from './one-seat';
import type { Race } from './race';
import { twoAnswers } from './two-answers';

export const races: readonly Race[] = [lastEuro, oneSeat, formKeyTwice, oneChain, twoAnswers];
