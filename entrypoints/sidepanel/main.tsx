import '../../components/basics/base.css';
import '../../components/panel/panel.css';
import '../../components/panel/annotation-card.css';
import '../../components/panel/always-on.css';
import '../../components/panel/panel-more.css';
import '../../components/vault/vault.css';
import { startPanel } from './start-panel';

const root = document.getElementById('app');
if (root) startPanel(root);
