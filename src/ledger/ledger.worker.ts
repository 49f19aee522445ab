import { expose } from 'comlink';
import { Ledger } from './ledger.ts';

expose(new Ledger());
