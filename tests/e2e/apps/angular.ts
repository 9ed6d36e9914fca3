import '@angular/compiler';
import { Component, provideZonelessChangeDetection, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { entriesOf } from './entries.ts';

/** A record app with routes in the fragment, its templates compiled in the page. */
class App {
  readonly path = signal(location.hash);
  readonly turns = signal<readonly number[]>([]);

  constructor() {
    addEventListener('hashchange', () => this.path.set(location.hash));
  }

  /** The entries of the view, under keys that change with `turns`, so that their elements are made anew. */
  entries() {
    const turns = this.turns().length;
    return entriesOf(this.path().endsWith('2') ? 2 : 1).map((entry) => ({
      ...entry,
      key: `${turns} ${entry.heading}`,
    }));
  }

  renderAnew(): void {
    this.turns.update((turns) => [...turns, turns.length]);
  }
}

// Called as a function: as a decorator it would need a setting of the TypeScript compiler that nothing else here needs.
Component({
  selector: 'record-app',
  template: `
    <main>
      <a href="#/case/1">Case 1</a> <a href="#/case/2">Case 2</a>
      <button type="button" (click)="renderAnew()">Render anew</button>
      @for (turn of turns(); track turn) {
        <p>A line that was not there before.</p>
      }
      @for (entry of entries(); track entry.key) {
        <article>
          <h2>{{ entry.heading }}</h2>
          <p>{{ entry.text }}</p>
        </article>
      }
    </main>
  `,
})(App);

void bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });
