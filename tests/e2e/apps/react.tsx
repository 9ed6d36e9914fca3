/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { entriesOf } from './entries.ts';

/** A record app with routes by history: the view before stays until the next one has been "loaded". */
function App() {
  const [path, setPath] = useState(location.pathname);
  const [shown, setShown] = useState(path);
  const [turns, setTurns] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setShown(path), 60);
    return () => clearTimeout(timer);
  }, [path]);
  useEffect(() => {
    const back = () => setPath(location.pathname);
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const go = (to: string) => {
    history.pushState(null, '', to);
    setPath(to);
  };
  const entries = entriesOf(shown.includes('2') ? 2 : 1);
  return (
    <main>
      <nav>
        <button type="button" onClick={() => go('/react-1.html')}>
          Case 1
        </button>
        <button type="button" onClick={() => go('/react-2.html')}>
          Case 2
        </button>
        <button type="button" onClick={() => setTurns(turns + 1)}>
          Render anew
        </button>
      </nav>
      {Array.from({ length: turns }, (_, index) => (
        <p key={index}>A line that was not there before.</p>
      ))}
      {entries.map(({ heading, text }) => (
        <article key={`${turns} ${heading}`}>
          <h2>{heading}</h2>
          <p>{text}</p>
        </article>
      ))}
    </main>
  );
}

const root = document.getElementById('app');
if (root) createRoot(root).render(<App />);
