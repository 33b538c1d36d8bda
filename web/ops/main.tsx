import '../shared/styles/base.css';
import '../shared/styles/dialogs.css';
import '../shared/styles/states.css';
import './styles/ops.css';
import { render } from 'preact';
import { Ops } from './state/ops.ts';
import { Page } from './state/page.ts';
import { App } from './views/app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
const room = { ops: new Ops(), page: new Page() };
render(<App room={room} />, root);
void room.ops.start();
