import '../shared/styles/base.css';
import '../shared/styles/dialogs.css';
import '../shared/styles/states.css';
import './styles/layout.css';
import './styles/panels.css';
import './styles/dialogs.css';
import './styles/replay.css';
import { render } from 'preact';
import { drawInFrames } from './feed/frames.ts';
import { Page } from './state/page.ts';
import { Terminal } from './state/terminal.ts';
import { App } from './views/app.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
drawInFrames();
const desk = { terminal: new Terminal(), page: new Page() };
render(<App desk={desk} />, root);
void desk.terminal.start();
