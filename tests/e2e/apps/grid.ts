import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';

ModuleRegistry.registerModules([AllCommunityModule]);
const place = document.getElementById('app');
if (place) {
  place.style.height = '400px';
  createGrid(place, {
    columnDefs: [
      { field: 'date', width: 120 },
      { field: 'entry', flex: 1 },
    ],
    rowData: Array.from({ length: 600 }, (_, index) => ({
      date: `Day ${index}`,
      entry: `On day ${index} the carer wrote what was seen and heard.`,
    })),
  });
}
