import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { caseNotes } from './case-notes.ts';

ModuleRegistry.registerModules([AllCommunityModule]);

const place = document.getElementById('app');
if (place) {
  place.style.height = '400px';
  createGrid(place, {
    rowData: caseNotes(),
    columnDefs: [
      { field: 'date', width: 160 },
      { field: 'note', flex: 1, wrapText: true },
    ],
    animateRows: false,
    enableCellTextSelection: true,
  });
}
