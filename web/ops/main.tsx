import '../shared/styles/base.css';
import '../shared/styles/dialogs.css';
import '../shared/styles/states.css';
import './styles/ops.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { Ops } from './state/ops.ts';
import { Page } from './state/page.ts';
import { App } from './views/app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
const room = { ops: new Ops(), page: new Page() };
effect(() => {
  // What one person has opened is none of the next one's.
  if (room.ops.forgotten.value > 0) room.page.asked.value = null;
});
render(<App room={room} />, root);
void room.ops.start();
