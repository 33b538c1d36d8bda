import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Page } from '../state/page.ts';
import type { Terminal } from '../state/terminal.ts';

export interface Desk {
  readonly terminal: Terminal;
  readonly page: Page;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('a panel stands outside the page');
  return desk;
}
